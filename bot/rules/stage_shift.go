package rules

import (
	"time"

	"planbot/storage/plan"
)

// longestShift bounds a postponement, in working days: a year. More is a slip.
const longestShift = 250

// Shifted is what a postponement changes: everything as it would be, nothing
// that stays as it is.
type Shifted struct {
	Days          int
	Stages        []plan.Stage
	Consultations []plan.Consultation
	Requests      []plan.MaterialRequest
}

// Empty tells whether nothing changes.
func (s Shifted) Empty() bool {
	return len(s.Stages) == 0 && len(s.Consultations) == 0 && len(s.Requests) == 0
}

// Shift moves every date after the moment from by n working days (整体顺延): the
// deadlines, inner dates and windows of stages not closed, what consultations and
// requests for material still wait for. Moving by working days keeps the order of
// dates and never ends on a day off. What has passed stays as it was.
func Shift(w *plan.Snapshot, from time.Time, n int, asOf plan.Day) Shifted {
	out := Shifted{Days: n}
	if n <= 0 {
		return out
	}
	later := func(t time.Time) time.Time {
		if !t.After(from) {
			return t
		}
		day := AddWorkdays(w.Calendar, plan.DayOf(t), n, asOf)
		return t.Add(time.Duration(day-plan.DayOf(t)) * 24 * time.Hour)
	}
	for _, s := range w.Stages {
		if moved, changed := shiftStage(w.Calendar, s, plan.DayOf(from), n, asOf, later); changed {
			out.Stages = append(out.Stages, moved)
		}
	}
	for _, c := range w.Consultations {
		if due := later(c.Due); c.Open() && !due.Equal(c.Due) {
			c.Due = due
			out.Consultations = append(out.Consultations, c)
		}
	}
	for _, r := range w.Requests {
		if due := later(r.Due); r.Done.IsZero() && !due.Equal(r.Due) {
			r.Due = due
			out.Requests = append(out.Requests, r)
		}
	}
	return out
}

func shiftStage(cal plan.Calendar, s plan.Stage, from plan.Day, n int, asOf plan.Day, later func(time.Time) time.Time) (plan.Stage, bool) {
	if s.State == plan.StageClosed {
		return s, false
	}
	changed := false
	steps := append([]plan.StageStep{}, s.Steps...)
	for i := range steps {
		if due := later(steps[i].Due); !due.Equal(steps[i].Due) {
			steps[i].Due, changed = due, true
		}
	}
	s.Steps = steps
	if due := later(s.Deadline); !due.Equal(s.Deadline) {
		s.Deadline, changed = due, true
		s.Closes = plan.DayOf(due)
	}
	if s.State == plan.StagePlanned && changed && s.Opens > from {
		s.Opens = min(AddWorkdays(cal, s.Opens, n, asOf), plan.DayOf(s.Deadline))
	}
	return s, changed
}
