package rules

import (
	"time"

	"planbot/storage/plan"
)

// Opening is the stage as it would be, opened now with these dates.
func Opening(w *plan.Snapshot, no int, deadline plan.Day, steps []plan.StageStep, now time.Time) (plan.Stage, Fault, error) {
	if err := OpenStage(w, no); err != nil {
		return plan.Stage{}, Fault{}, err
	}
	today := plan.DayOf(now)
	fault, _ := CheckDates(w, no, deadline, steps, today)
	s := *w.Index.Stage[no]
	s.Steps = steps
	setDeadline(&s, deadline)
	s.State, s.Opened = plan.StageOpen, now
	return s, fault, nil
}

// With is the world as it would be with these stages, consultations and requests
// in place of those it has: what a preview looks at.
func With(w *plan.Snapshot, change Shifted) *plan.Snapshot {
	out := *w
	out.Stages = append([]plan.Stage{}, w.Stages...)
	for _, s := range change.Stages {
		for i := range out.Stages {
			if out.Stages[i].No == s.No {
				out.Stages[i] = s
			}
		}
	}
	out.Consultations = append([]plan.Consultation{}, w.Consultations...)
	for _, c := range change.Consultations {
		for i := range out.Consultations {
			if out.Consultations[i].ID == c.ID {
				out.Consultations[i] = c
			}
		}
	}
	out.Requests = append([]plan.MaterialRequest{}, w.Requests...)
	for _, r := range change.Requests {
		for i := range out.Requests {
			if out.Requests[i].ID == r.ID {
				out.Requests[i] = r
			}
		}
	}
	out.Reindex()
	return &out
}

// MovedDuty is a duty still owed whose date changed.
type MovedDuty struct {
	plan.Duty
	From time.Time
}

// MovedDuties compares what is owed before and after a change of dates.
func MovedDuties(before, after []plan.Duty) []MovedDuty {
	was := make(map[string]time.Time, len(before))
	for _, d := range before {
		was[d.Key()] = d.Due
	}
	var out []MovedDuty
	for _, d := range after {
		if from, known := was[d.Key()]; known && d.Owed() && !from.Equal(d.Due) {
			out = append(out, MovedDuty{d, from})
		}
	}
	return out
}

// Tellable lists who can be told of a duty here: whoever holds it and can be
// reached. A unit of which it is open whether it is meant is not addressed.
func Tellable(w *plan.Snapshot, d plan.Duty, now time.Time) []plan.PersonID {
	if u := w.Index.Unit[d.Unit]; u != nil && u.Doubtful {
		return nil
	}
	return Reached(w, Holding(w, d, now))
}
