package chat

import (
	"slices"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func referenceRows() []Row {
	return []Row{
		{Act: plan.ActReference, Command: true, Do: references},
		{Act: plan.ActReferenceOf, Do: showReference},
		{Act: plan.ActReferenceGet, Do: getReference},
		pinRow(),
		{Act: plan.ActUnpin, Confirm: confirmUnpin, Do: unpin},
	}
}

// references lists what everybody works by.
func references(t *Turn) error {
	all := t.World.References
	leaf := t.leaf(len(all))
	p := messages.ReferencesParams{Total: len(all), Office: t.allowed(plan.ActPin)}
	var buttons []plan.Button
	for i, r := range all[leaf.from:leaf.to] {
		line, err := t.referenceLine(r)
		if err != nil {
			return err
		}
		line.No = leaf.from + i + 1
		p.Lines = append(p.Lines, line)
		buttons = append(buttons, Do(plan.ActReferenceOf, messages.ReferenceLabel(line), plan.Args{"reference": id(r.ID)}))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActReference, nil)...)
	if p.Office {
		rows = append(rows, []plan.Button{Do(plan.ActPin, messages.AddReference, nil)})
	} else if len(all) == 0 {
		rows = append(rows, []plan.Button{Open(plan.ActHelp)})
	}
	return t.Show(messages.References(p), rows...)
}

func (t *Turn) referenceLine(r plan.Reference) (messages.ReferenceLine, error) {
	line := messages.ReferenceLine{Title: r.Title, Source: r.Source, Issued: r.Issued, Place: r.Place, File: r.SHA != "" && takesFiles(t)}
	if !line.File {
		return line, nil
	}
	size, _, _, err := t.Tx.FileHandle(r.SHA)
	line.Size = size
	return line, err
}

// reference is the one of the arguments, if it is still pinned.
func (t *Turn) reference() (plan.Reference, error) {
	v, err := t.id("reference")
	if err != nil {
		return plan.Reference{}, err
	}
	i := slices.IndexFunc(t.World.References, func(r plan.Reference) bool { return int64(r.ID) == v })
	if i < 0 {
		return plan.Reference{}, plan.Refuse(plan.WhyGone)
	}
	return t.World.References[i], nil
}

// showReference is the card of one: its file or where to get it.
func showReference(t *Turn) error {
	r, err := t.reference()
	if err != nil {
		return err
	}
	line, err := t.referenceLine(r)
	if err != nil {
		return err
	}
	args := plan.Args{"reference": id(r.ID)}
	var row []plan.Button
	switch {
	case line.File:
		row = append(row, Do(plan.ActReferenceGet, messages.GetReference, args))
	case line.Link():
		row = append(row, plan.Button{Label: messages.OpenReference, URL: r.Place})
	}
	if t.allowed(plan.ActUnpin) {
		row = append(row, Do(plan.ActUnpin, messages.DropReference, args))
	}
	rows := [][]plan.Button{{Do(plan.ActReference, messages.Back, nil)}}
	if len(row) > 0 {
		rows = append([][]plan.Button{row}, rows...)
	}
	return t.Show(messages.Reference(line), rows...)
}

// getReference sends the file; Telegram's own handle is used where it is known.
func getReference(t *Turn) error {
	r, err := t.reference()
	if err != nil {
		return err
	}
	if registersOnly(t) {
		return plan.Refuse(plan.WhyRegisterOnly)
	}
	size, handle, kept, err := t.Tx.FileHandle(r.SHA)
	if err != nil {
		return err
	}
	if !kept {
		return plan.Refuse(plan.WhyGone)
	}
	line, err := t.referenceLine(r)
	if err != nil {
		return err
	}
	return t.Post(plan.Letter{
		Text: messages.ReferenceNote(line), Document: &plan.Attachment{SHA: r.SHA, Name: r.FileName, Size: size, FileID: handle},
	})
}

func confirmUnpin(t *Turn) (Prompt, error) {
	r, err := t.reference()
	if err != nil {
		return Prompt{}, err
	}
	line, err := t.referenceLine(r)
	return Prompt{Text: messages.UnpinCard(line), Buttons: [][]plan.Button{{
		{Label: messages.DropReference, Act: plan.ActConfirm, Style: plan.StyleNo},
	}}}, err
}

func unpin(t *Turn) error {
	r, err := t.reference()
	if err != nil {
		return err
	}
	line, err := t.referenceLine(r)
	if err != nil {
		return err
	}
	if err := workflow.Unpin(t.Tx, r, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Show(messages.Unpinned(line), []plan.Button{Open(plan.ActReference)})
}
