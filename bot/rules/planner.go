package rules

import (
	"sort"
	"time"

	"planbot/storage/plan"
)

// Nudges is what supervision owes at the moment now, in a stable order: for each
// duty still owed, each rung of the ladder whose day has come and whose window is
// open, unless it was queued before. Outside working hours nothing is due. It is
// a pure function: what an outage missed is simply still due afterwards.
func Nudges(w *plan.Snapshot, now time.Time) []plan.Nudge {
	if !Hours(w, now) {
		return nil
	}
	var out []plan.Nudge
	for _, d := range Duties(w, now) {
		if Pressed(w, d) {
			out = append(out, nudgesOf(w, d, now)...)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Day != out[j].Day {
			return out[i].Day < out[j].Day
		}
		return out[i].Key < out[j].Key
	})
	return out
}

// Pressed tells whether anybody is reminded of the duty: it is owed, its stage
// runs, and the unit is certain. A unit in doubt owes and is shown, but is not
// pressed before the office has settled who is meant.
func Pressed(w *plan.Snapshot, d plan.Duty) bool {
	if !d.Owed() || d.Paused {
		return false
	}
	u := w.Index.Unit[d.Unit]
	return d.Person != 0 || (u != nil && !u.Doubtful)
}

func nudgesOf(w *plan.Snapshot, d plan.Duty, now time.Time) []plan.Nudge {
	today := plan.DayOf(now)
	var out []plan.Nudge
	for _, s := range steps(w, d.Due, today) {
		if today < s.day {
			continue
		}
		if d.Courtesy && s.rung.Level != plan.LevelRemind {
			continue // what one unit asks of another is never pressed for by the office
		}
		n := plan.Nudge{Rung: s.rung, Duty: d, Day: s.day}
		if d.Kind == plan.DutyReceipt && s.rung.Level != plan.LevelRemind {
			continue // nobody is urged to a meeting
		}
		switch s.rung.Level {
		case plan.LevelRemind:
			if s.until != 0 {
				n.Window = s.until.At(0, 0)
			}
			young := int(s.day-plan.DayOf(d.Asked)) < age(d, s.rung)
			if young || (!n.Window.IsZero() && !now.Before(n.Window)) {
				continue
			}
			out = append(out, reminders(w, n, now)...)
		case plan.LevelUrge:
			out = append(out, urges(w, n, now)...)
		case plan.LevelEscalate:
			if d.Person == 0 && today >= NoteDay(w.Calendar, s.day, today) {
				out = append(out, addressed(n, plan.WayNote, 0))
			}
		}
	}
	kept := out[:0]
	for _, n := range out {
		if !w.Queued[n.Key] && (n.Way != plan.WayCall || !silenced(w, d, today)) {
			kept = append(kept, n)
		}
	}
	return kept
}
