package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// confirmDraft is the card: everything that will be written down, with a button
// for each thing that may be wrong.
func confirmDraft(t *Turn) (Prompt, error) {
	h, err := t.handed()
	if err != nil {
		return Prompt{}, err
	}
	if have, same := rules.SameBytes(t.World, h.Slot, h.Upload.SHA); same {
		return t.sameBytes(have), nil
	}
	delete(t.Args, cardSame)
	p, err := t.card(h)
	if err != nil {
		return Prompt{}, err
	}
	change := []plan.Button{
		edit(messages.ChangeSlot, "slot"), edit(messages.ChangeApprover, "approver"),
	}
	if t.Actor.Has(plan.RoleOffice) || len(distinct(t.Actor.Units())) > 1 {
		change = append(change, edit(messages.ChangeOwner, "unit", "channel", "slot", "approver"))
	}
	rows := [][]plan.Button{{{Label: messages.ConfirmDraft, Act: plan.ActConfirm, Style: plan.StyleYes}}, change}
	var last []plan.Button
	if len(p.Annexes) > 0 {
		last = append(last, edit(messages.ChangeFile, "upload"))
	}
	if h.Upload.ID != 0 {
		last = append(last, t.dropButton(messages.DropFile))
	}
	if len(last) > 0 {
		rows = append(rows, last)
	}
	return Prompt{Text: messages.DraftCard(p), Buttons: rows}, nil
}

// cardSays is the argument that keeps which version the card announced.
const cardSays = "_says"

// cardSame is the argument that keeps that nothing waits to be handed in: the
// file stands there already. The next file needs not wait for that.
const cardSame = "_same"

// outrun shows the card again when it no longer says the truth: a colleague's
// version came between.
func (t *Turn) outrun(h workflow.Handed) (bool, error) {
	said := t.Args[cardSays]
	if _, err := t.card(h); err != nil || t.Args[cardSays] == said {
		return false, err
	}
	delete(t.Args, confirmed)
	p, err := confirmDraft(t)
	if err != nil {
		return false, err
	}
	p.Text = messages.Refusal(plan.Refusal{Why: plan.WhyOutrun}) + "\n\n" + p.Text
	return true, t.converse("", p, true)
}

// edit makes a button that asks fields of the card anew.
func edit(label string, fields ...string) plan.Button {
	args := plan.Args{}
	for _, name := range fields {
		args[name] = ""
	}
	return plan.Button{Label: label, Act: plan.ActEdit, Args: args}
}

func (t *Turn) dropButton(label string) plan.Button {
	args := plan.Args{}
	for _, name := range []string{"upload", "album"} {
		if t.Args[name] != "" {
			args[name] = t.Args[name]
		}
	}
	b := Do(plan.ActDrop, label, args)
	b.Once = true
	return b
}

// sameBytes says that exactly this file stands there already; it may still have
// been meant for another chapter.
func (t *Turn) sameBytes(have plan.Draft) Prompt {
	t.Args[cardSame] = "1"
	return Prompt{
		Text: messages.Refusal(plan.Refusal{Why: plan.WhySameBytes, Text: workflow.DraftWords(t.World, have).Numbered()}),
		Buttons: [][]plan.Button{
			{t.draftButton(plan.ActDraft, messages.SeeDraft, have), edit(messages.ChangeSlot, "slot")},
			{t.dropButton(messages.DropFile)},
		},
	}
}

func (t *Turn) card(h workflow.Handed) (messages.DraftCardParams, error) {
	place := t.place(h.Slot)
	last, err := t.Tx.LastRevision(plan.Draft{
		Kind: h.Slot.Kind, Plan: h.Slot.Plan, Chapter: h.Slot.Chapter, Text: h.Slot.Text, Unit: h.Slot.Unit,
	})
	if err != nil {
		return messages.DraftCardParams{}, err
	}
	place.Revision = last + 1
	t.Args[cardSays] = strconv.Itoa(place.Revision)
	counts := t.counts()
	if !h.Sent.IsZero() {
		counts = h.Sent
	}
	p := messages.DraftCardParams{
		Draft: place, Proxy: h.Proxy.Recorder != 0, Channel: h.Proxy.Channel,
		File: h.Upload.File.Name, Size: h.Upload.File.Size, Paper: h.Title, Sheets: h.Pages, Approver: t.Args["approver"],
		Late: h.Slot.Late(counts),
	}
	if h.Slot.Owed {
		p.Due = h.Slot.Due
	}
	if h.Slot.Kind == plan.DraftMaterial {
		p.Lead = t.World.UnitName(rules.Standing(t.World, t.World.LeadOf(h.Slot.Chapter, t.Now)))
	}
	for _, u := range append([]plan.Upload{h.Upload}, h.Files...) {
		if c, ok := findings(u); ok {
			p.Secrecy += c.Secrecy
			p.Quotes = append(p.Quotes, c.Quotes...)
		}
	}
	for _, u := range h.Files {
		if u.Picture() {
			p.Pages++
		} else {
			p.Annexes = append(p.Annexes, u.File.Name)
		}
	}
	return p, nil
}
