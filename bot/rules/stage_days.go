package rules

import (
	"time"

	"planbot/storage/plan"
)

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
