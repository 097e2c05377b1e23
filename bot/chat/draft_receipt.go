package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func (t *Turn) receipt(h workflow.Handed, d plan.Draft) messages.DraftReceiptParams {
	p := messages.DraftReceiptParams{
		Draft: workflow.DraftWords(t.World, d), Proxy: d.Proxy.Recorder != 0, Late: d.Late, Due: h.Slot.Due,
		Checks: t.checks(h.Upload, d), Attached: len(h.Files),
	}
	if day, ok := rules.FeedbackBy(t.World, d); ok && !p.Proxy {
		p.Feedback = day
	}
	if d.Kind == plan.DraftMaterial {
		p.Lead = t.World.UnitName(rules.Standing(t.World, t.World.LeadOf(d.Chapter, t.Now)))
	}
	p.Consent = t.consentBefore(d)
	if d.Kind == plan.DraftPlan {
		p.Whole = true
		for _, each := range t.World.Plans {
			_, there := rules.WholeText(t.World, each.ID, d.Text)
			p.Whole = p.Whole && there
		}
	}
	return p
}

func (t *Turn) receiptButtons(d plan.Draft) [][]plan.Button {
	change := []plan.Button{
		t.draftButton(plan.ActWithdraw, messages.WithdrawDraft, d), t.draftButton(plan.ActMove, messages.MoveDraft, d),
	}
	last := Open(plan.ActTodo)
	if d.Kind == plan.DraftPlan && t.allowed(plan.ActStage) {
		change, last = change[:1], Open(plan.ActStage)
	}
	detail := []plan.Button{t.draftButton(plan.ActDraft, messages.DraftDetail, d)}
	if c := t.World.Index.Chapter[d.Chapter]; d.Kind == plan.DraftText && d.Text != plan.TextResearch && d.SHA != "" && c != nil && c.Kind == plan.KindDomain {
		detail = append(detail, Do(plan.ActTargets, messages.CheckTargets, plan.Args{"chapter": id(c.ID)}))
	}
	rows := [][]plan.Button{change, append(detail, last)}
	if next := t.consentNext(d); len(next) > 0 {
		rows = append([][]plan.Button{next}, rows...)
	}
	return rows
}

// draftButton acts on a version as it stands now.
func (t *Turn) draftButton(act plan.Act, label string, d plan.Draft) plan.Button {
	b := Do(act, label, workflow.DraftArgs(d.ID))
	b.Version = d.Version
	return b
}
