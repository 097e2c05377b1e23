package rules

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/storage/plan"
)

func TestADateMovesOnlyBetweenItsNeighbours(t *testing.T) {
	// Stage 2, opened on 4 January: material 15, draft 22, deadline 29 January.
	cases := []struct {
		name string
		no   int
		step plan.Step
		day  string
		why  plan.Why // of a fault
		deny plan.Why // of a refusal
	}{
		{"a draft two days later", 2, plan.StepDraft, "2021-01-26", "", ""},
		{"a draft on a day off is the office's choice", 2, plan.StepDraft, "2021-01-23", "", ""},
		{"a draft not before the material", 2, plan.StepDraft, "2021-01-14", plan.WhyDateOrder, ""},
		{"a draft not after the deadline", 2, plan.StepDraft, "2021-02-01", plan.WhyDateOrder, ""},
		{"a draft not into the past", 2, plan.StepDraft, "2021-01-03", plan.WhyPastDate, ""},
		{"the same date is no move", 2, plan.StepDraft, "2021-01-22", "", plan.WhyDateSame},
		{"a step the stage does not have", 2, plan.StepReply, "2021-01-20", "", plan.WhyNoDate},
		{"the deadline a week later", 2, "", "2021-02-05", "", ""},
		{"the deadline not before an inner date", 2, "", "2021-01-21", plan.WhyDateOrder, ""},
		{"the deadline not past the next stage's", 2, "", "2021-04-01", plan.WhyDateOrder, ""},
		{"confirming a date of months", 3, "", "2021-03-31", "", ""},
		{"a planned stage's deadline", 3, "", "2021-03-26", "", ""},
		{"not before the deadline of an open stage ahead of it", 3, "", "2021-01-28", plan.WhyDateOrder, ""},
		{"a closed stage's not at all", 1, "", "2021-01-28", "", plan.WhyStageState},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, fault, err := MoveDate(city(opened(2, monday)), c.no, c.step, day(t, c.day), plan.Date(2021, 1, 4))
			if why(t, err) != c.deny || fault.Why != c.why {
				t.Errorf("refused %q, fault %+v; want %q, %q", why(t, err), fault, c.deny, c.why)
			}
		})
	}
}

func TestTheLastStepMovesWithTheDeadline(t *testing.T) {
	s, _, err := MoveDate(city(opened(2, monday)), 2, "", plan.Date(2021, 2, 5), plan.Date(2021, 1, 4))
	due, _ := s.StepDue(plan.StepAssemble)
	if err != nil || !due.Equal(s.Deadline) || plan.DayOf(due) != plan.Date(2021, 2, 5) || !s.Moved() {
		t.Errorf("%v; put together by %s, deadline %s", err, due, s.Deadline)
	}
}

func TestDatesOnDaysOffAreTold(t *testing.T) {
	w := city(both(opened(2, monday), func(w *plan.Snapshot) {
		w.Calendar = plan.NewCalendar(nil, []plan.Holiday{{Day: plan.Date(2021, 1, 22), Source: plan.FromOffice}})
	}))
	got := OnDaysOff(w, plan.Date(2021, 1, 4))
	if len(got) != 1 || got[0].Stage != 2 || got[0].Step != plan.StepDraft {
		t.Errorf("on days off: %v", got)
	}
}

// someDates draws an open stage 2, perhaps with consultations and requests, and a
// moment from which dates are moved.
func someDates(t *rapid.T) (*plan.Snapshot, time.Time) {
	at := plan.Date(2021, 1, 4) + plan.Day(rapid.IntRange(0, 20).Draw(t, "opened"))
	w := city(both(opened(2, at.At(9, 0)), func(w *plan.Snapshot) {
		due := plan.Date(2021, 1, 5) + plan.Day(rapid.IntRange(0, 60).Draw(t, "due"))
		w.Consultations = []plan.Consultation{{ID: 1, Text: plan.TextFirst, Due: EndOfWork(due)}}
		w.Requests = []plan.MaterialRequest{{ID: 1, Chapter: 4, Unit: 2, Due: EndOfWork(due)}}
	}))
	return w, (at + plan.Day(rapid.IntRange(0, 40).Draw(t, "from"))).At(10, 0)
}

func TestPostponingKeepsTheOrderAndNeverEndsOnADayOff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, from := someDates(t)
		n := rapid.IntRange(1, 60).Draw(t, "days")
		asOf := plan.DayOf(from)
		shifted := Shift(w, from, n, asOf)
		after := *w
		after.Stages = append([]plan.Stage{}, w.Stages...)
		for _, s := range shifted.Stages {
			was := w.Index.Stage[s.No]
			after.Stages[s.No-1] = s
			if got := WorkdaysBetween(w.Calendar, plan.DayOf(was.Deadline), plan.DayOf(s.Deadline), asOf); was.Deadline.After(from) && got != n {
				t.Fatalf("stage %d moved by %d working days, not %d", s.No, got, n)
			}
			if s.State == plan.StageClosed {
				t.Fatal("a closed stage moved")
			}
			for _, d := range dates(s) {
				if d.Due.After(from) && !IsWorkday(w.Calendar, plan.DayOf(d.Due), asOf) && plan.DayOf(d.Due).Year() == 2021 {
					t.Fatalf("stage %d %s falls on %s, a day off", s.No, d.Step, plan.DayOf(d.Due))
				}
			}
		}
		for i, s := range after.Stages {
			if _, bad := checkOrder(s); bad {
				t.Fatalf("stage %d is out of order: %v", s.No, s.Steps)
			}
			if i > 0 && s.Deadline.Before(after.Stages[i-1].Deadline) {
				t.Fatalf("stage %d ends before stage %d", s.No, s.No-1)
			}
			if s.Opens > s.Closes {
				t.Fatalf("stage %d opens on %s, after it closes on %s", s.No, s.Opens, s.Closes)
			}
			if !s.Original.Equal(w.Stages[i].Original) {
				t.Fatal("the first date is gone")
			}
		}
		for _, c := range shifted.Consultations {
			if !w.Consultations[0].Due.After(from) || !c.Due.After(w.Consultations[0].Due) {
				t.Fatal("a consultation moved wrongly")
			}
		}
	})
}

func TestWhatHasPassedStaysAsItWas(t *testing.T) {
	w := city(opened(2, monday))
	from := plan.Date(2021, 1, 18).At(10, 0) // the material was due on 15 January
	for _, s := range Shift(w, from, 5, plan.DayOf(from)).Stages {
		if due, ok := s.StepDue(plan.StepMaterial); ok && plan.DayOf(due) != plan.Date(2021, 1, 15) {
			t.Errorf("the material's date moved to %s", plan.DayOf(due))
		}
		if s.No == 1 {
			t.Error("a closed stage moved")
		}
	}
}

func TestAPauseShiftsByItsOwnWorkingDaysAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, from := someDates(t)
		until := from.Add(time.Duration(rapid.IntRange(0, 60).Draw(t, "paused")) * 24 * time.Hour)
		w.Stages[1].Paused = from
		w.Reindex()
		n := PausedWorkdays(w, until)
		shifted := Shift(w, from, n, plan.DayOf(until))
		if n == 0 && !shifted.Empty() {
			t.Fatal("a pause without a working day moved something")
		}
		for _, s := range shifted.Stages {
			was := *w.Index.Stage[s.No]
			for i := range s.Steps {
				s.Steps[i].Due = was.Steps[i].Due
			}
			s.Deadline, s.Opens, s.Closes = was.Deadline, was.Opens, was.Closes
			if s.State != was.State || s.Confirmed != was.Confirmed || !s.Paused.Equal(was.Paused) || s.Version != was.Version {
				t.Fatalf("more than dates changed: %+v", s)
			}
		}
		// What had days left when the pause began has as many when it ends.
		for _, s := range shifted.Stages {
			was := w.Index.Stage[s.No]
			before := WorkdaysBetween(w.Calendar, plan.DayOf(from), plan.DayOf(was.Deadline), plan.DayOf(until))
			moved := Shift(w, from, n, plan.DayOf(until)).Stages
			for _, m := range moved {
				if m.No != s.No || !was.Deadline.After(from) {
					continue
				}
				if left := WorkdaysBetween(w.Calendar, plan.DayOf(until), plan.DayOf(m.Deadline), plan.DayOf(until)); left != before {
					t.Fatalf("stage %d had %d working days left, now %d", s.No, before, left)
				}
			}
		}
	})
}

func TestPostponingToADateCountsFromTheNextDeadline(t *testing.T) {
	cases := []struct {
		name, day string
		want      int
		deny      plan.Why
	}{
		{"a week on", "2021-02-05", 5, ""},
		{"over Spring Festival", "2021-02-18", 10, ""},
		{"to a day off counts to the working day before", "2021-02-06", 5, ""},
		{"not backwards", "2021-01-27", 0, plan.WhyNotOnward},
		{"not to where it is", "2021-01-29", 0, plan.WhyNotOnward},
		{"not by years", "2023-01-29", 0, plan.WhyNoWorkdays},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := ShiftTo(city(opened(2, monday)), day(t, c.day), monday)
			if why(t, err) != c.deny || (c.deny == "" && got != c.want) {
				t.Errorf("%d, %v", got, err)
			}
		})
	}
}
