package workflow

import (
	"slices"
	"time"

	"planbot/bot/board"
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// boardReach is how far from the stages today may lie and still be shown, in days.
const boardReach = 183

// boardTime is the stages over the months from the first that is spoken of to
// the last, and to today.
func boardTime(stages []rules.BoardStage, today plan.Day) board.Timeline {
	t := board.Timeline{Title: messages.BoardTimeTitle, Today: today}
	for _, s := range stages {
		if s.Stage.Opens == 0 || s.Stage.Closes < s.Stage.Opens {
			continue
		}
		t.Bars = append(t.Bars, boardBar(*s.Stage))
	}
	if len(t.Bars) == 0 {
		return board.Timeline{}
	}
	slices.SortStableFunc(t.Bars, func(a, b board.Bar) int { return int(a.From - b.From) })
	first, last := t.Bars[0].From, t.Bars[0].To
	for _, b := range t.Bars {
		last = max(last, b.To)
	}
	if today > first-boardReach && today < last+boardReach {
		first, last = min(first, today), max(last, today)
		t.Now = messages.BoardToday(today)
	}
	year, month, _ := first.Ymd()
	for day := plan.Date(year, month, 1); day <= last; {
		m := board.Month{First: day, Name: messages.BoardMonth(month)}
		if len(t.Months) == 0 || month == time.January {
			m.Year = messages.BoardYear(year)
		}
		t.Months = append(t.Months, m)
		day = plan.Date(year, month+1, 1)
		year, month, _ = day.Ymd()
	}
	t.End = plan.Date(year, month, 1)
	return t
}

// boardBar spans the work plan's window; a stage whose date was moved reaches to
// its new date.
func boardBar(s plan.Stage) board.Bar {
	b := board.Bar{Name: s.Name, Short: messages.BoardStage(s.No), From: s.Opens, To: s.Closes, State: boardState(s.State)}
	if s.Moved() && !s.Deadline.IsZero() {
		b.To = max(plan.DayOf(s.Deadline), b.From)
	}
	return b
}
