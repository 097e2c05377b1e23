package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// PreviewResume is what going on would mean, all dates that lay ahead when the
// pause began moved by n working days; 0 leaves them as they are.
func PreviewResume(w *plan.Snapshot, by plan.PersonID, n int, now time.Time) (messages.PauseParams, rules.Shifted, error) {
	since, paused := rules.PausedSince(w)
	if !paused {
		return messages.PauseParams{}, rules.Shifted{}, plan.Refuse(plan.WhyStageRunning)
	}
	change := rules.Shift(w, since, n, plan.DayOf(now))
	p := messages.PauseParams{Since: since, Days: rules.PausedWorkdays(w, now), Dates: shiftParams(w, change).Dates, Keep: n == 0}
	people, _ := byPerson(w, waiting(w, now), func(d plan.Duty) plan.Duty { return d }, now)
	p.People = without(people, by)
	p.Leaders, p.Group = Circles(w, now)
	return p, change, nil
}

// Resume lets the work go on, dates moved by n working days, and tells everybody
// once: whoever owes something with its new date.
func Resume(tx *storage.Tx, by plan.PersonID, n int, now time.Time) (messages.PauseParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.PauseParams{}, err
	}
	p, change, err := PreviewResume(world, by, n, now)
	if err != nil {
		return p, err
	}
	if err := saveShift(tx, running(world, change)); err != nil {
		return p, err
	}
	data := map[string]any{"days": n, "paused": p.Days}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActPause, Kind: "resume"}, data); err != nil {
		return p, err
	}
	before := rules.Duties(world, now)
	if world, err = tx.Snapshot(); err != nil {
		return p, err
	}
	h := newHerald(tx, world, by, now)
	if err := h.tellResumed(rules.MovedDuties(before, rules.Duties(world, now))); err != nil {
		return p, err
	}
	return p, h.tellWaiting(messages.Resumed(p))
}

// running is the change with the pause of every open stage ended, also of those
// whose dates stay.
func running(w *plan.Snapshot, change rules.Shifted) rules.Shifted {
	after := rules.With(w, change)
	change.Stages = nil
	for _, s := range after.Stages {
		was := w.Index.Stage[s.No]
		paused := s.State == plan.StageOpen && !s.Paused.IsZero()
		if paused {
			s.Paused = time.Time{}
		}
		if paused || !s.Deadline.Equal(was.Deadline) {
			change.Stages = append(change.Stages, s)
		}
	}
	return change
}

// tellResumed tells whose own dates moved which they are now.
func (h *herald) tellResumed(moved []rules.MovedDuty) error {
	people, of := movedByPerson(h.world, moved, h.now)
	for _, who := range people {
		text := messages.ResumedFor(movedLines(h.world, of[who]))
		if err := h.tell(who, plan.Letter{Text: text, Buttons: todo()}); err != nil {
			return err
		}
	}
	return nil
}
