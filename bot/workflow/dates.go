package workflow

import (
	"errors"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// SetDay makes a day off, or a worked one, by the office's word. No deadline moves
// by it; the office is shown which now fall on a day off.
func SetDay(tx *storage.Tx, by plan.PersonID, day plan.Day, work bool, name string, now time.Time) error {
	if err := CheckDay(tx, day, work, now); err != nil {
		return err
	}
	row := plan.Holiday{Day: day, Work: work, Name: name, Source: plan.FromOffice, Known: plan.DayOf(now)}
	if _, err := tx.DropHoliday(day); err != nil {
		return err
	}
	if err := tx.AddHoliday(row); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActDates, Kind: "holiday", Object: int64(day), Name: name},
		map[string]any{"day": day, "work": work})
}

// CheckDay refuses a day that can't be set, with the day in words.
func CheckDay(tx *storage.Tx, day plan.Day, work bool, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	err = rules.SetDay(world.Calendar, day, work, plan.DayOf(now))
	var r plan.Refusal
	if errors.As(err, &r) {
		r.Text = messages.Date(day)
		return r
	}
	return err
}

// DropDay takes the office's word about a day back.
func DropDay(tx *storage.Tx, by plan.PersonID, day plan.Day, now time.Time) error {
	dropped, err := tx.DropHoliday(day)
	if err != nil {
		return err
	}
	if !dropped {
		return plan.Refuse(plan.WhyHolidayNone)
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActDates, Kind: "holiday_dropped", Object: int64(day)},
		map[string]any{"day": day})
}

// DatesParams is the calendar of two months as the office reads it.
func DatesParams(w *plan.Snapshot, first plan.Day, now time.Time) messages.DatesParams {
	today := plan.DayOf(now)
	year, month, _ := first.Ymd()
	var p messages.DatesParams
	for range 2 {
		from := plan.Date(year, month, 1)
		to := plan.Date(year, month+1, 0)
		m := messages.MonthDays{Month: from, Workdays: rules.WorkdaysBetween(w.Calendar, from-1, to, today)}
		if !rules.Known(w.Calendar, from.Year(), today) {
			m.Unpublished = from.Year()
		}
		for _, r := range rules.SpecialRuns(w.Calendar, from, to, today) {
			m.Runs = append(m.Runs, messages.DayRun{
				From: r.From, To: r.To, Work: r.Work, Name: messages.HolidayName(r.Name), Office: r.Source == plan.FromOffice,
			})
		}
		p.Months = append(p.Months, m)
		month++
	}
	for _, d := range rules.OnDaysOff(w, today) {
		p.OnDaysOff = append(p.OnDaysOff, messages.MovedDate{What: messages.StageShort(d.Stage) + " " + stepWord(d.Step), To: d.Due})
	}
	for _, c := range w.Consultations {
		if c.Open() && offDay(w, c.Due, today) {
			p.OnDaysOff = append(p.OnDaysOff, messages.MovedDate{What: messages.ReplyTo(c.Title), To: c.Due})
		}
	}
	return p
}
