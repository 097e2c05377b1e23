package rules

import "planbot/storage/plan"

// SpecialRun is a run of days that are not what their weekdays say, alike in all.
type SpecialRun struct {
	Span
	Work   bool
	Name   string
	Source plan.HolidaySource
}

// SpecialRuns lists the days between two that are not what their weekdays say, as
// far as known, runs of days that are alike together. A weekend within a holiday
// belongs to its run.
func SpecialRuns(cal plan.Calendar, from, to, asOf plan.Day) []SpecialRun {
	var out []SpecialRun
	for day := from; day <= to; day++ {
		row, ok := cal.Special(day, asOf)
		if !ok {
			continue
		}
		if n := len(out); n > 0 {
			last := &out[n-1]
			if last.To == day-1 && last.Work == row.Work && last.Name == row.Name && last.Source == row.Source {
				last.To = day
				continue
			}
		}
		out = append(out, SpecialRun{Span{day, day}, row.Work, row.Name, row.Source})
	}
	return out
}

// SetDay decides on a day the office makes a day off or a worked one: not past,
// and not what it is already.
func SetDay(cal plan.Calendar, day plan.Day, work bool, today plan.Day) error {
	switch {
	case day < today:
		return plan.Refusal{Why: plan.WhyPastDate, Day: day}
	case IsWorkday(cal, day, today) == work:
		return plan.Refusal{Why: plan.WhyHolidayUseless, Day: day}
	}
	return nil
}
