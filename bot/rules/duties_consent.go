package rules

import "planbot/storage/plan"

// consentDuties are the answers supporting units owe a lead: a courtesy between
// units, unless the office asked. What was closed, or whose version was taken or
// given back, is owed no more; an answer carried on from an earlier version was
// never owed for this one.
func consentDuties(w *plan.Snapshot) []plan.Duty {
	var out []plan.Duty
	for _, c := range w.Consents {
		answered := c.Answer != plan.ConsentOpen
		if c.Given != 0 || c.Answer == plan.ConsentSilent || (!answered && !ConsentWaits(w, c)) {
			continue
		}
		d := plan.Duty{
			Kind: plan.DutyConsent, Unit: StandingAt(w, c.Unit, lastDay(c.Answered)), Stage: stageOfAsking(w, c.Asked), Chapter: c.Chapter, Consent: c.ID,
			Asked: c.Asked, Due: c.Due, Done: c.Answered, LateDone: answered && c.Answered.After(c.Due), Courtesy: !c.Office,
		}
		if x := w.Index.Chapter[c.Chapter]; x != nil {
			d.Plan = x.Plan
		}
		out = append(out, d)
	}
	return out
}
