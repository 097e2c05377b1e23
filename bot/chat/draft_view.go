package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

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
		if len(t.others(d)) > 1 {
			other := t.draftButton(plan.ActCompare, messages.CompareOther, d)
			other.Args["choose"] = "1"
			read = append(read, other)
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
	if _, made := rules.AssemblyOf(t.World, d.ID); made && t.allowed(plan.ActAssembly) {
		rows = append(rows, []plan.Button{workflow.SeeAssembly(d.ID)})
	}
	for _, row := range [][]plan.Button{read, change, t.consentNext(d)} {
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	back := Do(plan.ActVersions, messages.Back, plan.Args{"plan": string(d.Plan), "chapter": id(d.Chapter)})
	return append(rows, []plan.Button{back})
}
