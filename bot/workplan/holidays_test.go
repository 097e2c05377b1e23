package workplan

import (
	"testing"
	"time"

	"github.com/6tail/lunar-go/HolidayUtil"

	"planbot/storage/plan"
)

// late is a day on which every notice of the table is out.
var late = plan.Date(2026, 12, 31)

func calendar(t *testing.T) plan.Calendar {
	t.Helper()
	cal, err := Calendar()
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

func TestTheYear2021IsTheNoticeOf25November2020(t *testing.T) {
	want := map[string]bool{} // day → worked
	span := func(work bool, month time.Month, from, to int) {
		for d := from; d <= to; d++ {
			want[plan.Date(2021, month, d).String()] = work
		}
	}
	span(false, 1, 1, 3)
	span(false, 2, 11, 17)
	span(true, 2, 7, 7)
	span(true, 2, 20, 20)
	span(false, 4, 3, 5)
	span(false, 5, 1, 5)
	span(true, 4, 25, 25)
	span(true, 5, 8, 8)
	span(false, 6, 12, 14)
	span(false, 9, 19, 21)
	span(true, 9, 18, 18)
	span(false, 10, 1, 7)
	span(true, 9, 26, 26)
	span(true, 10, 9, 9)
	cal := calendar(t)
	for d := plan.Date(2021, 1, 1); d <= plan.Date(2021, 12, 31); d++ {
		row, special := cal.Special(d, plan.Date(2020, 11, 25))
		work, listed := want[d.String()]
		if special != listed || special && row.Work != work {
			t.Errorf("%s: special %v work %v, the notice says %v %v", d, special, row.Work, listed, work)
		}
		if _, early := cal.Special(d, plan.Date(2020, 11, 24)); early {
			t.Errorf("%s is known before its notice", d)
		}
	}
}

func TestADayOfDecemberInTheNextYearsNoticeIsKnownFromThatNotice(t *testing.T) {
	cal := calendar(t)
	saturday := plan.Date(2018, 12, 29) // worked for New Year 2019
	if row, ok := cal.Special(saturday, plan.Date(2018, 12, 6)); !ok || !row.Work {
		t.Errorf("2018-12-29 is not worked: %+v %v", row, ok)
	}
	if _, ok := cal.Special(saturday, plan.Date(2018, 12, 5)); ok {
		t.Error("2018-12-29 is known before the notice for 2019")
	}
}

func TestTheSpringFestivalOf2020WasLengthenedOn27January(t *testing.T) {
	cal := calendar(t)
	saturday := plan.Date(2020, 2, 1)
	if row, _ := cal.Special(saturday, plan.Date(2020, 1, 26)); !row.Work {
		t.Error("1 February 2020 was to be worked")
	}
	if row, ok := cal.Special(saturday, plan.Date(2020, 1, 27)); !ok || row.Work {
		t.Error("1 February 2020 is off since the extension")
	}
	if _, ok := cal.Special(plan.Date(2020, 1, 31), plan.Date(2020, 1, 26)); ok {
		t.Error("31 January 2020 was a plain Friday")
	}
}

func TestTheTableHasEveryDayOfTheLibrary(t *testing.T) {
	cal := calendar(t)
	for d := plan.Date(2019, 1, 1); d <= late; d++ {
		h := HolidayUtil.GetHoliday(d.String())
		row, ok := cal.Special(d, late)
		if ok != (h != nil) {
			t.Fatalf("%s: in our table %v, in the library's %v", d, ok, h != nil)
		}
		if ok && (row.Work != h.IsWork() || row.Name == "") {
			t.Errorf("%s: work %v name %q, library %v %q", d, row.Work, row.Name, h.IsWork(), h.GetName())
		}
	}
}

func TestEveryYearHasItsNotice(t *testing.T) {
	notices := Notices()
	for year := 2019; year <= 2026; year++ {
		day, ok := notices[year]
		if !ok || day.Year() != year-1 {
			t.Errorf("notice for %d: %s", year, day)
		}
	}
	if len(notices) != 8 {
		t.Errorf("%d notices", len(notices))
	}
}
