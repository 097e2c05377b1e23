package rules

import (
	"time"

	"planbot/storage/plan"
)

// usualReplyWorkdays is how long addressees get when no stage says when replies
// are due.
const usualReplyWorkdays = 10

// ProposeDue proposes the day replies are due: what an open stage says, the
// latest stage first, else two working weeks from today.
func ProposeDue(w *plan.Snapshot, now time.Time) plan.Day {
	for i := len(w.Stages) - 1; i >= 0; i-- {
		s := &w.Stages[i]
		if due, ok := s.StepDue(plan.StepReply); ok && s.State == plan.StageOpen && due.After(now) {
			return plan.DayOf(due)
		}
	}
	today := plan.DayOf(now)
	return AddWorkdays(w.Calendar, today, usualReplyWorkdays, today)
}

// MoveDue decides on giving the addressees of a consultation until another day.
func MoveDue(c plan.Consultation, day plan.Day, now time.Time) (plan.Consultation, error) {
	if err := Close(&c); err != nil {
		return c, err
	}
	if err := CheckDue(day, now); err != nil {
		return c, err
	}
	if plan.DayOf(c.Due) == day {
		return c, plan.Refusal{Why: plan.WhySameDue, Day: day}
	}
	c.Due = EndOfWork(day)
	return c, nil
}

// CheckDue refuses a due day whose end of work is over.
func CheckDue(day plan.Day, now time.Time) error {
	if !EndOfWork(day).After(now) {
		return plan.Refusal{Why: plan.WhyPastDate, Day: day}
	}
	return nil
}
