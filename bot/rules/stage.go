package rules

import (
	"time"

	"planbot/storage/plan"
)

// OpenStage decides on opening a stage: it is planned, every earlier one has
// begun (they may overlap, none is left out silently), and nothing is paused.
func OpenStage(w *plan.Snapshot, no int) error {
	s := w.Index.Stage[no]
	switch {
	case s == nil:
		return plan.Refuse(plan.WhyGone)
	case s.State != plan.StagePlanned:
		return plan.Refusal{Why: plan.WhyStageState, N: no, Text: s.Name}
	case Paused(w):
		return plan.Refuse(plan.WhyStagePaused)
	}
	return inOrder(w, no)
}

// inOrder refuses while an earlier stage has not begun.
func inOrder(w *plan.Snapshot, no int) error {
	for _, earlier := range w.Stages {
		if earlier.No < no && earlier.State == plan.StagePlanned {
			return plan.Refusal{Why: plan.WhyStageOrder, N: earlier.No, Text: earlier.Name}
		}
	}
	return nil
}

// DatesPassed tells whether a stage must be given new dates before it can open.
func DatesPassed(s plan.Stage, now time.Time) bool { return !s.Deadline.After(now) }

// EndStage decides on ending a stage. An open stage ends when nothing blocks, or
// by override. A planned one can be noted as done outside of the program, when
// the office begins in the middle of the process: by override too, and only when
// all before it have begun.
func EndStage(w *plan.Snapshot, lacks []Lack, no int, override bool) error {
	s := w.Index.Stage[no]
	switch {
	case s == nil:
		return plan.Refuse(plan.WhyGone)
	case s.State == plan.StageClosed:
		return plan.Refusal{Why: plan.WhyStageState, N: no, Text: s.Name}
	case !s.Paused.IsZero():
		return plan.Refuse(plan.WhyStagePaused)
	}
	if s.State == plan.StagePlanned {
		return inOrder(w, no)
	}
	if len(Blocking(lacks)) > 0 && !override {
		return plan.Refusal{Why: plan.WhyStageMissing, N: no, Text: s.Name}
	}
	return nil
}
