package rules

import (
	"sort"
	"time"

	"planbot/storage/plan"
)

// Hours in which people are written to: reminders leave at nine, none after
// eight in the evening.
const (
	morning = 9
	evening = 20
)

// youngest is the age in days below which a request is not reminded of.
const youngest = 5

// Hours tells whether people may be reminded at this moment: on a working day
// from 09:00 to 20:00.
func Hours(w *plan.Snapshot, now time.Time) bool {
	today := plan.DayOf(now)
	return !now.Before(today.At(morning, 0)) && now.Before(today.At(evening, 0)) && IsWorkday(w.Calendar, today, today)
}

// NextHours is the first moment from now on at which people may be written to:
// now itself, or nine o'clock of the next working day.
func NextHours(w *plan.Snapshot, now time.Time) time.Time {
	if Hours(w, now) {
		return now
	}
	today := plan.DayOf(now)
	day := NextWorkday(w.Calendar, today, today)
	if day == today && !now.Before(today.At(evening, 0)) {
		day = NextWorkday(w.Calendar, today+1, today)
	}
	return day.At(morning, 0)
}

// ladderStep is a rung of the ladder for one deadline: from which day it is due,
// and from which day the next one takes over.
type ladderStep struct {
	rung  plan.Rung
	day   plan.Day
	until plan.Day // 0: no rung follows
}

// steps lays the ladder against a deadline. The days are reckoned as known
// today; a deadline on a day off counts from the working day before.
func steps(w *plan.Snapshot, due time.Time, today plan.Day) []ladderStep {
	rungs := append([]plan.Rung(nil), w.Ladder...)
	sort.Slice(rungs, func(i, j int) bool {
		if rungs[i].Offset != rungs[j].Offset {
			return rungs[i].Offset < rungs[j].Offset
		}
		return rungs[i].Name < rungs[j].Name
	})
	last := PrevWorkday(w.Calendar, plan.DayOf(due), today)
	out := make([]ladderStep, len(rungs))
	for i, r := range rungs {
		out[i] = ladderStep{rung: r, day: AddWorkdays(w.Calendar, last, r.Offset, today)}
	}
	for i := range out {
		for _, next := range out[i+1:] {
			if next.day > out[i].day {
				out[i].until = next.day
				break
			}
		}
	}
	return out
}

// NoteDay is the day of the weekly note on or after the day: the first working
// day of a week, Monday where it is worked.
func NoteDay(cal plan.Calendar, day, asOf plan.Day) plan.Day {
	for range longestBreak {
		if IsWorkday(cal, day, asOf) && weekStart(PrevWorkday(cal, day-1, asOf)) < weekStart(day) {
			return day
		}
		day++
	}
	return day
}

// weekStart is the Monday of the day's week.
func weekStart(day plan.Day) plan.Day { return day - plan.Day((int(day.Weekday())+6)%7) }
