package rules

import (
	"time"

	"planbot/storage/plan"
)

// confirmWithin is how long after its message a file may be confirmed and still
// count from that message.
const confirmWithin = 24 * time.Hour

// CountsFrom is the moment a draft counts from: the date of its file's message
// if it was confirmed within a day, else the confirmation.
func CountsFrom(message, confirmed time.Time) time.Time {
	if confirmed.Sub(message) <= confirmWithin && message.Before(confirmed) {
		return message
	}
	return confirmed
}

// SubmitDraft decides on handing in for a slot: it reports whether it is late,
// or refuses. The slot must have been open when the draft counts from; lateness
// never refuses.
func SubmitDraft(w *plan.Snapshot, a plan.Actor, s Slot, received time.Time) (late bool, err error) {
	for _, have := range SlotsFor(w, a, s.Unit, received) {
		if have.Same(s) {
			return have.Late(received) && !Waits(w, have.Stage, have.Due), nil
		}
	}
	return false, plan.Refuse(plan.WhyNoSlot)
}

// Late tells whether handing in at the moment would be late: what is not owed, or has no date, has nothing to be late for; a unit
// that handed in on time may improve its text afterwards.
func (s Slot) Late(at time.Time) bool { return s.Owed && !s.Due.IsZero() && at.After(s.Due) }

// SameBytes is the version in force in this slot with exactly these bytes.
func SameBytes(w *plan.Snapshot, s Slot, sha string) (plan.Draft, bool) {
	for _, d := range w.Drafts {
		if sha != "" && d.SHA == sha && s.Holds(d) && d.State != plan.DraftWithdrawn {
			return d, true
		}
	}
	return plan.Draft{}, false
}

// Fulfilled lists the open requests that material for a chapter answers.
func Fulfilled(w *plan.Snapshot, d plan.Draft) []plan.MaterialRequest {
	var out []plan.MaterialRequest
	for _, r := range w.Requests {
		// A unit that said it had nothing may still find something.
		open := r.Answer == plan.AnswerOpen || r.Answer == plan.AnswerNone
		if d.Kind == plan.DraftMaterial && r.Chapter == d.Chapter && Standing(w, r.Unit) == d.Unit && open {
			out = append(out, r)
		}
	}
	return out
}

// feedbackWorkdays is how soon the office looks at what it received.
const feedbackWorkdays = 5

// FeedbackBy is the day until which the office answers on a text received: five
// working days on, but before the stage puts the texts together where that is
// still ahead. False for what the office does not look over.
func FeedbackBy(w *plan.Snapshot, d plan.Draft) (plan.Day, bool) {
	if d.Kind != plan.DraftText || d.Unit == w.Settings.Office {
		return 0, false
	}
	from := plan.DayOf(d.Received)
	by := AddWorkdays(w.Calendar, from, feedbackWorkdays, from)
	for i := range w.Stages {
		s := &w.Stages[i]
		if due, ok := s.StepDue(plan.StepAssemble); ok && AskedText(s.No) == d.Text {
			if day := plan.DayOf(due); day > from && day < by {
				by = day
			}
		}
	}
	return by, true
}
