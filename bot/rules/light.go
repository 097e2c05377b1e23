package rules

import (
	"time"

	"planbot/storage/plan"
)

// soonWorkdays is how near a deadline must be to be shown as near.
const soonWorkdays = 3

// soonUntil is the first day that is not near any more: one for all duties of a
// moment, since counting working days for each of them costs most of the list.
func soonUntil(w *plan.Snapshot, now time.Time) plan.Day {
	today := plan.DayOf(now)
	return AddWorkdays(w.Calendar, today, soonWorkdays+1, today)
}

func light(w *plan.Snapshot, d *plan.Duty, now time.Time, far plan.Day) plan.Light {
	if d.Kind == plan.DutyReceipt {
		return receiptLight(w, d, now, far)
	}
	switch {
	case !d.Done.IsZero():
		return plan.LightDone
	case closedFor(w, d):
		return plan.LightClosed
	case d.Paused:
		return plan.LightOpen
	case now.After(d.Due):
		return plan.LightLate
	case plan.DayOf(d.Due) < far:
		return plan.LightSoon
	}
	return plan.LightOpen
}

// closedFor tells whether what asked for the duty is over: the consultation for
// an answer, the stage for the rest; the plan itself was issued.
func closedFor(w *plan.Snapshot, d *plan.Duty) bool {
	if _, issued := Promulgated(w, d.Plan); issued || AllPromulgated(w) {
		return true
	}
	if d.Kind == plan.DutyReply {
		c := w.Index.Consult[d.Consultation]
		return c != nil && !c.Open()
	}
	s := w.Index.Stage[d.Stage]
	return s != nil && s.State == plan.StageClosed
}
