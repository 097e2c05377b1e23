package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// consentNext is what follows for a version as far as its supporting units are
// concerned: ask them, say what changed, or see what they said.
func (t *Turn) consentNext(d plan.Draft) []plan.Button {
	asked := len(rules.ConsentsOn(t.World, d.ID)) > 0
	switch may := d.Kind == plan.DraftText && rules.MayConsult(t.World, t.Actor, d.Chapter, t.Now); {
	case asked && (may || t.Actor.Has(plan.RoleLeader)):
		return []plan.Button{workflow.SeeConsents(d.ID)}
	case !may:
		return nil
	}
	if new, _, ok := rules.Undeclared(t.World, d.Chapter); ok && new.ID == d.ID {
		return t.afterChange(d)
	}
	if rules.Consultable(t.World, d, t.Now) == nil {
		return []plan.Button{Do(plan.ActConsent, messages.AskConsents, workflow.DraftArgs(d.ID))}
	}
	return nil
}

// consentBefore is the line of a receipt that says what units were asked about the
// version before; "" when none were.
func (t *Turn) consentBefore(d plan.Draft) string {
	if d.Kind != plan.DraftText || !rules.MayConsult(t.World, t.Actor, d.Chapter, t.Now) {
		return ""
	}
	before, ok := rules.ConsultedBefore(t.World, d)
	if !ok {
		return ""
	}
	p := messages.ConsentBefore{Before: workflow.DraftWords(t.World, before).Beside(workflow.DraftWords(t.World, d)), Same: rules.SameText(t.World, d)}
	p.Asked = rules.CountConsents(t.World, before.ID).Asked()
	return messages.ConsentBeforeLine(p)
}
