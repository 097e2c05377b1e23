package rules

import (
	"time"

	"planbot/storage/plan"
)

// Paused tells whether the work waits: all open stages pause together.
func Paused(w *plan.Snapshot) bool {
	_, paused := PausedSince(w)
	return paused
}

// PausedSince is when the pause began, if there is one.
func PausedSince(w *plan.Snapshot) (since time.Time, paused bool) {
	for _, s := range w.Stages {
		if s.State == plan.StageOpen && !s.Paused.IsZero() && (!paused || s.Paused.Before(since)) {
			since, paused = s.Paused, true
		}
	}
	return since, paused
}

// Waits tells whether a date of the stage lies behind the beginning of a pause
// that still lasts: it will be given anew, so nothing is late for it.
func Waits(w *plan.Snapshot, no int, due time.Time) bool {
	s := w.Index.Stage[no]
	return s != nil && s.State == plan.StageOpen && !s.Paused.IsZero() && due.After(s.Paused)
}

// Running tells whether any stage is open.
func Running(w *plan.Snapshot) bool {
	for _, s := range w.Stages {
		if s.State == plan.StageOpen {
			return true
		}
	}
	return false
}
