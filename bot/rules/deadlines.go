package rules

import (
	"time"

	"planbot/storage/plan"
)

// endOfWork is the hour a deadline falls on ("下班前（18:00）", Beijing).
const endOfWork = 18

// EndOfWork is the moment a deadline on this day means.
func EndOfWork(day plan.Day) time.Time { return day.At(endOfWork, 0) }

// OuterDeadline is the office's own deadline of a stage. Where the work plan
// gives only months it is the last working day of the last month and stays
// unconfirmed; where it gives a day it is that day.
func OuterDeadline(cal plan.Calendar, stage plan.WrittenStage, asOf plan.Day) time.Time {
	if !stage.MonthOnly {
		return EndOfWork(stage.Closes)
	}
	year, month, _ := stage.Closes.Ymd()
	return EndOfWork(LastWorkdayOfMonth(cal, year, month, asOf))
}

// PlannedStage is a stage as it stands before anybody touched it: what seeds the
// database.
func PlannedStage(cal plan.Calendar, stage plan.WrittenStage, asOf plan.Day) plan.Stage {
	return plan.Stage{
		No:        stage.No,
		Name:      stage.Short,
		Window:    stage.Window,
		Opens:     stage.Opens,
		Closes:    stage.Closes,
		Deadline:  OuterDeadline(cal, stage, asOf),
		Confirmed: !stage.MonthOnly,
		State:     plan.StagePlanned,
	}
}

// stepGap is how many working days before the stage's deadline a step is due.
type stepGap struct {
	step plan.Step
	gap  int
}

// backward is the schedule proposed when a stage opens (倒排工期), by what each
// stage owes: texts are written in 1 and 2, answered and revised in 3 to 5; in 6
// only the office acts. The gaps are ours; the office changes the dates freely.
var backward = map[int][]stepGap{
	1: {{plan.StepMaterial, 10}, {plan.StepDraft, 5}, {plan.StepAssemble, 0}},
	2: {{plan.StepMaterial, 10}, {plan.StepDraft, 5}, {plan.StepAssemble, 0}},
	3: {{plan.StepReply, 10}, {plan.StepRevise, 5}, {plan.StepAssemble, 0}},
	4: {{plan.StepReply, 10}, {plan.StepRevise, 5}, {plan.StepAssemble, 0}},
	5: {{plan.StepReply, 10}, {plan.StepRevise, 5}, {plan.StepAssemble, 0}},
	6: {{plan.StepAssemble, 0}},
}

// InnerDeadlines proposes the inner deadlines of a stage opened on the given day,
// backwards from its deadline. Where the days left do not hold the usual gaps,
// the gaps shrink in proportion: steps stay in order, none falls before opening,
// and the first leaves a working day where there is one. False when the deadline
// has passed: new dates must be asked for first.
func InnerDeadlines(cal plan.Calendar, no int, opened, deadline, asOf plan.Day) ([]plan.StageStep, bool) {
	gaps := backward[no]
	if len(gaps) == 0 || deadline < opened {
		return nil, false
	}
	room := max(WorkdaysBetween(cal, opened, deadline, asOf)-1, 0)
	longest := gaps[0].gap
	out := make([]plan.StageStep, len(gaps))
	for i, g := range gaps {
		before := g.gap
		if longest > room {
			before = g.gap * room / longest
		}
		out[i] = plan.StageStep{Step: g.step, Due: EndOfWork(AddWorkdays(cal, deadline, -before, asOf))}
	}
	return out, true
}
