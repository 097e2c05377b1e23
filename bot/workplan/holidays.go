package workplan

import (
	"fmt"

	"github.com/6tail/lunar-go/HolidayUtil"

	"planbot/storage/plan"
)

// published gives the day each yearly notice of the State Council's General
// Office on days off (关于…年部分节假日安排的通知) came out.
var published = map[int]plan.Day{
	2019: plan.Date(2018, 12, 6),
	2020: plan.Date(2019, 11, 21),
	2021: plan.Date(2020, 11, 25),
	2022: plan.Date(2021, 10, 25),
	2023: plan.Date(2022, 12, 8),
	2024: plan.Date(2023, 10, 25),
	2025: plan.Date(2024, 11, 12),
	2026: plan.Date(2025, 11, 4),
}

// amended gives the days a later notice changed, with that notice's day. The
// library only has the outcome.
var amended = map[plan.Day]plan.Day{
	// Labour Day 2019 was one day until four were made of it.
	plan.Date(2019, 4, 28): plan.Date(2019, 3, 22),
	plan.Date(2019, 5, 2):  plan.Date(2019, 3, 22),
	plan.Date(2019, 5, 3):  plan.Date(2019, 3, 22),
	plan.Date(2019, 5, 4):  plan.Date(2019, 3, 22),
	plan.Date(2019, 5, 5):  plan.Date(2019, 3, 22),
	// Spring Festival 2020 was lengthened to 2 February.
	plan.Date(2020, 1, 31): plan.Date(2020, 1, 27),
	plan.Date(2020, 2, 1):  plan.Date(2020, 1, 27),
	plan.Date(2020, 2, 2):  plan.Date(2020, 1, 27),
}

// reversed are days off that the yearly notice had first made days of work.
var reversed = map[plan.Day]bool{plan.Date(2020, 2, 1): true}

// Notices gives the years whose days off are known, each with the day it became
// known. The map is the caller's.
func Notices() map[int]plan.Day {
	out := make(map[int]plan.Day, len(published))
	for year, day := range published {
		out[year] = day
	}
	return out
}

// Holidays lists the days of 2019–2026 that are not what their weekday says, by
// day, from the table of 6tail/lunar-go v1.4.6. A row belongs to the notice of
// its festival's year: the last days of December may be in the next year's.
func Holidays() ([]plan.Holiday, error) {
	var out []plan.Holiday
	for year := 2018; year <= 2026; year++ {
		list := HolidayUtil.GetHolidaysByYear(year)
		for e := list.Front(); e != nil; e = e.Next() {
			rows, err := holidayRows(e.Value.(*HolidayUtil.Holiday))
			if err != nil {
				return nil, err
			}
			out = append(out, rows...)
		}
	}
	return out, nil
}

func holidayRows(h *HolidayUtil.Holiday) ([]plan.Holiday, error) {
	day, err := plan.ParseDay(h.GetDay())
	if err != nil {
		return nil, fmt.Errorf("read holiday table: %w", err)
	}
	festival, err := plan.ParseDay(h.GetTarget())
	if err != nil {
		return nil, fmt.Errorf("read holiday table: %w", err)
	}
	known, ok := published[festival.Year()]
	if !ok {
		return nil, nil
	}
	row := plan.Holiday{Day: day, Work: h.IsWork(), Name: h.GetName(), Source: plan.FromNotice, Known: known}
	change, changed := amended[day]
	if !changed {
		return []plan.Holiday{row}, nil
	}
	first := row
	first.Work = true
	row.Known = change
	if reversed[day] {
		return []plan.Holiday{first, row}, nil
	}
	return []plan.Holiday{row}, nil
}

// Calendar is the calendar before the office has added rows of its own.
func Calendar() (plan.Calendar, error) {
	rows, err := Holidays()
	if err != nil {
		return plan.Calendar{}, err
	}
	return plan.NewCalendar(Notices(), rows), nil
}
