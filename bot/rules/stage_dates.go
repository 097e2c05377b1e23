package rules

import (
	"time"

	"planbot/storage/plan"
)

// Fault is what is wrong with a date. Step is the inner deadline it concerns, ""
// for the stage's own; Other the one it would pass: an inner deadline (OtherStep)
// or another stage's (OtherStage).
type Fault struct {
	Why        plan.Why
	Step       plan.Step
	Day        plan.Day
	OtherStep  plan.Step
	OtherStage int
	OtherDay   plan.Day
}

// CheckDates looks at a stage's dates before they count: none past, the inner
// ones in the order things are done in and not after the deadline, the deadline
// not past that of a later stage, nor before that of an earlier one still open. A
// later stage whose own date is over needs a new one anyway and does not count.
func CheckDates(w *plan.Snapshot, no int, deadline plan.Day, steps []plan.StageStep, today plan.Day) (Fault, bool) {
	if deadline < today {
		return Fault{Why: plan.WhyPastDate, Day: deadline}, true
	}
	for _, other := range w.Stages {
		day := plan.DayOf(other.Deadline)
		early := other.No < no && other.State == plan.StageOpen && deadline < day
		late := other.No > no && other.State != plan.StageClosed && day >= today && deadline > day
		if early || late {
			return Fault{Why: plan.WhyDateOrder, Day: deadline, OtherStage: other.No, OtherDay: day}, true
		}
	}
	return checkSteps(deadline, steps, today)
}

func checkSteps(deadline plan.Day, steps []plan.StageStep, today plan.Day) (Fault, bool) {
	for i, x := range steps {
		day := plan.DayOf(x.Due)
		switch {
		case day > deadline:
			return Fault{Why: plan.WhyDateOrder, Step: x.Step, Day: day, OtherDay: deadline}, true
		case i > 0 && day < plan.DayOf(steps[i-1].Due):
			return Fault{
				Why: plan.WhyDateOrder, Step: x.Step, Day: day, OtherStep: steps[i-1].Step, OtherDay: plan.DayOf(steps[i-1].Due),
			}, true
		case day < today:
			return Fault{Why: plan.WhyPastDate, Step: x.Step, Day: day}, true
		}
	}
	return Fault{}, false
}

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

// checkOrder looks at all inner dates, also those that lie behind: a date may not
// be moved before one of them.
func checkOrder(s plan.Stage) (Fault, bool) {
	return checkSteps(plan.DayOf(s.Deadline), s.Steps, 0)
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

// ahead picks the inner dates not yet over; the others are history.
func ahead(steps []plan.StageStep, today plan.Day) []plan.StageStep {
	var out []plan.StageStep
	for _, x := range steps {
		if plan.DayOf(x.Due) >= today {
			out = append(out, x)
		}
	}
	return out
}

// Dated is one date of a stage: its deadline (Step "") or an inner one.
type Dated struct {
	Stage int
	Step  plan.Step
	Due   time.Time
}

// OnDaysOff lists the dates of stages not closed, from today on, that fall on a
// day off, as far as known.
func OnDaysOff(w *plan.Snapshot, today plan.Day) []Dated {
	var out []Dated
	for _, s := range w.Stages {
		if s.State == plan.StageClosed {
			continue
		}
		for _, d := range dates(s) {
			if day := plan.DayOf(d.Due); day >= today && !IsWorkday(w.Calendar, day, today) {
				out = append(out, d)
			}
		}
	}
	return out
}

// dates are a stage's inner dates and its deadline; the last step, which is the
// deadline, is not named twice.
func dates(s plan.Stage) []Dated {
	var out []Dated
	for _, x := range s.Steps {
		if x.Step != plan.StepAssemble {
			out = append(out, Dated{s.No, x.Step, x.Due})
		}
	}
	return append(out, Dated{Stage: s.No, Due: s.Deadline})
}
