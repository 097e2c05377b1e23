package rules_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// healthKey is the chapter text of the small city's unit 2, schoolKey of unit 3.
var (
	healthKey = plan.Duty{Kind: plan.DutyDraft, Unit: health, Chapter: 2, Text: plan.TextChapter}.Key()
	schoolKey = plan.Duty{Kind: plan.DutyDraft, Unit: school, Chapter: 3, Text: plan.TextChapter}.Key()
)

// wished adds a wish of the health unit to have until a day.
func wished(state plan.ExtensionState, until plan.Day, changes ...func(*plan.Extension)) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		e := plan.Extension{
			ID: plan.ExtensionID(len(w.Extensions) + 1), Unit: health, DutyKey: healthKey, Asked: began.Add(time.Hour), From: rules.EndOfWork(due),
			Wished: rules.EndOfWork(until), State: state, Version: 1,
		}
		if state == plan.ExtensionGranted {
			e.Until = e.Wished
		}
		for _, change := range changes {
			change(&e)
		}
		w.Extensions = append(w.Extensions, e)
	}
}

// explained adds a late note of the school, said a working day after the date.
func explained(expected plan.Day) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.LateNotes = append(w.LateNotes, plan.LateNote{
			ID: plan.LateNoteID(len(w.LateNotes) + 1), Unit: school, DutyKey: schoolKey, Said: (due + 3).At(8, 0), Due: rules.EndOfWork(due), Expected: expected,
		})
	}
}

func moveDraftStep(day plan.Day) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) { w.Stages[1].Steps[0].Due = rules.EndOfWork(day) }
}

func TestWhichDateOfADutyCounts(t *testing.T) {
	early := func(e *plan.Extension) { e.Until = rules.EndOfWork(due + 3) }
	for _, c := range []struct {
		name     string
		changes  []func(*plan.Snapshot)
		due      plan.Day
		original plan.Day
		extended int
		wished   plan.Day
	}{
		{"nothing asked", nil, due, 0, 0, 0},
		{"pending moves nothing", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5)}, due, 0, 0, due + 5},
		{"granted", []func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5)}, due + 5, due, 1, 0},
		{"granted with another day", []func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5, early)}, due + 3, due, 1, 0},
		{"refused", []func(*plan.Snapshot){wished(plan.ExtensionRefused, due+5)}, due, 0, 0, 0},
		{
			"granted twice: the later date, the first original",
			[]func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5), wished(plan.ExtensionGranted, due+12, func(e *plan.Extension) { e.From = rules.EndOfWork(due + 5) })},
			due + 12, due, 2, 0,
		},
		{"the stage's date moved past it counts", []func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5), moveDraftStep(due + 14)}, due + 14, due, 1, 0},
		{"and a wish passed by it waits no more", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5), moveDraftStep(due + 14)}, due + 14, 0, 0, 0},
		{"handed in: the wish waits no more", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5), draft(1, 2, plan.TextChapter, began.Add(2*time.Hour), plan.DraftReceived)}, due, 0, 0, 0},
		{
			"given back: what was granted for the version before counts no more, but is counted",
			[]func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5), draft(1, 2, plan.TextChapter, began.Add(2*time.Hour), plan.DraftReturned)}, due, 0, 1, 0,
		},
		{"another unit's", []func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5, func(e *plan.Extension) { e.Unit = school })}, due, 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := dutyOf(t, supervised(t, c.changes...), began.Add(3*time.Hour), 2, 2)
			day := func(at time.Time) plan.Day {
				if at.IsZero() {
					return 0
				}
				return plan.DayOf(at)
			}
			if day(d.Due) != c.due || day(d.Original) != c.original || d.Extended != c.extended || day(d.Wished) != c.wished {
				t.Errorf("due %s, before %s, %d times, wished %s", day(d.Due), day(d.Original), d.Extended, day(d.Wished))
			}
		})
	}
}

func TestAWishFollowsAUnitFoundToBeAnother(t *testing.T) {
	w := supervised(t, wished(plan.ExtensionGranted, due+5, func(e *plan.Extension) { e.Unit = doubtful }), func(w *plan.Snapshot) {
		w.Units[3].Doubtful, w.Units[3].Merged = false, health
		w.Extensions[0].DutyKey = plan.Duty{Kind: plan.DutyDraft, Unit: doubtful, Chapter: 4, Text: plan.TextChapter}.Key()
	})
	if d, _ := dutyOf(t, w, began, 2, 4); d.Unit != health || plan.DayOf(d.Due) != due+5 {
		t.Errorf("owed by %d until %s", d.Unit, plan.DayOf(d.Due))
	}
}

func refusedAs(t *testing.T, err error, want plan.Why) {
	t.Helper()
	var r plan.Refusal
	if errors.As(err, &r); err != nil && r.Why == "" || r.Why != want {
		t.Errorf("got %v, want %q", err, want)
	}
}

func TestWhenALaterDateCanBeAskedFor(t *testing.T) {
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		now     time.Time
		ask     plan.Why
		note    plan.Why
	}{
		{"before the date", nil, due.At(9, 0), "", plan.WhyNotLate},
		{"at the very end of the day", nil, due.At(18, 0), "", plan.WhyNotLate},
		{"a minute after", nil, due.At(18, 1), plan.WhyExtendLate, ""},
		{"a wish waits", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5)}, due.At(9, 0), plan.WhyExtendPending, plan.WhyNotLate},
		{"granted before: asked again", []func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5)}, (due + 5).At(9, 0), "", plan.WhyNotLate},
		{"refused before: asked again", []func(*plan.Snapshot){wished(plan.ExtensionRefused, due+5)}, due.At(9, 0), "", plan.WhyNotLate},
		{"handed in", []func(*plan.Snapshot){draft(1, 2, plan.TextChapter, began, plan.DraftReceived)}, due.At(9, 0), plan.WhyExtendOver, plan.WhyExtendOver},
		{"paused", []func(*plan.Snapshot){func(w *plan.Snapshot) { w.Stages[1].Paused = began }}, (due + 4).At(9, 0), plan.WhyExtendPaused, plan.WhyExtendPaused},
		{"the stage is closed", []func(*plan.Snapshot){func(w *plan.Snapshot) { w.Stages[1].State, w.Stages[1].Closed = plan.StageClosed, began }}, due.At(9, 0), plan.WhyExtendOver, plan.WhyExtendOver},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := dutyOf(t, supervised(t, c.changes...), c.now, 2, 2)
			refusedAs(t, rules.AskExtension(d, c.now), c.ask)
			refusedAs(t, rules.ExplainLate(d, c.now), c.note)
		})
	}
	refusedAs(t, rules.AskExtension(plan.Duty{Person: 9, Due: due.At(18, 0)}, began), plan.WhyExtendPerson)
	refusedAs(t, rules.ExplainLate(plan.Duty{Person: 9, Due: began}, due.At(9, 0)), plan.WhyExtendPerson)
}

func TestWhichDaysCanBeAskedFor(t *testing.T) {
	w := supervised(t)
	now := due.At(9, 0)
	d, _ := dutyOf(t, w, now, 2, 2)
	for _, c := range []struct {
		name   string
		day    plan.Day
		why    plan.Why
		beyond bool
	}{
		{"the next working day", due + 3, "", false}, {"the day it is due", due, plan.WhyWishEarly, false}, {"a day over", due - 1, plan.WhyPastDate, false},
		{"a Saturday", due + 1, plan.WhyDayOff, false}, {"the stage's own deadline", due + 7, "", false}, {"beyond it", due + 10, "", true},
		{"a holiday", plan.Date(2021, time.February, 12), plan.WhyDayOff, true}, {"a worked Saturday", plan.Date(2021, time.February, 20), "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			refusedAs(t, rules.CheckWish(w, d, c.day, now), c.why)
			if _, beyond := rules.Beyond(w, d, c.day); beyond != c.beyond {
				t.Errorf("beyond the stage's deadline: %v", beyond)
			}
		})
	}
	for _, day := range rules.ProposeWishes(w, d, now) {
		refusedAs(t, rules.CheckWish(w, d, day, now), "")
	}
}

func TestWhichDaysCanBeExpected(t *testing.T) {
	w := supervised(t, explained(due+5))
	now := (due + 3).At(10, 0)
	d, _ := dutyOf(t, w, now, 2, 3)
	for _, c := range []struct {
		name string
		day  plan.Day
		why  plan.Why
	}{
		{"today", due + 3, ""}, {"tomorrow", due + 4, ""}, {"yesterday", due + 2, plan.WhyPastDate}, {"a Sunday", due + 9, plan.WhyDayOff},
		{"the day noted before", due + 5, plan.WhySameNote},
	} {
		t.Run(c.name, func(t *testing.T) { refusedAs(t, rules.CheckExpected(w, d, c.day, now), c.why) })
	}
	for _, day := range rules.ProposeExpected(w, d, now) {
		refusedAs(t, rules.CheckExpected(w, d, day, now), "")
	}
}

func TestAWishIsAnsweredOnce(t *testing.T) {
	now := due.At(9, 0)
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		day     plan.Day
		now     time.Time
		why     plan.Why
	}{
		{"pending", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5)}, due + 5, now, ""},
		{"with another day", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5)}, due + 3, now, ""},
		{"also after the date has passed", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5)}, due + 5, (due + 3).At(9, 0), ""},
		{"but not with a day over", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5)}, due + 5, (due + 6).At(9, 0), plan.WhyPastDate},
		{"granted before", []func(*plan.Snapshot){wished(plan.ExtensionGranted, due+5)}, due + 6, now, plan.WhyExtensionSettled},
		{"withdrawn", []func(*plan.Snapshot){wished(plan.ExtensionWithdrawn, due+5)}, due + 5, now, plan.WhyExtensionSettled},
		{"handed in", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5), draft(1, 2, plan.TextChapter, began.Add(2*time.Hour), plan.DraftReceived)}, due + 5, now, plan.WhyExtendOver},
		{"not asked for any more", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5), func(w *plan.Snapshot) { w.Stages[1].State = plan.StagePlanned }}, due + 5, now, plan.WhyExtendOver},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, c.changes...)
			_, err := rules.GrantExtension(w, rules.Duties(w, c.now), w.Extensions[0], c.day, c.now)
			refusedAs(t, err, c.why)
		})
	}
}

func TestALateNoteStopsCallsUntilItsDayAndKeepsTheMark(t *testing.T) {
	w := supervised(t, explained(due+4))
	d, _ := dutyOf(t, w, (due+3).At(9, 0), 2, 3)
	if d.Light != plan.LightLate || d.Expected != due+4 || d.Excused != 1 {
		t.Errorf("light %s, expected %s, explained %d times", d.Light, d.Expected, d.Excused)
	}
	for _, c := range []struct {
		day  plan.Day
		call bool
	}{{due + 3, false}, {due + 4, false}, {due + 5, true}} {
		got := said(rules.Nudges(w, c.day.At(9, 0)))
		if strings.Contains(got, "call after 3") != c.call {
			t.Errorf("on %s: %s", c.day, got)
		}
	}
}

func TestCardsWaitForTheDayALateNoteNames(t *testing.T) {
	card := func(result plan.CallResult) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			w.Calls = []plan.Call{{ID: 1, Unit: school, Duties: []string{schoolKey}, Made: (due + 3).At(7, 0), Result: result}}
			if result != plan.CallOpen {
				w.Calls[0].At = (due + 3).At(7, 30)
			}
		}
	}
	for _, c := range []struct {
		name   string
		result plan.CallResult
		day    plan.Day
		calls  int
	}{
		{"open, before the day", plan.CallOpen, due + 4, 0}, {"open, after it", plan.CallOpen, due + 5, 1},
		{"nobody answered, before the day", plan.CallMissed, due + 4, 0}, {"nobody answered, after it", plan.CallMissed, due + 5, 1},
		{"spoken to before the note, before the day", plan.CallReached, due + 4, 0}, {"spoken to before the note, after the day", plan.CallReached, due + 5, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, explained(due+4), card(c.result))
			now := c.day.At(9, 0)
			if got := rules.CallsToMake(w, rules.Duties(w, now), now); len(got) != c.calls {
				t.Errorf("%d calls, want %d", len(got), c.calls)
			}
		})
	}
}

func TestPapersAboutADateMovedSinceAskNothing(t *testing.T) {
	paper := func(w *plan.Snapshot) {
		w.Urges = []plan.Urge{{ID: 1, Level: plan.LevelUrge, Unit: health, Duties: []string{healthKey}, Drafted: (due + 3).At(9, 0)}}
	}
	now := (due + 3).At(10, 0)
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		why     plan.Why
	}{
		{"late", []func(*plan.Snapshot){paper}, ""},
		{"granted meanwhile", []func(*plan.Snapshot){paper, wished(plan.ExtensionGranted, due+5)}, plan.WhyDateMoved},
		{"a wish waits", []func(*plan.Snapshot){paper, wished(plan.ExtensionPending, due+5)}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, c.changes...)
			_, err := rules.SignUrge(w, 1, now)
			refusedAs(t, err, c.why)
			if waits := len(rules.WaitingUrges(w, rules.Duties(w, now))) == 1; waits != (c.why == "") {
				t.Errorf("waits for the director: %v", waits)
			}
		})
	}
}

func TestRemindersFollowTheDateGranted(t *testing.T) {
	w := supervised(t)
	for _, n := range rules.Nudges(w, due.At(9, 0)) {
		w.Queued[n.Key] = true
	}
	wished(plan.ExtensionGranted, due+7)(w)
	w.Reindex()
	for _, c := range []struct {
		day  plan.Day
		want string
	}{{due + 3, ""}, {due + 4, "letter before 2 → 2"}, {due + 7, "letter on 2 → 2"}, {due + 10, "notice after 2"}} {
		got := said(rules.Nudges(w, c.day.At(9, 0)))
		if (c.want == "" && strings.Contains(got, " 2")) || !strings.Contains(got, c.want) {
			t.Errorf("on %s: %q, want %q", c.day, got, c.want)
		}
	}
}

func TestTheBoardKnowsOfADateGranted(t *testing.T) {
	b := board(supervised(t, wished(plan.ExtensionGranted, due+5)), began.Add(2*time.Hour))
	cell := b.Rows[1].Cells[1]
	if !cell.Longer || plan.DayOf(cell.Due) != due+5 {
		t.Errorf("cell %+v", cell)
	}
	if b.Rows[2].Cells[1].Longer || b.Calm().Rows[1].Cells[1].Longer {
		t.Error("another chapter, or everybody's sheet, shows it too")
	}
}

// No wish makes a date earlier, none makes it later before it is granted, and
// whoever named a day is not called before it.
func TestWishesOnlyMoveForwardAndOnlyWhenGranted(t *testing.T) {
	cal := calendar(t)
	rapid.Check(t, func(t *rapid.T) {
		w, now := anyState(t, cal)
		plain := *w
		plain.Extensions, plain.LateNotes = nil, nil
		bare := rules.Duties(reindexed(&plain), now)
		for i, d := range rules.Duties(reindexed(w), now) {
			switch before := bare[i]; {
			case d.Key() != before.Key() || d.Due.Before(before.Due):
				t.Fatalf("%s is due %s, without wishes %s", d.Key(), d.Due, before.Due)
			case d.Extended == 0 && !d.Due.Equal(before.Due):
				t.Fatalf("%s moved though nothing was granted", d.Key())
			case d.Extended == 0 && d.Light != before.Light:
				t.Fatalf("%s is %s, was %s: a note or a wish took its mark", d.Key(), d.Light, before.Light)
			}
		}
		for _, n := range rules.Nudges(w, now) {
			if n.Way == plan.WayCall && n.Duty.Expected >= plan.DayOf(now) {
				t.Fatalf("%s is called about before %s", n.Key, n.Duty.Expected)
			}
		}
	})
}
