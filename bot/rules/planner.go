package rules

import (
	"sort"
	"strconv"
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
		n := plan.Nudge{Rung: s.rung, Duty: d, Day: s.day}
		switch s.rung.Level {
		case plan.LevelRemind:
			if s.until != 0 {
				n.Window = s.until.At(0, 0)
			}
			young := int(s.day-plan.DayOf(d.Asked)) < youngest
			if young || (!n.Window.IsZero() && !now.Before(n.Window)) {
				continue
			}
			out = append(out, reminders(w, n, now)...)
		case plan.LevelUrge:
			out = append(out, urges(w, n, now)...)
		case plan.LevelEscalate:
			if d.Person == 0 && today >= NoteDay(w.Calendar, s.day, today) {
				out = append(out, to(n, plan.WayNote, 0))
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

// reminders go to everybody of the unit who can be reached; a unit with nobody
// is called.
func reminders(w *plan.Snapshot, n plan.Nudge, now time.Time) []plan.Nudge {
	var out []plan.Nudge
	for _, p := range Reached(w, Holding(w, n.Duty, now)) {
		out = append(out, to(n, plan.WayLetter, p))
	}
	if len(out) == 0 && n.Duty.Person == 0 && n.Duty.Unit != w.Settings.Office {
		out = append(out, to(n, plan.WayCall, 0))
	}
	return out
}

// urges draft a notice where there is somebody to receive it, and ask for a call
// where the unit's member of the leading group can't be reached. The office does
// not urge itself: its own chapters go on being reminded of at its desk.
func urges(w *plan.Snapshot, n plan.Nudge, now time.Time) []plan.Nudge {
	if n.Duty.Person != 0 || n.Duty.Unit == w.Settings.Office {
		return nil
	}
	members := Reached(w, MembersOf(w, n.Duty.Unit, now))
	var out []plan.Nudge
	if len(members)+len(Reached(w, Holding(w, n.Duty, now))) > 0 {
		out = append(out, to(n, plan.WayNotice, 0))
	}
	if len(members) == 0 {
		out = append(out, to(n, plan.WayCall, 0))
	}
	return out
}

// to addresses a nudge; the key names duty, rung, deadline and recipient.
func to(n plan.Nudge, way plan.Way, person plan.PersonID) plan.Nudge {
	n.Way, n.To = way, person
	n.Key = n.Duty.Key() + "/" + n.Rung.Name + "/" + strconv.FormatInt(n.Duty.Due.Unix(), 10) + "/" + string(way)
	if person != 0 {
		n.Key += strconv.FormatInt(int64(person), 10)
	}
	return n
}

// silenced tells whether calls about the duty wait: the unit promised a day on
// the telephone, or explained the delay with an expected date, not passed yet.
func silenced(w *plan.Snapshot, d plan.Duty, today plan.Day) bool {
	for _, c := range w.Calls {
		if c.Unit == d.Unit && c.Result == plan.CallPromised && today <= c.Promise && covers(c.Duties, d) {
			return true
		}
	}
	for _, e := range w.Extensions {
		late := e.DutyKey == d.Key() && e.Refused.IsZero() && e.Asked.After(d.Due)
		if late && today <= plan.DayOf(e.Until) {
			return true
		}
	}
	return false
}

// Covers tells whether a paper is about the duty.
func Covers(u plan.Urge, d plan.Duty) bool { return covers(u.Duties, d) }

func covers(keys []string, d plan.Duty) bool {
	for _, k := range keys {
		if k == d.Key() {
			return true
		}
	}
	return false
}
