package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// consentsByUs lists the versions the person's units asked about; to the office,
// and to leaders, all.
func (t *Turn) consentsByUs(all []plan.Draft) error {
	if only := t.onlyVersion(all); only != 0 {
		t.Args["draft"] = id(only)
		return t.consentVersion()
	}
	leaf := t.leafOf(len(all), 6)
	var lines []messages.ConsentLine
	var buttons []plan.Button
	for i, d := range all[leaf.from:leaf.to] {
		l := workflow.ConsentLine(t.World, d)
		l.No = leaf.from + i + 1
		lines = append(lines, l)
		buttons = append(buttons, Do(plan.ActConsents, messages.ConsentVersionLabel(l), workflow.DraftArgs(d.ID)))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActConsents, plan.Args{"view": viewWishes})...)
	var last []plan.Button
	if len(rules.Objections(t.World)) > 0 && !t.Actor.Has(plan.RoleLiaison) {
		last = append(last, Do(plan.ActConsents, messages.SeeObjections, plan.Args{"view": viewObjections}))
	}
	if len(rules.ToConsult(t.World, t.Actor, t.Now)) > 0 {
		last = append(last, Open(plan.ActConsent))
	}
	if len(last) > 0 {
		rows = append(rows, last)
	}
	return t.Show(messages.ConsentsByUsList(lines, len(all)), rows...)
}

// onlyVersion is the one version there is anything about; 0 where there are more:
// a list of one is a page too many.
func (t *Turn) onlyVersion(all []plan.Draft) plan.DraftID {
	if len(all) != 1 || t.Actor.Has(plan.RoleLeader) {
		return 0
	}
	for _, d := range rules.ToConsult(t.World, t.Actor, t.Now) {
		if d.ID != all[0].ID {
			return 0
		}
	}
	return all[0].ID
}

// consentVersion shows how one version stands: who agreed, who did not, who is
// still to answer.
func (t *Turn) consentVersion() error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	all := rules.ConsentsOn(t.World, d.ID)
	leaf := t.leafOf(len(all), 10)
	p := messages.ConsentVersionParams{
		ConsentLine: workflow.ConsentLine(t.World, d), Lead: t.World.UnitName(d.Unit), Today: plan.DayOf(t.Now), Total: len(all),
	}
	for _, c := range all {
		p.Tacit = p.Tacit || (c.Tacit && rules.ConsentWaits(t.World, c))
	}
	for _, c := range all[leaf.from:leaf.to] {
		p.Units = append(p.Units, workflow.ConsentWords(t.World, c, t.Now))
	}
	if leaf.to == leaf.total {
		for _, c := range rules.Unasked(t.World, d) {
			p.Notes = append(p.Notes, workflow.ConsentWords(t.World, c, t.Now))
		}
	}
	rows := leaf.buttons(plan.ActConsents, workflow.DraftArgs(d.ID))
	rows = append(rows, t.consentActs(d, p.ConsentLine)...)
	last := []plan.Button{t.draftButton(plan.ActDraft, messages.SeeDraft, d)}
	if t.onlyVersion(rules.ConsentVersions(t.World, t.Actor, t.Now)) == 0 {
		last = append(last, Do(plan.ActConsents, messages.Back, plan.Args{"view": viewWishes}))
	}
	return t.Show(messages.ConsentVersion(p), append(rows, last)...)
}

// consentActs are what the lead, or the office for it, can do about a version.
func (t *Turn) consentActs(d plan.Draft, l messages.ConsentLine) [][]plan.Button {
	if !rules.MayConsult(t.World, t.Actor, d.Chapter, t.Now) {
		return nil
	}
	args := workflow.DraftArgs(d.ID)
	var rows [][]plan.Button
	if new, before, ok := rules.Undeclared(t.World, d.Chapter); ok && before.ID == d.ID {
		rows = append(rows, t.afterChange(new))
	}
	if l.Open > 0 {
		rows = append(rows, []plan.Button{Do(plan.ActConsentNudge, messages.NudgeConsents, args), Do(plan.ActConsentClose, messages.CloseConsents, args)})
	}
	var last []plan.Button
	t.Args["draft"] = id(d.ID)
	if some, err := t.enterable(); err == nil && len(some) > 0 {
		last = append(last, Do(plan.ActConsentEnter, messages.EnterConsent, args))
	}
	if rules.Consultable(t.World, d, t.Now) == nil {
		label := messages.AskConsents
		if len(rules.ConsentsOn(t.World, d.ID)) > 0 {
			label = messages.AskMoreUnits
		}
		last = append(last, Do(plan.ActConsent, label, args))
	}
	if len(last) > 0 {
		rows = append(rows, last)
	}
	return rows
}

// afterChange lets the lead say what a new version changes.
func (t *Turn) afterChange(d plan.Draft) []plan.Button {
	only := t.draftButton(plan.ActWording, messages.WordingChanged, d)
	only.Once = true
	return []plan.Button{only, Do(plan.ActConsent, messages.AskAnew, workflow.DraftArgs(d.ID))}
}
