package rules

import (
	"time"

	"planbot/storage/plan"
)

// Pass puts an opinion with the lead unit of its chapter, or aside for later.
func Pass(w *plan.Snapshot, o plan.Opinion, to plan.OpinionState, now time.Time) (plan.Opinion, error) {
	switch {
	case o.State == plan.OpinionDecided:
		return o, plan.Refuse(plan.WhyResulted)
	case to != plan.OpinionLead && to != plan.OpinionLater:
		return o, plan.Refusal{Why: plan.WhyBadChoice, Text: string(to)}
	case to == plan.OpinionLead && OpinionLead(w, o, now) == 0:
		return o, plan.Refuse(plan.WhyNoLead)
	}
	o.State = to
	return o, nil
}

// OpinionLead is the unit that can be asked for its view on an opinion: the one
// leading its chapter; 0 for opinions on a whole text and for doubtful units.
func OpinionLead(w *plan.Snapshot, o plan.Opinion, now time.Time) plan.UnitID {
	if o.Chapter == 0 {
		return 0
	}
	lead := w.LeadOf(o.Chapter, now)
	if u := w.Index.Unit[lead]; u == nil || u.Doubtful {
		return 0
	}
	return lead
}

// Propose notes the lead unit's view on an opinion passed to it.
func Propose(o plan.Opinion, r plan.Result, why string) (plan.Opinion, error) {
	switch {
	case o.State == plan.OpinionDecided:
		return o, plan.Refuse(plan.WhyResulted)
	case o.State != plan.OpinionLead:
		return o, plan.Refuse(plan.WhyNotPassed)
	case !known(r) || r == plan.ResultDropped:
		return o, plan.Refusal{Why: plan.WhyBadChoice, Text: string(r)}
	case NeedsReason(r) && why == "":
		return o, plan.Refuse(plan.WhyNoReason)
	}
	o.Proposed, o.ProposedWhy = r, why
	return o, nil
}
