package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	holidayInsert = `INSERT INTO holiday (day, work, name, source, known) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET work = excluded.work, name = excluded.name`
	holidayList  = `SELECT day, work, name, source, known FROM holiday ORDER BY day`
	holidayDrop  = `DELETE FROM holiday WHERE day = ? AND source = 'office'`
	noticeInsert = `INSERT INTO holiday_notice (year, published) VALUES (?, ?)
		ON CONFLICT DO UPDATE SET published = excluded.published`
	noticeList = `SELECT year, published FROM holiday_notice ORDER BY year`
)

// AddHoliday adds a day off, or a weekend day that is worked.
func (t *Tx) AddHoliday(h plan.Holiday) error {
	if _, err := t.change(holidayInsert, h.Day.String(), h.Work, h.Name, h.Source, h.Known.String()); err != nil {
		return fmt.Errorf("add holiday %s: %w", h.Day, err)
	}
	return nil
}

// DropHoliday takes the office's own row for a day away; false when there is
// none.
func (t *Tx) DropHoliday(d plan.Day) (bool, error) {
	r, err := t.change(holidayDrop, d.String())
	if err != nil {
		return false, fmt.Errorf("drop holiday %s: %w", d, err)
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

// AddHolidayNotice says when the State Council's notice for a year came out.
func (t *Tx) AddHolidayNotice(year int, published plan.Day) error {
	if _, err := t.change(noticeInsert, year, published.String()); err != nil {
		return fmt.Errorf("add holiday notice %d: %w", year, err)
	}
	return nil
}

func (t *Tx) loadCalendar(s *plan.Snapshot) error {
	rows, err := list(t, func(r row) (h plan.Holiday, err error) {
		err = r.Scan(day{&h.Day}, &h.Work, &h.Name, &h.Source, day{&h.Known})
		return h, err
	}, holidayList)
	if err != nil {
		return fmt.Errorf("list holidays: %w", err)
	}
	type notice struct {
		year      int
		published plan.Day
	}
	notices, err := list(t, func(r row) (n notice, err error) {
		err = r.Scan(&n.year, day{&n.published})
		return n, err
	}, noticeList)
	if err != nil {
		return fmt.Errorf("list holiday notices: %w", err)
	}
	years := make(map[int]plan.Day, len(notices))
	for _, n := range notices {
		years[n.year] = n.published
	}
	s.Calendar = plan.NewCalendar(years, rows)
	return nil
}
