package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Respondent is who gives an answer: the unit itself, its lead or the office for
// it.
type Respondent string

// Who may answer for a unit.
const (
	ByUnit   Respondent = "unit"
	ByLead   Respondent = "lead"
	ByOffice Respondent = "office"
)

// RespondentOf is the part the actor has in a unit's answer.
func RespondentOf(w *plan.Snapshot, a plan.Actor, c plan.Consent) Respondent {
	unit := Standing(w, c.Unit)
	switch {
	case a.Serves(unit, c.Chapter), unit == w.Settings.Office && a.Has(plan.RoleOffice):
		return ByUnit
	case a.Has(plan.RoleOffice):
		return ByOffice
	}
	return ByLead
}

// Respond decides on an answer. A unit may think again until the asking is over;
// afterwards, and for units without anybody in chat, the office or the lead
// enters what it said. Only the office changes what a unit said itself.
func Respond(w *plan.Snapshot, c plan.Consent, by Respondent, answer plan.ConsentAnswer, words string) error {
	switch {
	case !aboutStands(w, c), w.Index.Draft[c.Draft].State == plan.DraftReturned:
		return plan.Refuse(plan.WhyConsentBack)
	case by == ByUnit && (!c.Closed.IsZero() || outdated(w, c)):
		return plan.Refuse(plan.WhyConsentOver)
	case by == ByLead && c.Answer != plan.ConsentOpen && c.Answer != plan.ConsentSilent && c.Proxy.Recorder == 0:
		return plan.Refusal{Why: plan.WhyConsentOwn, Text: w.UnitName(c.Unit)}
	case answer != plan.ConsentAgree && answer != plan.ConsentAmend && answer != plan.ConsentObject:
		return plan.Refusal{Why: plan.WhyBadChoice, Text: string(answer)}
	case answer == plan.ConsentAgree && c.Answer == plan.ConsentAgree && c.Given == 0:
		return plan.Refuse(plan.WhyConsentAgreed)
	case answer != plan.ConsentAgree && words == "":
		return plan.Refuse(plan.WhyConsentWordless)
	}
	return nil
}

// outdated tells whether the unit was asked about a later version since.
func outdated(w *plan.Snapshot, c plan.Consent) bool {
	return slices.ContainsFunc(w.Consents, func(x plan.Consent) bool {
		return x.Chapter == c.Chapter && Standing(w, x.Unit) == Standing(w, c.Unit) && x.Draft > c.Draft && aboutStands(w, x)
	})
}

// ConsentsFor lists what the actor's units are asked: what waits first, by date,
// then what was answered and can still be changed.
func ConsentsFor(w *plan.Snapshot, a plan.Actor) (open, answered []plan.Consent) {
	for _, c := range w.Consents {
		switch {
		case RespondentOf(w, a, c) != ByUnit:
		case ConsentWaits(w, c):
			open = append(open, c)
		case c.Answer != plan.ConsentOpen && Respond(w, c, ByUnit, plan.ConsentObject, "?") == nil:
			answered = append(answered, c)
		}
	}
	slices.SortStableFunc(open, func(a, b plan.Consent) int { return a.Due.Compare(b.Due) })
	return open, answered
}

// NudgeConsent decides on a friendly word: at most one a day, none on the day of
// asking.
func NudgeConsent(w *plan.Snapshot, c plan.Consent, now time.Time) error {
	today := plan.DayOf(now)
	switch {
	case !ConsentWaits(w, c):
		return plan.Refuse(plan.WhyConsentOver)
	case !c.Nudged.IsZero() && plan.DayOf(c.Nudged) == today:
		return plan.Refuse(plan.WhyConsentNudged)
	case plan.DayOf(c.Asked) == today:
		return plan.Refuse(plan.WhyConsentEarly)
	}
	return nil
}

// Silence is what an unanswered request becomes when the lead closes it: 视为同意
// only where the request had said so, had reached the unit, and its date is over.
func Silence(c plan.Consent, now time.Time) plan.ConsentAnswer {
	if c.Tacit && c.Told && now.After(c.Due) {
		return plan.ConsentSilent
	}
	return plan.ConsentOpen
}
