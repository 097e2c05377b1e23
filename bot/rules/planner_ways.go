package rules

import (
	"strconv"
	"time"

	"planbot/storage/plan"
)

// reminders go to everybody of the unit who can be reached; a unit with nobody
// is called.
func reminders(w *plan.Snapshot, n plan.Nudge, now time.Time) []plan.Nudge {
	var out []plan.Nudge
	for _, p := range Reached(w, Holding(w, n.Duty, now)) {
		out = append(out, addressed(n, plan.WayLetter, p))
	}
	if len(out) == 0 && n.Duty.Person == 0 && !n.Duty.Courtesy && n.Duty.Unit != w.Settings.Office {
		out = append(out, addressed(n, plan.WayCall, 0))
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
		out = append(out, addressed(n, plan.WayNotice, 0))
	}
	if len(members) == 0 {
		out = append(out, addressed(n, plan.WayCall, 0))
	}
	return out
}

// addressed gives a nudge its recipient; the key names duty, rung, deadline and
// recipient.
func addressed(n plan.Nudge, way plan.Way, person plan.PersonID) plan.Nudge {
	n.Way, n.To = way, person
	n.Key = n.Duty.Key() + "/" + n.Rung.Name + "/" + strconv.FormatInt(n.Duty.Due.Unix(), 10) + "/" + string(way)
	if person != 0 {
		n.Key += strconv.FormatInt(int64(person), 10)
	}
	return n
}
