package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// said writes nudges as "way rung unit → person".
func said(nudges []plan.Nudge) string {
	var out []string
	for _, n := range nudges {
		s := fmt.Sprintf("%s %s %d", n.Way, n.Rung.Name, n.Duty.Unit)
		if n.To != 0 {
			s += fmt.Sprintf(" → %d", n.To)
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestTheLadder(t *testing.T) {
	handed := draft(1, 2, plan.TextChapter, began, plan.DraftReceived)
	unreachable := func(w *plan.Snapshot) { w.Persons[1].Unreachable = began }
	noMember := func(w *plan.Snapshot) { w.Bindings = w.Bindings[:2] }
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		now     time.Time
		want    string
	}{
		{"four working days before nothing is due", nil, (due - 4).At(10, 0), ""},
		{"three before: letters, and a call where nobody can be reached", nil, (due - 3).At(9, 0), "call before 3; letter before 1 → 1; letter before 2 → 2"},
		{"two before it may still be made up", nil, (due - 2).At(9, 0), "call before 3; letter before 1 → 1; letter before 2 → 2"},
		{"on the day the next rung takes over", nil, due.At(9, 0), "call on 3; letter on 1 → 1; letter on 2 → 2"},
		{"nothing before nine", nil, due.At(8, 59), ""},
		{"nothing from eight in the evening", nil, due.At(20, 0), ""},
		{"nothing on a Saturday", nil, (due + 1).At(10, 0), ""},
		{"one working day after: a notice, a call where there is no member", nil, (due + 3).At(9, 0), "call after 3; notice after 2"},
		{"the note waits for Monday", nil, (due + 7).At(9, 0), "call after 3; notice after 2"},
		{"on Monday the note is due with what is still owed", nil, (due + 10).At(9, 0), "call after 3; note head 1; note head 2; note head 3; notice after 2"},
		{"and on Tuesday still, if Monday was missed", nil, (due + 11).At(9, 0), "call after 3; note head 1; note head 2; note head 3; notice after 2"},
		{"what is done is not asked for", []func(*plan.Snapshot){handed}, (due + 3).At(9, 0), "call after 3"},
		{"a liaison out of reach is called", []func(*plan.Snapshot){unreachable}, due.At(9, 0), "call on 2; call on 3; letter on 1 → 1"},
		{"with the member in chat the notice is still drafted", []func(*plan.Snapshot){unreachable}, (due + 3).At(9, 0), "call after 3; notice after 2"},
		{"without a member there is a call beside the notice", []func(*plan.Snapshot){noMember}, (due + 3).At(9, 0), "call after 2; call after 3; notice after 2"},
		{"a paused stage is quiet", []func(*plan.Snapshot){func(w *plan.Snapshot) { w.Stages[1].Paused = began }}, (due + 3).At(9, 0), ""},
		{"a request younger than five days is not reminded of", []func(*plan.Snapshot){func(w *plan.Snapshot) { w.Stages[1].Opened = (due - 4).At(9, 0) }}, due.At(9, 0), ""},
		{"but urged like any other", []func(*plan.Snapshot){func(w *plan.Snapshot) { w.Stages[1].Opened = (due - 4).At(9, 0) }}, (due + 3).At(9, 0), "call after 3; notice after 2"},
		{"a promised day silences calls", []func(*plan.Snapshot){promised(due + 4)}, (due + 3).At(9, 0), "notice after 2"},
		{"until it has passed", []func(*plan.Snapshot){promised(due + 2)}, (due + 3).At(9, 0), "call after 3; notice after 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := said(rules.Nudges(supervised(t, c.changes...), c.now)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func promised(day plan.Day) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		key := plan.Duty{Kind: plan.DutyDraft, Unit: school, Chapter: 3, Text: plan.TextChapter}.Key()
		w.Calls = []plan.Call{{ID: 1, Unit: school, Duties: []string{key}, Result: plan.CallPromised, Promise: day}}
	}
}

// 春节 2021: off from 11 to 17 February, 7 and 20 February are worked.
func TestTheLadderStepsOverTheSpringFestival(t *testing.T) {
	feb := func(day int) plan.Day { return plan.Date(2021, time.February, day) }
	at := func(w *plan.Snapshot) {
		w.Stages[1].Opened = plan.Date(2021, time.January, 11).At(9, 0)
		w.Stages[1].Steps[0].Due = rules.EndOfWork(feb(18))
	}
	for _, c := range []struct {
		day  int
		rung string
	}{{5, ""}, {7, ""}, {8, "before"}, {9, "before"}, {10, "before"}, {11, ""}, {14, ""}, {17, ""}, {18, "on"}, {19, "after"}, {20, "after"}, {21, ""}, {22, "after"}} {
		got := said(rules.Nudges(supervised(t, at), feb(c.day).At(9, 0)))
		switch {
		case c.rung == "" && got != "":
			t.Errorf("on %d February %s is due, want nothing", c.day, got)
		case c.rung != "" && !strings.Contains(got, c.rung+" 2"):
			t.Errorf("on %d February %q is due, want %s", c.day, got, c.rung)
		}
	}
	if got, want := rules.NoteDay(supervised(t).Calendar, feb(11), feb(1)), feb(18); got != want {
		t.Errorf("the note of the festival's week is on %s, want %s, its first working day", got, want)
	}
}

func TestWhatWasQueuedIsNotQueuedAgain(t *testing.T) {
	w := supervised(t)
	now := (due + 10).At(9, 0)
	for _, n := range rules.Nudges(w, now) {
		w.Queued[n.Key] = true
	}
	if again := rules.Nudges(w, now.Add(time.Minute)); len(again) != 0 {
		t.Errorf("queued twice: %s", said(again))
	}
}

func TestAMovedDeadlineBeginsTheLadderAnew(t *testing.T) {
	w := supervised(t)
	for _, n := range rules.Nudges(w, due.At(9, 0)) {
		w.Queued[n.Key] = true
	}
	w.Stages[1].Steps[0].Due = rules.EndOfWork(due + 14)
	if got := said(rules.Nudges(w, (due+14).At(9, 0))); !strings.Contains(got, "letter on 2 → 2") {
		t.Errorf("got %q after the date was moved", got)
	}
}

func TestADoubtfulUnitIsNeverPressed(t *testing.T) {
	for now := began; now.Before((due + 30).At(9, 0)); now = now.Add(24 * time.Hour) {
		for _, n := range rules.Nudges(supervised(t), now) {
			if n.Duty.Unit == doubtful {
				t.Fatalf("%s is due on %s", n.Key, plan.DayOf(now))
			}
		}
	}
	if _, ok := dutyOf(t, supervised(t), began, 2, 4); !ok {
		t.Error("its chapter is not shown as owed")
	}
}

func TestNextHours(t *testing.T) {
	w := supervised(t)
	for _, c := range []struct{ now, want time.Time }{
		{due.At(10, 0), due.At(10, 0)}, {due.At(7, 0), due.At(9, 0)}, {due.At(20, 0), (due + 3).At(9, 0)}, {(due + 1).At(12, 0), (due + 3).At(9, 0)},
	} {
		if got := rules.NextHours(w, c.now); !got.Equal(c.want) {
			t.Errorf("from %s: %s, want %s", c.now, got, c.want)
		}
	}
}
