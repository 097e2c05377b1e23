package rules

import (
	"time"

	"planbot/storage/plan"
)

// CallsToMake lists the telephone cards for today: new ones, and those due again.
func CallsToMake(w *plan.Snapshot, duties []plan.Duty, now time.Time) []plan.Call {
	var out []plan.Call
	for _, c := range w.Calls {
		if c.Result == plan.CallOpen && len(toCallFor(w, duties, c, now)) > 0 {
			out = append(out, c)
		}
	}
	for _, c := range CallsAgain(w, duties, now) {
		if c.Result != plan.CallOpen {
			out = append(out, c)
		}
	}
	return out
}

// toCallFor picks what a card is still to be called for: near or past its date,
// and no day named on which it will come.
func toCallFor(w *plan.Snapshot, duties []plan.Duty, c plan.Call, now time.Time) []plan.Duty {
	var out []plan.Duty
	for _, d := range StillOwed(w, duties, c.Duties) {
		near := d.Light == plan.LightSoon || d.Light == plan.LightLate
		if near && !silenced(w, d, plan.DayOf(now)) {
			out = append(out, d)
		}
	}
	return out
}

// CallsAgain lists the cards due once more: nobody answered on an earlier day, or
// the day promised, or expected by a late note written since, has passed, and the
// thing has not come in. A newer card of the same unit takes an older one's place.
func CallsAgain(w *plan.Snapshot, duties []plan.Duty, now time.Time) []plan.Call {
	last := map[plan.UnitID]plan.CallID{}
	for _, c := range w.Calls {
		last[c.Unit] = max(last[c.Unit], c.ID)
	}
	today := plan.DayOf(now)
	var out []plan.Call
	for _, c := range w.Calls {
		if last[c.Unit] != c.ID {
			continue
		}
		again := (c.Result == plan.CallMissed && plan.DayOf(c.At) < today) || (c.Result == plan.CallPromised && c.Promise < today)
		left := toCallFor(w, duties, c, now)
		if len(left) > 0 && (again || missed(w, c, left, today)) {
			out = append(out, c)
		}
	}
	return out
}

// missed tells whether a late note written after the card was made, or its result
// noted, named a day for one of the duties that has passed.
func missed(w *plan.Snapshot, c plan.Call, duties []plan.Duty, today plan.Day) bool {
	since := c.Made
	if c.At.After(since) {
		since = c.At
	}
	for i := range duties {
		d := &duties[i]
		for _, n := range w.LateNotes {
			if n.Said.After(since) && d.Expected == n.Expected && n.Expected < today && concerns(w, n.Unit, n.DutyKey, d) {
				return true
			}
		}
	}
	return false
}
