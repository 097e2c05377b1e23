package rules

import (
	"time"

	"planbot/storage/plan"
)

// Every question about working days is asked "as of" a day: a year's days off are
// known only once the State Council's notice for it is out, and what was shown
// before must stay explainable afterwards.

// longestBreak bounds every search for a working day, in days. No real calendar
// comes near; it only keeps a mistyped one from hanging the program.
const longestBreak = 366

// Known tells whether the notice for a year was out on asOf. Before that its days
// are reckoned by weekends alone, and whoever is shown one is told so.
func Known(cal plan.Calendar, year int, asOf plan.Day) bool {
	published, ok := cal.Notices[year]
	return ok && published <= asOf
}

// IsWorkday tells whether a day is worked, as far as known on asOf. The office's
// own rows win over the notice, the notice over the weekday.
func IsWorkday(cal plan.Calendar, day, asOf plan.Day) bool {
	if special, ok := cal.Special(day, asOf); ok {
		return special.Work
	}
	weekday := day.Weekday()
	return weekday != time.Saturday && weekday != time.Sunday
}

// NextWorkday is the day itself if it is worked, else the first worked day after.
func NextWorkday(cal plan.Calendar, day, asOf plan.Day) plan.Day {
	return nearest(cal, day, +1, asOf)
}

// PrevWorkday is the day itself if it is worked, else the last worked day before.
func PrevWorkday(cal plan.Calendar, day, asOf plan.Day) plan.Day {
	return nearest(cal, day, -1, asOf)
}

func nearest(cal plan.Calendar, day, step, asOf plan.Day) plan.Day {
	found := day
	for range longestBreak {
		if IsWorkday(cal, found, asOf) {
			return found
		}
		found += step
	}
	return day
}

// AddWorkdays is the n-th working day after the day, or before it for negative n;
// the day itself, worked or not, for 0.
func AddWorkdays(cal plan.Calendar, day plan.Day, n int, asOf plan.Day) plan.Day {
	step := plan.Day(1)
	if n < 0 {
		step, n = -1, -n
	}
	for range n {
		day = nearest(cal, day+step, step, asOf)
	}
	return day
}

// WorkdaysBetween counts the working days after from, up to and including to:
// what is left on day from until a deadline on day to. Negative, counted the
// other way round, when to is before from.
func WorkdaysBetween(cal plan.Calendar, from, to, asOf plan.Day) int {
	if to < from {
		return -WorkdaysBetween(cal, to, from, asOf)
	}
	n := 0
	for day := from + 1; day <= to; day++ {
		if IsWorkday(cal, day, asOf) {
			n++
		}
	}
	return n
}

// LastWorkdayOfMonth is the last worked day of a month.
func LastWorkdayOfMonth(cal plan.Calendar, year int, month time.Month, asOf plan.Day) plan.Day {
	return PrevWorkday(cal, plan.Date(year, month+1, 0), asOf)
}
