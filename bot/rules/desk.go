package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Desk (今日事项) is what waits for the office, counted from the same duties as
// every list.
type Desk struct {
	Drafts     []plan.DraftID // received, not looked at
	Opinions   int            // without a result
	Notices    []plan.Urge    // for the director's signature, the weekly note last
	Calls      []plan.Call    // to be made today
	Extensions []plan.Extension
	ToOpen     []int       // stages whose window has begun, still planned
	ToClose    []int       // open stages past their deadline
	Own        []plan.Duty // the office's own chapters, soon or late
	Late       []plan.Duty // of others
	Soon       []plan.Duty // of others
}

// DeskOf gathers what waits for the office.
func DeskOf(w *plan.Snapshot, duties []plan.Duty, now time.Time) Desk {
	d := Desk{Extensions: PendingExtensions(w), Notices: WaitingUrges(w, duties), Calls: CallsToMake(w, duties, now)}
	for i := range w.Drafts {
		if x := &w.Drafts[i]; x.State == plan.DraftReceived && x.Kind == plan.DraftText {
			d.Drafts = append(d.Drafts, x.ID)
		}
	}
	for _, o := range w.Opinions {
		if Undecided(o) {
			d.Opinions++
		}
	}
	for _, s := range w.Stages {
		switch {
		case s.State == plan.StagePlanned && plan.DayOf(now) >= s.Opens:
			d.ToOpen = append(d.ToOpen, s.No)
		case s.State == plan.StageOpen && s.Paused.IsZero() && now.After(s.Deadline):
			d.ToClose = append(d.ToClose, s.No)
		}
	}
	for _, x := range Missing(duties) {
		switch {
		case x.Light != plan.LightLate && x.Light != plan.LightSoon:
		case x.Person == 0 && x.Unit == w.Settings.Office:
			d.Own = append(d.Own, x)
		case x.Light == plan.LightLate:
			d.Late = append(d.Late, x)
		default:
			d.Soon = append(d.Soon, x)
		}
	}
	return d
}

// StillOwed picks, of the duties named by keys, those somebody is still to be
// pressed for, in the order they are due.
func StillOwed(w *plan.Snapshot, duties []plan.Duty, keys []string) []plan.Duty {
	return pick(duties, func(d plan.Duty) bool { return slices.Contains(keys, d.Key()) && Pressed(w, d) })
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
		case !u.Waiting() || len(StillOwed(w, duties, u.Duties)) == 0:
		case u.Level == plan.LevelEscalate:
			notes = append(notes, u)
		default:
			notices = append(notices, u)
		}
	}
	return append(notices, notes...)
}

// CallsToMake lists the telephone cards for today: new ones, and those due again.
func CallsToMake(w *plan.Snapshot, duties []plan.Duty, now time.Time) []plan.Call {
	var out []plan.Call
	for _, c := range w.Calls {
		if c.Result == plan.CallOpen && len(StillOwed(w, duties, c.Duties)) > 0 {
			out = append(out, c)
		}
	}
	return append(out, CallsAgain(w, duties, now)...)
}

// CallsAgain lists the cards due once more: nobody answered on an earlier day,
// or the promised day has passed, and the thing has not come in. A newer card of
// the same unit takes an older one's place.
func CallsAgain(w *plan.Snapshot, duties []plan.Duty, now time.Time) []plan.Call {
	last := map[plan.UnitID]plan.CallID{}
	for _, c := range w.Calls {
		last[c.Unit] = max(last[c.Unit], c.ID)
	}
	today := plan.DayOf(now)
	var out []plan.Call
	for _, c := range w.Calls {
		again := (c.Result == plan.CallMissed && plan.DayOf(c.At) < today) || (c.Result == plan.CallPromised && c.Promise < today)
		if again && last[c.Unit] == c.ID && len(StillOwed(w, duties, c.Duties)) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// Reminded is what a reminder to the actor says: what it was queued for and is
// still to be done, with everything else of theirs that is near or past its
// date. Nothing when nothing is left of what it was queued for.
func Reminded(w *plan.Snapshot, duties []plan.Duty, a plan.Actor, keys []string) []plan.Duty {
	left := false
	mine := pick(duties, func(d plan.Duty) bool {
		if !Pressed(w, d) || !Answers(w, a, d) {
			return false
		}
		queued := slices.Contains(keys, d.Key())
		left = left || queued
		return queued || d.Light == plan.LightSoon || d.Light == plan.LightLate
	})
	if !left {
		return nil
	}
	return mine
}

// Escalated is what the leaders' word is asked for: duties still owed that the
// director put into a signed note, the oldest first.
func Escalated(w *plan.Snapshot, duties []plan.Duty) []plan.Duty {
	var keys []string
	for _, u := range w.Urges {
		if u.Level == plan.LevelEscalate && !u.Signed.IsZero() {
			keys = append(keys, u.Duties...)
		}
	}
	return StillOwed(w, duties, keys)
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
