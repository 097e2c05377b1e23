package plan

import (
	"fmt"
	"time"
)

// Day is a calendar day in Beijing, counted from 1970-01-01 (day 0). The zero
// Day therefore means "no day": no process of ours touches 1970.
type Day int32

const secondsPerDay = 24 * 60 * 60

// Date is the Day of a year, month (1–12) and day of the month.
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// DayOf is the Beijing day a moment falls on.
func DayOf(t time.Time) Day {
	y, m, d := t.In(Beijing).Date()
	return Date(y, m, d)
}

// ParseDay reads "2021-01-29".
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("parse day %q: %w", s, err)
	}
	return Day(t.Unix() / secondsPerDay), nil
}

func (d Day) utc() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

// At is the moment hour:minute of the day, in Beijing.
func (d Day) At(hour, minute int) time.Time {
	y, m, day := d.utc().Date()
	return time.Date(y, m, day, hour, minute, 0, 0, Beijing)
}

// Ymd is the day's year, month and day of the month.
func (d Day) Ymd() (year int, month time.Month, day int) { return d.utc().Date() }

// Year is the day's calendar year.
func (d Day) Year() int { return d.utc().Year() }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.utc().Weekday() }

// String is "2021-01-29", the form used in files and in SQL; "" for no day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// MarshalText writes the day as "2021-01-29".
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads "2021-01-29"; empty text is no day.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, err := ParseDay(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}
