package rules

import (
	"time"

	"planbot/storage/plan"
)

// AskExtension decides on asking for a later date of a duty at the moment asked:
// it is owed, its date is ahead, and no other wish waits.
func AskExtension(d plan.Duty, asked time.Time) error {
	switch {
	case !d.Owed(), !asked.After(d.Anew):
		return plan.Refuse(plan.WhyExtendOver)
	case d.Person != 0, d.Kind == plan.DutyReceipt:
		return plan.Refuse(plan.WhyExtendPerson)
	case d.Kind == plan.DutyConsent:
		return plan.Refuse(plan.WhyExtendConsent)
	case d.Paused:
		return plan.Refuse(plan.WhyExtendPaused)
	case asked.After(d.Due):
		return plan.Refusal{Why: plan.WhyExtendLate, Day: plan.DayOf(d.Due)}
	case !d.Wished.IsZero():
		return plan.Refusal{Why: plan.WhyExtendPending, Day: plan.DayOf(d.Wished)}
	}
	return nil
}

// CheckWish decides on the day: a working day after the duty's date whose end of
// work is not over.
func CheckWish(w *plan.Snapshot, d plan.Duty, day plan.Day, now time.Time) error {
	switch {
	case !EndOfWork(day).After(now):
		return plan.Refusal{Why: plan.WhyPastDate, Day: day}
	case !EndOfWork(day).After(d.Due):
		return plan.Refusal{Why: plan.WhyWishEarly, Day: plan.DayOf(d.Due)}
	}
	return checkWorkday(w, day, now)
}

// checkWorkday refuses a day off, naming the working day that follows.
func checkWorkday(w *plan.Snapshot, day plan.Day, now time.Time) error {
	today := plan.DayOf(now)
	if IsWorkday(w.Calendar, day, today) {
		return nil
	}
	return plan.Refusal{Why: plan.WhyDayOff, Day: NextWorkday(w.Calendar, day, today)}
}

// wishWorkdays are the delays proposed, in working days after the duty's date.
var wishWorkdays = []int{1, 3, 5, 10}

// ProposeWishes proposes days to ask for.
func ProposeWishes(w *plan.Snapshot, d plan.Duty, now time.Time) []plan.Day {
	today := plan.DayOf(now)
	from := max(plan.DayOf(d.Due), today)
	out := make([]plan.Day, len(wishWorkdays))
	for i, n := range wishWorkdays {
		out[i] = AddWorkdays(w.Calendar, from, n, today)
	}
	return out
}

// Beyond is the stage whose own deadline a day would pass for the duty: allowed,
// but nobody may overlook it.
func Beyond(w *plan.Snapshot, d plan.Duty, day plan.Day) (plan.Stage, bool) {
	s := w.Index.Stage[d.Stage]
	if s == nil || s.Deadline.IsZero() || day <= plan.DayOf(s.Deadline) {
		return plan.Stage{}, false
	}
	return *s, true
}

// Extendable picks the duties for which a later date can be asked now, by date.
func Extendable(duties []plan.Duty, now time.Time) []plan.Duty {
	return pick(duties, func(d plan.Duty) bool { return AskExtension(d, now) == nil })
}
