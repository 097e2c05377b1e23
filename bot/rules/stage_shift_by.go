package rules

import (
	"time"

	"planbot/storage/plan"
)

// CheckShift judges a number of working days to postpone by.
func CheckShift(n int) error {
	if n < 1 || n > longestShift {
		return plan.Refuse(plan.WhyNoWorkdays)
	}
	return nil
}

// ShiftTo is the number of working days by which all dates move when the next
// deadline is to fall on the day.
func ShiftTo(w *plan.Snapshot, day plan.Day, now time.Time) (int, error) {
	next, ok := NextDeadline(w, now)
	if !ok {
		return 0, plan.Refuse(plan.WhyNothingLater)
	}
	today := plan.DayOf(now)
	n := WorkdaysBetween(w.Calendar, plan.DayOf(next.Deadline), PrevWorkday(w.Calendar, day, today), today)
	if n < 1 {
		return 0, plan.Refuse(plan.WhyNotOnward)
	}
	return n, CheckShift(n)
}

// NextDeadline is the stage whose deadline comes next.
func NextDeadline(w *plan.Snapshot, now time.Time) (plan.Stage, bool) {
	var next plan.Stage
	for _, s := range w.Stages {
		ahead := s.State != plan.StageClosed && s.Deadline.After(now)
		if ahead && (next.No == 0 || s.Deadline.Before(next.Deadline)) {
			next = s
		}
	}
	return next, next.No != 0
}

// PausedWorkdays is how many working days the pause has lasted.
func PausedWorkdays(w *plan.Snapshot, now time.Time) int {
	since, paused := PausedSince(w)
	if !paused {
		return 0
	}
	today := plan.DayOf(now)
	return WorkdaysBetween(w.Calendar, plan.DayOf(since), today, today)
}
