package rules

import (
	"time"

	"planbot/storage/plan"
)

// excuse notes the day on which a late thing is expected: what the unit said
// last, after the date had passed. A date that was moved past the note, a version
// that came in, or one that was given back leaves the note behind.
func excuse(w *plan.Snapshot, d *plan.Duty) {
	if len(w.LateNotes) == 0 || !d.Done.IsZero() {
		return
	}
	var last *plan.LateNote
	for i := range w.LateNotes {
		n := &w.LateNotes[i]
		if !n.Said.After(d.Due) || !n.Said.After(d.Anew) || !concerns(w, n.Unit, n.DutyKey, d) {
			continue
		}
		d.Excused++
		if last == nil || n.Said.After(last.Said) || (n.Said.Equal(last.Said) && n.ID > last.ID) {
			last = n
		}
	}
	if last != nil {
		d.Expected = last.Expected
	}
}

// ExplainLate decides on a late note: the thing is owed and its date has passed.
func ExplainLate(d plan.Duty, now time.Time) error {
	switch {
	case !d.Owed():
		return plan.Refuse(plan.WhyExtendOver)
	case d.Person != 0, d.Kind == plan.DutyReceipt:
		return plan.Refuse(plan.WhyExtendPerson)
	case d.Kind == plan.DutyConsent:
		return plan.Refuse(plan.WhyExtendConsent)
	case d.Paused:
		return plan.Refuse(plan.WhyExtendPaused)
	case !now.After(d.Due):
		return plan.Refusal{Why: plan.WhyNotLate, Day: plan.DayOf(d.Due)}
	}
	return nil
}

// CheckExpected decides on the day a late thing is expected: a working day whose
// end of work is not over, another than the one said before.
func CheckExpected(w *plan.Snapshot, d plan.Duty, day plan.Day, now time.Time) error {
	switch {
	case !EndOfWork(day).After(now):
		return plan.Refusal{Why: plan.WhyPastDate, Day: day}
	case day == d.Expected:
		return plan.Refusal{Why: plan.WhySameNote, Day: day}
	}
	return checkWorkday(w, day, now)
}

// Explainable picks the duties a late note can be written for now, by date.
func Explainable(duties []plan.Duty, now time.Time) []plan.Duty {
	return pick(duties, func(d plan.Duty) bool { return ExplainLate(d, now) == nil })
}

// expectedWorkdays are the days proposed, in working days from today.
var expectedWorkdays = []int{1, 2, 3, 5}

// ProposeExpected proposes days on which a late thing may come.
func ProposeExpected(w *plan.Snapshot, d plan.Duty, now time.Time) []plan.Day {
	today := plan.DayOf(now)
	var out []plan.Day
	for _, n := range expectedWorkdays {
		if day := AddWorkdays(w.Calendar, today, n, today); CheckExpected(w, d, day, now) == nil {
			out = append(out, day)
		}
	}
	return out
}

// ExpectedLate picks what is late and will come on a day that is named and still
// ahead.
func ExpectedLate(duties []plan.Duty, now time.Time) []plan.Duty {
	today := plan.DayOf(now)
	return pick(duties, func(d plan.Duty) bool { return d.Light == plan.LightLate && d.Expected >= today })
}
