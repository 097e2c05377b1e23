package rules

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/storage/plan"
)

// notice2021 is the State Council's notice of 2020-11-25, written out here by
// hand as an independent witness.
func notice2021() plan.Calendar {
	known := plan.Date(2020, 11, 25)
	var rows []plan.Holiday
	off := func(month time.Month, from, to int) {
		for d := from; d <= to; d++ {
			rows = append(rows, plan.Holiday{Day: plan.Date(2021, month, d), Source: plan.FromNotice, Known: known})
		}
	}
	work := func(month time.Month, day int) {
		rows = append(rows, plan.Holiday{Day: plan.Date(2021, month, day), Work: true, Source: plan.FromNotice, Known: known})
	}
	off(1, 1, 3)
	off(2, 11, 17)
	work(2, 7)
	work(2, 20)
	off(4, 3, 5)
	off(5, 1, 5)
	work(4, 25)
	work(5, 8)
	off(6, 12, 14)
	return plan.NewCalendar(map[int]plan.Day{2021: known}, rows)
}

var after = plan.Date(2021, 1, 4) // when the sandbox starts: the notice is out

func day(t *testing.T, s string) plan.Day {
	t.Helper()
	d, err := plan.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDaysAreWorkedAsTheNoticeSays(t *testing.T) {
	cases := []struct {
		name string
		day  string
		asOf string
		want bool
	}{
		{"a Monday is worked", "2021-01-04", "2021-01-04", true},
		{"a Saturday is not", "2021-01-09", "2021-01-04", false},
		{"New Year's Friday is off", "2021-01-01", "2020-12-01", false},
		{"New Year's Friday was a plain Friday before the notice", "2021-01-01", "2020-11-24", true},
		{"on the day of the notice it is already off", "2021-01-01", "2020-11-25", false},
		{"the Sunday before Spring Festival is worked", "2021-02-07", "2021-01-04", true},
		{"the Sunday before Spring Festival was a Sunday before the notice", "2021-02-07", "2020-11-24", false},
		{"the first day of Spring Festival is off", "2021-02-11", "2021-01-04", false},
		{"the last day of Spring Festival is off", "2021-02-17", "2021-01-04", false},
		{"the day after Spring Festival is worked", "2021-02-18", "2021-01-04", true},
		{"the Saturday after Spring Festival is worked", "2021-02-20", "2021-01-04", true},
		{"the Sunday before Labour Day is worked", "2021-04-25", "2021-01-04", true},
		{"Labour Day's Wednesday is off", "2021-05-05", "2021-01-04", false},
		{"the Saturday after Labour Day is worked", "2021-05-08", "2021-01-04", true},
	}
	cal := notice2021()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := IsWorkday(cal, day(t, c.day), day(t, c.asOf)); got != c.want {
				t.Errorf("IsWorkday(%s as of %s) = %v, want %v", c.day, c.asOf, got, c.want)
			}
		})
	}
}

func TestTheOfficesRowWinsOverTheNotice(t *testing.T) {
	known := plan.Date(2020, 11, 25)
	d := plan.Date(2021, 2, 18)
	rows := []plan.Holiday{
		{Day: d, Work: false, Source: plan.FromOffice, Known: known},
		{Day: d, Work: true, Source: plan.FromNotice, Known: known + 10},
	}
	for _, order := range [][]plan.Holiday{rows, {rows[1], rows[0]}} {
		cal := plan.NewCalendar(map[int]plan.Day{2021: known}, order)
		if IsWorkday(cal, d, after) {
			t.Error("the notice beat the office")
		}
	}
}

func TestAYearIsKnownFromTheDayOfItsNotice(t *testing.T) {
	cal := notice2021()
	cases := []struct {
		name string
		year int
		asOf string
		want bool
	}{
		{"the day before", 2021, "2020-11-24", false},
		{"the day itself", 2021, "2020-11-25", true},
		{"a year without a notice", 2022, "2021-12-31", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Known(cal, c.year, day(t, c.asOf)); got != c.want {
				t.Errorf("Known(%d as of %s) = %v", c.year, c.asOf, got)
			}
		})
	}
}

func TestWorkingDaysAreCountedAcrossAHoliday(t *testing.T) {
	cal := notice2021()
	cases := []struct {
		name, from string
		n          int
		want       string
	}{
		{"three days on within a week", "2021-01-04", 3, "2021-01-07"},
		{"a weekend is stepped over", "2021-01-08", 1, "2021-01-11"},
		{"Spring Festival is stepped over", "2021-02-10", 1, "2021-02-18"},
		{"a worked Saturday counts", "2021-02-19", 1, "2021-02-20"},
		{"three days back from after the festival", "2021-02-19", -3, "2021-02-09"},
		{"none leaves a Sunday where it is", "2021-01-10", 0, "2021-01-10"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := AddWorkdays(cal, day(t, c.from), c.n, after); got != day(t, c.want) {
				t.Errorf("AddWorkdays(%s, %d) = %s, want %s", c.from, c.n, got, c.want)
			}
		})
	}
}

func TestAddingAndCountingWorkingDaysAgree(t *testing.T) {
	cal := notice2021()
	rapid.Check(t, func(t *rapid.T) {
		from := plan.Date(2020, 12, 1) + plan.Day(rapid.IntRange(0, 300).Draw(t, "from"))
		n := rapid.IntRange(1, 60).Draw(t, "n")
		to := AddWorkdays(cal, from, n, after)
		if got := WorkdaysBetween(cal, from, to, after); got != n {
			t.Fatalf("%d working days after %s is %s, but %d lie between", n, from, to, got)
		}
		if got := WorkdaysBetween(cal, to, from, after); got != -n {
			t.Fatalf("counted backwards: %d, want %d", got, -n)
		}
		if !IsWorkday(cal, to, after) {
			t.Fatalf("%s is not worked", to)
		}
	})
}

func TestACalendarWithoutAnyWorkingDayHangsNothing(t *testing.T) {
	var rows []plan.Holiday
	for d := plan.Date(2021, 1, 1); d < plan.Date(2026, 1, 1); d++ {
		rows = append(rows, plan.Holiday{Day: d, Source: plan.FromOffice})
	}
	cal := plan.NewCalendar(nil, rows)
	d := plan.Date(2022, 6, 1)
	if got := NextWorkday(cal, d, after); got != d {
		t.Errorf("NextWorkday = %s, want the day itself", got)
	}
}
