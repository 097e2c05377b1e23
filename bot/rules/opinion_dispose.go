package rules

import (
	"time"

	"planbot/storage/plan"
)

// Results lists the results an opinion can get, in the order they are offered.
func Results() []plan.Result {
	return []plan.Result{plan.ResultAdopted, plan.ResultPartly, plan.ResultCovered, plan.ResultRejected, plan.ResultDropped}
}

// NeedsReason tells whether a result must say why: what is not, or not wholly,
// taken up is explained in the summary table.
func NeedsReason(r plan.Result) bool { return r == plan.ResultRejected || r == plan.ResultPartly }

// NeedsTalk tells whether a talk must be on record before this result: a unit's
// opinion is not turned down without having talked with the unit, nor dropped
// unless the unit said that it no longer insists.
func NeedsTalk(o plan.Opinion, r plan.Result) bool {
	switch {
	case o.Unit == 0:
		return false
	case r == plan.ResultRejected:
		return o.Talks == 0
	}
	return r == plan.ResultDropped && o.Stance != plan.StanceYields
}

// Dispose gives an opinion its result, or refuses.
func Dispose(o plan.Opinion, r plan.Result, explain string, by plan.PersonID, now time.Time) (plan.Opinion, error) {
	switch {
	case o.State == plan.OpinionDecided:
		return o, plan.Refuse(plan.WhyResulted)
	case !known(r):
		return o, plan.Refusal{Why: plan.WhyBadChoice, Text: string(r)}
	case NeedsReason(r) && explain == "":
		return o, plan.Refuse(plan.WhyNoReason)
	case NeedsTalk(o, r) && o.Talks > 0:
		return o, plan.Refuse(plan.WhyInsists)
	case NeedsTalk(o, r):
		return o, plan.Refuse(plan.WhyNoTalk)
	}
	o.State, o.Result, o.Explain, o.Decided, o.DecidedBy = plan.OpinionDecided, r, explain, now, by
	return o, nil
}

func known(r plan.Result) bool {
	for _, x := range Results() {
		if x == r {
			return true
		}
	}
	return false
}

// Reopen takes the result away again; how it stood is kept as history.
func Reopen(o plan.Opinion) (plan.Opinion, error) {
	if o.State != plan.OpinionDecided {
		return o, plan.Refuse(plan.WhyUndecided)
	}
	return open(o), nil
}

func open(o plan.Opinion) plan.Opinion {
	o.State, o.Result, o.Explain = plan.OpinionOpen, plan.ResultNone, ""
	o.Decided, o.DecidedBy, o.Published = time.Time{}, 0, time.Time{}
	o.Realized, o.RealizedDraft, o.RealizedAt = "", 0, time.Time{}
	return o
}

// Publishable lists the opinions of a consultation whose result waits to be
// told.
func Publishable(w *plan.Snapshot, id plan.ConsultationID) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range Opinions(w, id) {
		if o.State == plan.OpinionDecided && o.Published.IsZero() {
			out = append(out, o)
		}
	}
	return out
}

// objectionWorkdays is how long a proposer has to object to a result.
const objectionWorkdays = 3

// ObjectBy is the day until which objections to results told now are taken.
func ObjectBy(w *plan.Snapshot, now time.Time) plan.Day {
	today := plan.DayOf(now)
	return AddWorkdays(w.Calendar, today, objectionWorkdays, today)
}
