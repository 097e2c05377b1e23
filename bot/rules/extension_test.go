package rules_test

import (
	"errors"
	"testing"
	"time"

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
		{"while the stage is paused", []func(*plan.Snapshot){wished(plan.ExtensionPending, due+5), func(w *plan.Snapshot) { w.Stages[1].Paused = began.Add(2 * time.Hour) }}, due + 5, now, ""},
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
