package rules_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

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
