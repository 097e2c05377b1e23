package rules

import (
	"slices"

	"planbot/storage/plan"
)

// StillOwed picks, of the duties named by keys, those somebody is still to be
// pressed for, in the order they are due.
func StillOwed(w *plan.Snapshot, duties []plan.Duty, keys []string) []plan.Duty {
	return pick(duties, func(d plan.Duty) bool { return slices.Contains(keys, d.Key()) && Pressed(w, d) })
}

// StillLate picks those of them whose date has passed: what papers are about. A
// date moved since leaves a paper nothing to ask.
func StillLate(w *plan.Snapshot, duties []plan.Duty, keys []string) []plan.Duty {
	return pick(duties, func(d plan.Duty) bool {
		return d.Light == plan.LightLate && slices.Contains(keys, d.Key()) && Pressed(w, d)
	})
}

// AnyOwed tells whether something named by the keys has not come in yet, whether
// anybody may be pressed for it now or not.
func AnyOwed(duties []plan.Duty, keys []string) bool {
	return slices.ContainsFunc(duties, func(d plan.Duty) bool { return d.Owed() && slices.Contains(keys, d.Key()) })
}

// WaitingUrges lists the notices that wait for the director and still have
// something to ask: those to units first, the weekly note last.
func WaitingUrges(w *plan.Snapshot, duties []plan.Duty) []plan.Urge {
	var notices, notes []plan.Urge
	for _, u := range w.Urges {
		switch {
		case !u.Waiting() || len(StillLate(w, duties, u.Duties)) == 0:
		case u.Level == plan.LevelEscalate:
			notes = append(notes, u)
		default:
			notices = append(notices, u)
		}
	}
	return append(notices, notes...)
}

// Escalated is what the leaders' word is asked for: duties still late that the
// director put into a signed note, the oldest first.
func Escalated(w *plan.Snapshot, duties []plan.Duty) []plan.Duty {
	var keys []string
	for _, u := range w.Urges {
		if u.Level == plan.LevelEscalate && !u.Signed.IsZero() {
			keys = append(keys, u.Duties...)
		}
	}
	return StillLate(w, duties, keys)
}

// LastNotice is the last notice about the duty the director signed, if any.
func LastNotice(w *plan.Snapshot, d plan.Duty) (last plan.Urge, ok bool) {
	for _, u := range w.Urges {
		if u.Level == plan.LevelUrge && u.Signed.After(last.Signed) && covers(u.Duties, d) {
			last, ok = u, true
		}
	}
	return last, ok
}
