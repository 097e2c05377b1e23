package rules

import (
	"time"

	"planbot/storage/plan"
)

// MeetingsToHear lists the meetings of the leading group a text can be put
// before: those called, ahead or begun, the nearest to now first.
func MeetingsToHear(w *plan.Snapshot, now time.Time) []plan.Meeting {
	var ahead, over []plan.Meeting
	for _, m := range MeetingsOf(w, plan.MeetingLeadingGroup) {
		if m.At.After(now) {
			ahead = append(ahead, m)
		} else {
			over = append([]plan.Meeting{m}, over...)
		}
	}
	return append(ahead, over...)
}

// HearAt ties a deliberation to a meeting of the leading group: it takes place on
// its day, and who was there is taken from its attendance once that is known.
// 0 ties it to none.
func HearAt(w *plan.Snapshot, d plan.Deliberation, id plan.MeetingID, now time.Time) (plan.Deliberation, error) {
	if id == 0 {
		return d, nil
	}
	for _, m := range MeetingsToHear(w, now) {
		if m.ID == id {
			d.Meeting, d.Day = id, plan.DayOf(m.At)
			if roll, ok := RollOf(m); ok {
				d.Roll = roll
			}
			return d, nil
		}
	}
	return d, plan.Refuse(plan.WhyGone)
}

// RollOf is who was at a meeting; false while nobody put it down, or when nobody
// came.
func RollOf(m plan.Meeting) (plan.Roll, bool) {
	c := CountSeats(m)
	r := plan.Roll{Due: c.Seats, Present: c.Present + c.Proxies, Leave: c.Excused, Deputed: c.Proxies}
	return r, m.State == plan.MeetingHeld && CheckRoll(r) == nil
}

// HeardAt lists the deliberations without a conclusion that are tied to a meeting.
func HeardAt(w *plan.Snapshot, id plan.MeetingID) []plan.Deliberation {
	var out []plan.Deliberation
	for _, d := range w.Deliberations {
		if d.Open() && d.Meeting == id {
			out = append(out, d)
		}
	}
	return out
}

// MinutesHeard are the minutes of the meeting at which the leading group last
// deliberated on a plan's 送审稿; false while there are none.
func MinutesHeard(w *plan.Snapshot, p plan.PlanID) (plan.Minutes, bool) {
	d, ok := LastDeliberation(w, p, plan.TextSubmission)
	m := w.Index.Meeting[d.Meeting]
	if !ok || m == nil || m.Minutes.Day == 0 {
		return plan.Minutes{}, false
	}
	return m.Minutes, true
}
