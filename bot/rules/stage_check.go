package rules

import (
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

// checkOrder looks at all inner dates, also those that lie behind: a date may not
// be moved before one of them.
func checkOrder(s plan.Stage) (Fault, bool) {
	return checkSteps(plan.DayOf(s.Deadline), s.Steps, 0)
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
