package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func versionRows() []Row {
	return []Row{
		{Act: plan.ActVersions, Command: true, Do: versions},
		{Act: plan.ActDraft, Scope: readScope, Do: viewDraft},
		{Act: plan.ActDownload, Scope: readScope, Do: downloadDraft},
		{Act: plan.ActCompare, Scope: readScope, Do: compareDraft},
		{Act: plan.ActWithdraw, Scope: changeScope, Version: draftVersion, Do: withdrawDraft},
		{Act: plan.ActMove, Scope: changeScope, Version: draftVersion, Do: moveDraft},
		{
			Act: plan.ActReturn, Command: true, Version: draftVersion, Confirm: confirmReturn, Do: returnDraft,
			Fields: []Field{
				{Name: "draft", Ask: askReturn, Check: checkReturn},
				{Name: "reason", Ask: askReturnReason, Parse: parseReason},
				{Name: "due", Ask: askReturnDue, Parse: parseDue, Check: checkDue},
			},
		},
	}
}

// readScope is what reading a version is about; changeScope what changing it is:
// a lead reads the material it gets, but only the unit itself takes it back.
func readScope(t *Turn) (plan.Scope, error) {
	d, err := t.draft()
	return rules.ReadScope(t.World, t.Actor, d, t.Now), err
}

func changeScope(t *Turn) (plan.Scope, error) {
	d, err := t.draft()
	return plan.Scope{Unit: d.Unit, Chapter: d.Chapter}, err
}

func draftVersion(t *Turn) (int64, error) {
	d, err := t.draft()
	return d.Version, err
}

// viewDraft shows the card of one version.
func viewDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	hanging, err := t.Tx.DraftFiles(d.ID)
	if err != nil {
		return err
	}
	u, _, err := t.Tx.Upload(d.Upload)
	if err != nil {
		return err
	}
	p := messages.DraftViewParams{
		Draft: workflow.DraftWords(t.World, d), State: d.State, At: d.Received, Late: d.Late, Approver: approverWords(d.Approver),
		Person: t.World.PersonName(d.Person), Channel: d.Proxy.Channel, File: d.FileName, Size: d.Size, Paper: d.Title,
		Sheets: d.Pages, SHA: d.SHA, Checks: t.checks(u, d), Reason: d.Reason, Due: d.Due,
	}
	for _, f := range hanging {
		p.Files = append(p.Files, messages.VersionFile{Kind: f.Kind, Name: f.Name, Size: f.Size})
	}
	return t.Show(messages.DraftView(p), t.viewButtons(d)...)
}

func (t *Turn) viewButtons(d plan.Draft) [][]plan.Button {
	var rows [][]plan.Button
	var read, change []plan.Button
	if d.SHA != "" {
		read = append(read, t.draftButton(plan.ActDownload, messages.DownloadDraft, d))
		if last, ok := rules.Before(t.World, d); ok && comparable(last) && comparable(d) {
			read = append(read, t.draftButton(plan.ActCompare, messages.CompareDraft, d))
		}
	}
	own := plan.Scope{Unit: d.Unit, Chapter: d.Chapter, Place: t.Place}
	if rules.WithdrawDraft(t.World, d) == nil {
		if rules.May(t.Actor, plan.ActWithdraw, own) == nil {
			change = append(change, t.draftButton(plan.ActWithdraw, messages.WithdrawDraft, d))
		}
		if rules.May(t.Actor, plan.ActMove, own) == nil && d.Kind != plan.DraftPlan {
			change = append(change, t.draftButton(plan.ActMove, messages.MoveDraft, d))
		}
	}
	if rules.May(t.Actor, plan.ActReturn, own) == nil && rules.ReturnDraft(t.World, d) == nil {
		change = append(change, t.draftButton(plan.ActReturn, messages.ReturnDraft, d))
	}
	for _, row := range [][]plan.Button{read, change} {
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	back := Do(plan.ActVersions, messages.Back, plan.Args{"plan": string(d.Plan), "chapter": id(d.Chapter)})
	return append(rows, []plan.Button{back})
}

// comparable tells whether a version has a file to compare; whether words can be
// read in it, the comparison finds out.
func comparable(d plan.Draft) bool { return d.SHA != "" }

// downloadDraft sends the version's files. Telegram's own handle of the file is
// used where it is known, so that one upload serves everybody.
func downloadDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	if d.SHA == "" {
		return plan.Refuse(plan.WhyNoBytes)
	}
	files := []plan.DraftFile{{SHA: d.SHA, Name: d.FileName, Size: d.Size}}
	hanging, err := t.Tx.DraftFiles(d.ID)
	if err != nil {
		return err
	}
	for i, f := range append(files, hanging...) {
		size, handle, kept, err := t.Tx.FileHandle(f.SHA)
		if err != nil {
			return err
		}
		if !kept {
			return plan.Refuse(plan.WhyGone)
		}
		l := plan.Letter{Protect: true, Document: &plan.Attachment{SHA: f.SHA, Name: f.Name, Size: size, FileID: handle}}
		if i == 0 {
			l.Text = messages.DownloadNote(workflow.DraftWords(t.World, d))
		}
		if err := t.Post(l); err != nil {
			return err
		}
	}
	return t.Tx.Record(plan.Event{
		At: t.Now, Person: t.Person.ID, Act: plan.ActDownload, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number,
	}, map[string]any{"sha": d.SHA})
}
