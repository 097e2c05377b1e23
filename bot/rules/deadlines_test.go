package rules

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/storage/plan"
)

func month(no, fromYear, fromMonth, toYear, toMonth int) plan.WrittenStage {
	return plan.WrittenStage{
		No:        no,
		Opens:     plan.Date(fromYear, time.Month(fromMonth), 1),
		Closes:    plan.Date(toYear, time.Month(toMonth)+1, 0),
		MonthOnly: true,
	}
}

func TestTheSixOuterDeadlines(t *testing.T) {
	cases := []struct {
		name  string
		stage plan.WrittenStage
		want  string
	}{
		{"stage 1 ends on a Monday", month(1, 2020, 9, 2020, 11), "2020-11-30"},
		{"stage 2 ends on a Friday, the 30th being a Saturday", month(2, 2021, 1, 2021, 1), "2021-01-29"},
		{"stage 3 ends on a Wednesday", month(3, 2021, 2, 2021, 3), "2021-03-31"},
		{"stage 4 ends on a Monday", month(4, 2021, 4, 2021, 5), "2021-05-31"},
		{"stage 5 ends on a Wednesday", month(5, 2021, 5, 2021, 6), "2021-06-30"},
		{"stage 6 ends on a Friday", month(6, 2021, 7, 2021, 7), "2021-07-30"},
		{"a given day is kept, even a Sunday", plan.WrittenStage{No: 1, Closes: plan.Date(2021, 1, 10)}, "2021-01-10"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			want := day(t, c.want).At(18, 0)
			if got := OuterDeadline(notice2021(), c.stage, after); !got.Equal(want) {
				t.Errorf("deadline %s, want %s", got, want)
			}
		})
	}
}

func TestAStageIsUnconfirmedWhereOnlyMonthsAreWritten(t *testing.T) {
	if PlannedStage(notice2021(), month(2, 2021, 1, 2021, 1), after).Confirmed {
		t.Error("a stage of months is confirmed")
	}
	given := plan.WrittenStage{No: 2, Opens: plan.Date(2021, 1, 4), Closes: plan.Date(2021, 1, 29)}
	if !PlannedStage(notice2021(), given, after).Confirmed {
		t.Error("a stage of days is not confirmed")
	}
}

func TestInnerDeadlinesAreWorkedOutBackwards(t *testing.T) {
	type due struct{ step, day string }
	cases := []struct {
		name             string
		no               int
		opened, deadline string
		want             []due
	}{
		{"stage 2 opened on its first working day", 2, "2021-01-04", "2021-01-29",
			[]due{{"material", "2021-01-15"}, {"draft", "2021-01-22"}, {"assemble", "2021-01-29"}}},
		{"stage 3 opened on time", 3, "2021-02-01", "2021-03-31",
			[]due{{"reply", "2021-03-17"}, {"revise", "2021-03-24"}, {"assemble", "2021-03-31"}}},
		{"stage 2 opened with a week left", 2, "2021-01-22", "2021-01-29",
			[]due{{"material", "2021-01-25"}, {"draft", "2021-01-27"}, {"assemble", "2021-01-29"}}},
		{"stage 2 opened on its last day", 2, "2021-01-29", "2021-01-29",
			[]due{{"material", "2021-01-29"}, {"draft", "2021-01-29"}, {"assemble", "2021-01-29"}}},
		{"stage 6 has no units' steps", 6, "2021-07-01", "2021-07-30", []due{{"assemble", "2021-07-30"}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, ok := InnerDeadlines(notice2021(), c.no, day(t, c.opened), day(t, c.deadline), after)
			if !ok || len(got) != len(c.want) {
				t.Fatalf("got %v, %v", got, ok)
			}
			for i, w := range c.want {
				if string(got[i].Step) != w.step || !got[i].Due.Equal(day(t, w.day).At(18, 0)) {
					t.Errorf("step %d is %s on %s, want %s on %s", i, got[i].Step, plan.DayOf(got[i].Due), w.step, w.day)
				}
			}
		})
	}
}

func TestAStageWhoseDeadlinePassedGetsNoInnerDeadlines(t *testing.T) {
	if got, ok := InnerDeadlines(notice2021(), 2, day(t, "2021-02-01"), day(t, "2021-01-29"), after); ok {
		t.Errorf("got %v", got)
	}
}

func TestInnerDeadlinesAreInOrderAndInsideTheStage(t *testing.T) {
	cal := notice2021()
	rapid.Check(t, func(t *rapid.T) {
		no := rapid.IntRange(1, 6).Draw(t, "stage")
		opened := plan.Date(2020, 12, 20) + plan.Day(rapid.IntRange(0, 200).Draw(t, "opened"))
		deadline := opened + plan.Day(rapid.IntRange(0, 90).Draw(t, "length"))
		asOf := opened + plan.Day(rapid.IntRange(-60, 0).Draw(t, "asOf"))
		steps, ok := InnerDeadlines(cal, no, opened, deadline, asOf)
		if !ok {
			t.Fatal("no steps though the deadline lies ahead")
		}
		before := opened
		for _, s := range steps {
			due := plan.DayOf(s.Due)
			if due < before || due > deadline {
				t.Fatalf("%s on %s, not within %s…%s", s.Step, due, before, deadline)
			}
			if due != deadline && !IsWorkday(cal, due, asOf) {
				t.Fatalf("%s falls on %s, a day off", s.Step, due)
			}
			before = due
		}
		if before != deadline {
			t.Fatalf("the last step is on %s, not on the deadline %s", before, deadline)
		}
		if WorkdaysBetween(cal, opened, deadline, asOf) > 0 && plan.DayOf(steps[0].Due) == opened {
			t.Fatalf("%s is due on the day of opening", steps[0].Step)
		}
	})
}

func sixStages() []plan.Stage {
	var out []plan.Stage
	for _, w := range []plan.WrittenStage{
		month(1, 2020, 9, 2020, 11), month(2, 2021, 1, 2021, 1), month(3, 2021, 2, 2021, 3),
		month(4, 2021, 4, 2021, 5), month(5, 2021, 5, 2021, 6), month(6, 2021, 7, 2021, 7),
	} {
		out = append(out, PlannedStage(notice2021(), w, after))
	}
	return out
}

func TestMayBelongsToTwoStagesAndDecemberToNone(t *testing.T) {
	stages := sixStages()
	overlaps := Overlaps(stages)
	want := Overlap{4, 5, Span{plan.Date(2021, 5, 1), plan.Date(2021, 5, 31)}}
	if len(overlaps) != 1 || overlaps[0] != want {
		t.Errorf("overlaps %v, want only %v", overlaps, want)
	}
	gaps := Gaps(stages)
	december := Span{plan.Date(2020, 12, 1), plan.Date(2020, 12, 31)}
	if len(gaps) != 1 || gaps[0] != december {
		t.Errorf("gaps %v, want only %v", gaps, december)
	}
}
