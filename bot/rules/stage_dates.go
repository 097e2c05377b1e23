package rules

import (
	"planbot/storage/plan"
)

// Steps lists the inner deadlines a stage has, in the order things are done.
func Steps(no int) []plan.Step {
	out := make([]plan.Step, len(backward[no]))
	for i, g := range backward[no] {
		out[i] = g.step
	}
	return out
}

// MoveDate gives a stage another date: its deadline (step "") or an inner one.
// The last step, putting together, falls on the deadline and moves with it. The
// result is the stage as it would be; a fault says why not.
func MoveDate(w *plan.Snapshot, no int, step plan.Step, day, today plan.Day) (plan.Stage, Fault, error) {
	was := w.Index.Stage[no]
	if was == nil {
		return plan.Stage{}, Fault{}, plan.Refuse(plan.WhyGone)
	}
	if was.State == plan.StageClosed {
		return plan.Stage{}, Fault{}, plan.Refusal{Why: plan.WhyStageState, N: no, Text: was.Name}
	}
	s := *was
	s.Steps = append([]plan.StageStep{}, was.Steps...)
	if step == "" || step == plan.StepAssemble {
		if plan.DayOf(s.Deadline) == day && s.Confirmed {
			return s, Fault{}, plan.Refuse(plan.WhyDateSame)
		}
		setDeadline(&s, day)
	} else {
		due, ok := s.StepDue(step)
		if !ok {
			return s, Fault{}, plan.Refuse(plan.WhyNoDate)
		}
		if plan.DayOf(due) == day {
			return s, Fault{}, plan.Refuse(plan.WhyDateSame)
		}
		if day < today {
			return s, Fault{Why: plan.WhyPastDate, Step: step, Day: day}, nil
		}
		setStep(&s, step, day)
	}
	fault, bad := CheckDates(w, no, plan.DayOf(s.Deadline), ahead(s.Steps, today), today)
	if !bad {
		fault, _ = checkOrder(s)
	}
	return s, fault, nil
}

func setDeadline(s *plan.Stage, day plan.Day) {
	if day != plan.DayOf(s.Deadline) {
		s.Closes, s.Opens = day, min(s.Opens, day)
	}
	setStep(s, plan.StepAssemble, day)
	s.Deadline, s.Confirmed = EndOfWork(day), true
}

func setStep(s *plan.Stage, step plan.Step, day plan.Day) {
	for i := range s.Steps {
		if s.Steps[i].Step == step {
			s.Steps[i].Due = EndOfWork(day)
		}
	}
}
