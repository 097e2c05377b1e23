package rules_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// changed is the state after a change, with the new date for what is near.
func changed(t testing.TB, w *plan.Snapshot, s rules.Transfer, until plan.Day, now time.Time) *plan.Snapshot {
	t.Helper()
	m := rules.MovesOf(w, s, now)
	out := rules.After(w, s, now)
	var at time.Time
	if until != 0 {
		at = rules.EndOfWork(until)
	}
	out.Takeovers = append(slices.Clone(w.Takeovers), m.Takeovers(s.From, at, now)...)
	return out
}

func movedLead(t testing.TB, w *plan.Snapshot, c plan.ChapterID, into plan.UnitID, stays bool, now time.Time) rules.Transfer {
	t.Helper()
	s, err := rules.MoveLead(w, c, into, stays, now)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAChaptersTextIsOwedByWhoeverLeadsItNow(t *testing.T) {
	now := began.Add(48 * time.Hour)
	w := supervised(t)
	after := changed(t, w, movedLead(t, w, 2, school, true, now), 0, now)
	d, _ := dutyOf(t, after, now, 2, 2)
	if d.Unit != school || !d.Asked.Equal(now) || plan.DayOf(d.Due) != due {
		t.Errorf("owed by %d since %s by %s", d.Unit, d.Asked, plan.DayOf(d.Due))
	}
	if got := after.Supports(2, now); !slices.Equal(got, []plan.UnitID{health}) {
		t.Errorf("supported by %v", got)
	}
	if w.LeadOf(2, now) != health {
		t.Error("the state before was touched")
	}
}

func TestNothingCountsAsLateForAUnitThatTakesOver(t *testing.T) {
	now := (due + 3).At(9, 0) // the Monday after
	w := supervised(t)
	s := movedLead(t, w, 2, school, false, now)
	m := rules.MovesOf(w, s, now)
	if !m.Late() || len(m.Near()) != 1 {
		t.Fatalf("late %v, near %v", m.Late(), m.Near())
	}
	whys := map[plan.Day]plan.Why{due: plan.WhyPastDate, due + 3: "", due + 8: plan.WhyDayOff, due + 7: ""}
	for day, why := range whys {
		var r plan.Refusal
		if errors.As(rules.CheckTakeover(w, m, day, now), &r); r.Why != why {
			t.Errorf("%s: %q, want %q", day, r.Why, why)
		}
	}
	after := changed(t, w, s, due+7, now)
	d, _ := dutyOf(t, after, now, 2, 2)
	if d.Light == plan.LightLate || plan.DayOf(d.Due) != due+7 || d.Extended != 0 {
		t.Errorf("%s by %s, extended %d", d.Light, plan.DayOf(d.Due), d.Extended)
	}
	for _, n := range rules.Nudges(after, now) {
		if n.Duty.Chapter == 2 {
			t.Errorf("nudged by %s on the day it took over", n.Key)
		}
	}
}

func TestExtensionsFollowTheChapter(t *testing.T) {
	now := began.Add(48 * time.Hour)
	for _, c := range []struct {
		name  string
		state plan.ExtensionState
		want  plan.Day
		waits bool
	}{
		{"a granted one moves the new lead's date", plan.ExtensionGranted, due + 5, false},
		{"an open one waits on", plan.ExtensionPending, due, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, wished(c.state, due+5))
			after := changed(t, w, movedLead(t, w, 2, school, false, now), 0, now)
			d, _ := dutyOf(t, after, now, 2, 2)
			if plan.DayOf(d.Due) != c.want || d.Unit != school {
				t.Errorf("owed by %d by %s", d.Unit, plan.DayOf(d.Due))
			}
			duties := rules.Duties(after, now)
			if got := rules.PendingExtensions(after, duties); (len(got) == 1) != c.waits {
				t.Errorf("%d wishes wait", len(got))
			}
			if c.waits {
				if _, err := rules.GrantExtension(after, duties, after.Extensions[0], due+5, now); err != nil {
					t.Errorf("the wish can't be granted: %v", err)
				}
			}
		})
	}
}

func TestTheOldLeadIsToldWhoLeadsNow(t *testing.T) {
	now := began.Add(48 * time.Hour)
	w := supervised(t)
	after := changed(t, w, movedLead(t, w, 2, school, false, now), 0, now)
	var r plan.Refusal
	if errors.As(rules.Gone(after, healthKey), &r); r.Why != plan.WhyLeadMoved || r.Text != "school" {
		t.Errorf("got %+v", r)
	}
	if err := rules.WithdrawDraft(after, plan.Draft{Kind: plan.DraftText, Unit: health, Chapter: 2, State: plan.DraftReceived}); err == nil {
		t.Error("the old lead may take back what the new one goes on from")
	}
	if errors.As(rules.Gone(after, schoolKey), &r); r.Why != plan.WhyExtendOver {
		t.Errorf("got %+v", r)
	}
	early := now.Add(-time.Hour)
	who := plan.Actor{Bindings: []plan.Binding{{Role: plan.RoleLiaison, Unit: health}}}
	slot := rules.Slot{Kind: plan.DraftText, Plan: plan.Women, Chapter: 2, Text: plan.TextChapter, Unit: health}
	if _, err := rules.SubmitDraft(after, who, slot, early); err != nil {
		t.Errorf("what came before the change does not count: %v", err)
	}
}

func TestChangesThatCannotBe(t *testing.T) {
	now := began.Add(48 * time.Hour)
	w := supervised(t)
	lead := func(c plan.ChapterID, u plan.UnitID) error { _, err := rules.MoveLead(w, c, u, true, now); return err }
	more := func(c plan.ChapterID, u plan.UnitID) error { _, err := rules.AddSupport(w, c, u, now); return err }
	less := func(c plan.ChapterID, u plan.UnitID) error { _, err := rules.DropSupport(w, c, u, now); return err }
	for _, c := range []struct {
		name string
		err  error
		why  plan.Why
	}{
		{"a section stays the office's", lead(5, school), plan.WhyOfficeOwns},
		{"it leads already", lead(2, health), plan.WhySameUnit},
		{"a unit in doubt can't lead", lead(2, doubtful), plan.WhyUnitInDoubt},
		{"an unknown unit", lead(2, 99), plan.WhyGone},
		{"the lead does not support itself", more(2, health), plan.WhySameUnit},
		{"it supports already", more(3, health), plan.WhySupports},
		{"a doubtful unit can't support", more(3, doubtful), plan.WhyUnitInDoubt},
		{"it never supported", less(2, school), plan.WhyGone},
		{"a unit in doubt may lose its chapter", lead(4, school), ""},
		{"one more", more(2, school), ""},
		{"one less", less(3, health), ""},
	} {
		var r plan.Refusal
		if errors.As(c.err, &r); r.Why != c.why {
			t.Errorf("%s: %q, want %q", c.name, r.Why, c.why)
		}
	}
}

func TestAUnitThatLeavesIsAskedForNothingMore(t *testing.T) {
	now := began.Add(48 * time.Hour)
	w := supervised(t, func(w *plan.Snapshot) {
		w.Requests = []plan.MaterialRequest{{ID: 1, Chapter: 3, Lead: school, Unit: health, Asked: began, Due: rules.EndOfWork(due)}}
	})
	s, err := rules.DropSupport(w, 3, health, now)
	if err != nil {
		t.Fatal(err)
	}
	if m := rules.MovesOf(w, s, now); len(m.Ended) != 1 || len(m.Over) != 0 {
		t.Errorf("moves are %+v", m)
	}
	for _, d := range rules.Missing(rules.Duties(changed(t, w, s, 0, now), now)) {
		if d.Kind == plan.DutyMaterial {
			t.Errorf("still owed: %s", d.Key())
		}
	}
}

// Whatever changes hands in whatever state: every list goes on agreeing, what was
// owed is owed once by somebody or said to be over, and nothing is late for who
// takes it over.
func TestNoDutyIsDoubledOrLostByAChange(t *testing.T) {
	cal := calendar(t)
	rapid.Check(t, func(t *rapid.T) {
		w, now := anyState(t, cal)
		s, ok := anyTransfer(t, w, now)
		if !ok {
			return
		}
		before := rules.Missing(rules.Duties(w, now))
		m := rules.MovesOf(w, s, now)
		until := rules.AddWorkdays(w.Calendar, plan.DayOf(now), 60, plan.DayOf(now))
		after := changed(noFail{}, w, s, until, now)
		duties := rules.Duties(after, now)
		missing := keys(rules.Missing(duties))
		if len(slices.Compact(slices.Clone(missing))) != len(missing) {
			t.Fatalf("two duties of one key: %v", missing)
		}
		if len(missing)+len(m.Folded)+len(m.Ended) != len(before) {
			t.Fatalf("%d were owed; now %d, folded %d, ended %d", len(before), len(missing), len(m.Folded), len(m.Ended))
		}
		for _, d := range m.Over {
			if got, ok := find(duties, d.Key()); !ok || got.Light == plan.LightLate {
				t.Fatalf("%s went over and is %s (%v)", d.Key(), got.Light, ok)
			}
		}
		agreeOnTodo(t, after, duties, missing, now)
		agreeOnNudges(t, after, duties, now)
		agreeOnCounts(t, after, duties, now)
	})
}

func anyTransfer(t *rapid.T, w *plan.Snapshot, now time.Time) (s rules.Transfer, ok bool) {
	c := plan.ChapterID(rapid.IntRange(1, 5).Draw(t, "chapter"))
	u := rapid.SampledFrom([]plan.UnitID{office, health, school, doubtful}).Draw(t, "unit")
	var err error
	switch rapid.IntRange(0, 3).Draw(t, "change") {
	case 0:
		s, err = rules.MoveLead(w, c, u, rapid.Bool().Draw(t, "stays"), now)
	case 1:
		s, err = rules.AddSupport(w, c, u, now)
	case 2:
		s, err = rules.Merge(w, u, rapid.SampledFrom([]plan.UnitID{office, health, school}).Draw(t, "into"), now)
	default:
		s, err = rules.DropSupport(w, c, u, now)
	}
	return s, err == nil
}
