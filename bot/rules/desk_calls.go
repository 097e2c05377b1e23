package rules

import (
	"time"

	"planbot/storage/plan"
)

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
