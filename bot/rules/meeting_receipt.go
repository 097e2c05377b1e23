package rules

import (
	"time"

	"planbot/storage/plan"
)

// Answer decides on a receipt: the meeting was called and has not begun. The
// office may put one down until attendance is recorded.
func Answer(m plan.Meeting, office bool, now time.Time) error {
	switch {
	case m.State == plan.MeetingCancelled:
		return plan.Refusal{Why: plan.WhyMeetingOff, Text: m.Title}
	case m.State == plan.MeetingDraft:
		return plan.Refuse(plan.WhyGone)
	case m.State == plan.MeetingHeld, !office && !now.Before(m.At):
		return plan.Refusal{Why: plan.WhyMeetingBegun, Text: m.Title}
	}
	return nil
}

// receiptDuties are the receipts invitees owe for meetings that were called. A
// seat nobody answers for owes none: it is told by telephone.
func receiptDuties(w *plan.Snapshot, now time.Time) []plan.Duty {
	var out []plan.Duty
	for i := range w.Meetings {
		m := &w.Meetings[i]
		if !m.Stands() {
			continue
		}
		for _, v := range m.Invitees {
			unit, person := seatedFor(w, v, now)
			if unit == 0 && person == 0 {
				continue
			}
			d := plan.Duty{
				Kind: plan.DutyReceipt, Unit: unit, Person: person, Stage: m.Stage, Meeting: m.ID, Invitee: v.ID,
				Asked: m.Called, Due: m.ReplyBy, Done: v.Receipt.At,
			}
			if v.Added.After(d.Asked) {
				d.Asked = v.Added
			}
			out = append(out, d)
		}
	}
	return out
}

// receiptLight: a receipt is never late, it only gets near, and there is nothing
// to answer once the meeting has begun.
func receiptLight(w *plan.Snapshot, d *plan.Duty, now time.Time, far plan.Day) plan.Light {
	m := w.Index.Meeting[d.Meeting]
	switch {
	case !d.Done.IsZero():
		return plan.LightDone
	case m == nil || !now.Before(m.At):
		return plan.LightClosed
	case plan.DayOf(d.Due) < far:
		return plan.LightSoon
	}
	return plan.LightOpen
}
