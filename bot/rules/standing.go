package rules

import (
	"math"
	"time"

	"planbot/storage/plan"
)

// Standing is the unit that answers for this one now: itself, the one it was
// found to be, or the one it was merged into.
func Standing(w *plan.Snapshot, id plan.UnitID) plan.UnitID {
	return StandingAt(w, id, lastDay(time.Time{}))
}

// StandingAt is the unit that answered for this one at a moment. A unit found to
// be another one always was that one; a unit merged into another stood for itself
// until that day, and what it did then stays its own.
func StandingAt(w *plan.Snapshot, id plan.UnitID, at time.Time) plan.UnitID {
	for range w.Units { // a chain of mergers is never longer
		u := w.Index.Unit[id]
		if u == nil || u.Merged == 0 || (!u.Until.IsZero() && at.Before(u.Until)) {
			return id
		}
		id = u.Merged
	}
	return id
}

// lastDay is the moment a thing was done, or, while it is not, one after every
// change there was.
func lastDay(done time.Time) time.Time {
	if done.IsZero() {
		return time.UnixMilli(math.MaxInt64 / 2)
	}
	return done
}
