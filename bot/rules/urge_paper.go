package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// LateOf names what a unit owes past its date: what a notice to it would be
// about.
func LateOf(w *plan.Snapshot, duties []plan.Duty, unit plan.UnitID) []string {
	var keys []string
	for _, d := range duties {
		if d.Unit == unit && d.Person == 0 && d.Light == plan.LightLate && Pressed(w, d) {
			keys = append(keys, d.Key())
		}
	}
	return keys
}

// LateWhen picks, of the duties named by keys, those that were late and had not
// come in at a moment, with the date they had then: what a paper signed at that
// moment said.
func LateWhen(duties []plan.Duty, keys []string, at time.Time) []plan.Duty {
	var out []plan.Duty
	for _, d := range duties {
		if d.Due.After(at) && !d.Original.IsZero() {
			d.Due = d.Original
		}
		if slices.Contains(keys, d.Key()) && (d.Done.IsZero() || d.Done.After(at)) && !d.Due.After(at) {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b plan.Duty) int { return a.Due.Compare(b.Due) })
	return out
}

// NoticeBefore is the last notice about the duty signed before another one.
func NoticeBefore(w *plan.Snapshot, d plan.Duty, than plan.Urge) (last plan.Urge, ok bool) {
	for _, u := range w.Urges {
		if u.Level == plan.LevelUrge && u.ID != than.ID && u.Signed.After(last.Signed) && u.Signed.Before(than.Signed) && covers(u.Duties, d) {
			last, ok = u, true
		}
	}
	return last, ok
}

// SignedOn lists what was signed on a day, in the order of signing.
func SignedOn(w *plan.Snapshot, day plan.Day) []plan.Urge {
	var out []plan.Urge
	for _, u := range w.Urges {
		if !u.Signed.IsZero() && plan.DayOf(u.Signed) == day {
			out = append(out, u)
		}
	}
	slices.SortStableFunc(out, func(a, b plan.Urge) int { return a.Signed.Compare(b.Signed) })
	return out
}

// SignedDays lists the days on which anything was signed, the latest first.
func SignedDays(w *plan.Snapshot) []plan.Day {
	var out []plan.Day
	for _, u := range w.Urges {
		if day := plan.DayOf(u.Signed); !u.Signed.IsZero() && !slices.Contains(out, day) {
			out = append(out, day)
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}
