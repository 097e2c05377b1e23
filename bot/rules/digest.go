package rules

import (
	"time"

	"planbot/storage/plan"
)

// digestGrace is how many days after its day a digest is still made up for.
const digestGrace = 2

// DigestDay is the first working day of the week of today: Monday, or the next one
// where that is off. False in a week without any.
func DigestDay(cal plan.Calendar, today plan.Day) (plan.Day, bool) {
	monday := today - (plan.Day(today.Weekday())+6)%7
	day := NextWorkday(cal, monday, today)
	return day, day < monday+7
}

// DigestsDue lists whom the week's digest is due to at the moment: who wanted it
// before its hour, still belongs to those who may have it, and can be reached.
// What an outage missed is made up for within two days.
func DigestsDue(w *plan.Snapshot, now time.Time) (day plan.Day, to []plan.PersonID) {
	today := plan.DayOf(now)
	day, ok := DigestDay(w.Calendar, today)
	if !ok || today < day || today > day+digestGrace || !Hours(w, now) {
		return day, nil
	}
	for _, d := range w.Digests {
		if d.Wanted && d.Chosen.Before(day.At(morning, 0)) && May(w.ActorOf(d.Person, now), plan.ActDigest, plan.Scope{}) == nil {
			to = append(to, d.Person)
		}
	}
	return day, Reached(w, to)
}

// Wanted tells what a person chose of the digest; false when nothing yet.
func Wanted(w *plan.Snapshot, who plan.PersonID) (d plan.Digest, chosen bool) {
	for _, d := range w.Digests {
		if d.Person == who {
			return d, true
		}
	}
	return plan.Digest{}, false
}
