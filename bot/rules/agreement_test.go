package rules_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// The missing list, todo lists, reminders, the desk and the status are one.
func TestEverythingThatSpeaksOfDutiesAgrees(t *testing.T) {
	cal := calendar(t)
	rapid.Check(t, func(t *rapid.T) {
		w, now := anyState(t, cal)
		duties := rules.Duties(w, now)
		missing := keys(rules.Missing(duties))
		if len(slices.Compact(slices.Clone(missing))) != len(missing) {
			t.Fatalf("two duties of one key: %v", missing)
		}
		agreeOnTodo(t, w, duties, missing, now)
		agreeOnNudges(t, w, duties, now)
		agreeOnCounts(t, w, duties, now)
	})
}

func agreeOnTodo(t *rapid.T, w *plan.Snapshot, duties []plan.Duty, missing []string, now time.Time) {
	var all []plan.Duty
	for _, u := range w.Units {
		all = append(all, rules.Owed(duties, u.ID, 0)...)
	}
	for _, p := range w.Persons {
		all = append(all, rules.Owed(duties, 0, p.ID)...)
	}
	if got := keys(all); !slices.Equal(got, missing) {
		t.Fatalf("units and persons owe %v, missing are %v", got, missing)
	}
	var debts []plan.Duty
	for _, d := range rules.Debtors(duties) {
		debts = append(debts, d.Duties...)
	}
	if got := keys(debts); !slices.Equal(got, missing) {
		t.Fatalf("debtors owe %v, missing are %v", got, missing)
	}
	for _, p := range w.Persons {
		for _, d := range rules.OwedBy(w, duties, w.ActorOf(p.ID, now)) {
			if !d.Owed() || !slices.Contains(missing, d.Key()) {
				t.Fatalf("person %d is asked for %s, which nobody misses", p.ID, d.Key())
			}
		}
	}
}

func agreeOnNudges(t *rapid.T, w *plan.Snapshot, duties []plan.Duty, now time.Time) {
	missing := rules.Missing(duties)
	seen := map[string]bool{}
	letters := map[plan.PersonID][]string{}
	for _, n := range rules.Nudges(w, now) {
		if seen[n.Key] {
			t.Fatalf("%s is due twice", n.Key)
		}
		seen[n.Key] = true
		i := slices.IndexFunc(missing, func(d plan.Duty) bool { return d.Key() == n.Duty.Key() })
		switch {
		case i < 0 || !missing[i].Due.Equal(n.Duty.Due):
			t.Fatalf("%s is nudged, but not missing by that date", n.Key)
		case n.Duty.Paused || rules.InDoubt(w, n.Duty.Unit):
			t.Fatalf("%s presses where nobody may be pressed", n.Key)
		case n.Day > plan.DayOf(now) || (!n.Window.IsZero() && !now.Before(n.Window)):
			t.Fatalf("%s is outside its window", n.Key)
		case n.Way == plan.WayLetter:
			letters[n.To] = append(letters[n.To], n.Duty.Key())
		}
	}
	for person, queued := range letters {
		actor := w.ActorOf(person, now)
		todo := keys(rules.OwedBy(w, duties, actor))
		words := keys(rules.Reminded(w, duties, actor, queued))
		for _, k := range queued {
			if !slices.Contains(words, k) {
				t.Fatalf("person %d is reminded of %s, but the letter does not say it", person, k)
			}
		}
		for _, k := range words {
			if !slices.Contains(todo, k) {
				t.Fatalf("person %d reads of %s, which is not in the todo list", person, k)
			}
		}
	}
}

func agreeOnCounts(t *rapid.T, w *plan.Snapshot, duties []plan.Duty, now time.Time) {
	desk := rules.DeskOf(w, duties, now)
	near := 0
	late := map[int]int{}
	for _, d := range rules.Missing(duties) {
		if d.Light == plan.LightSoon || d.Light == plan.LightLate {
			near++
		}
		if d.Light == plan.LightLate {
			late[d.Stage]++
		}
	}
	if got := len(desk.Own) + len(desk.Late) + len(desk.Soon); got != near {
		t.Fatalf("the desk shows %d things near or late, missing are %d", got, near)
	}
	st := rules.StatusOf(w, duties, now)
	if st.Opinions != desk.Opinions || st.Extensions != len(desk.Extensions) {
		t.Fatalf("status counts %d opinions and %d wishes, the desk %d and %d", st.Opinions, st.Extensions, desk.Opinions, len(desk.Extensions))
	}
	for _, s := range st.Stages {
		if s.Late != late[s.Stage.No] {
			t.Fatalf("stage %d: status counts %d late, missing are %d", s.Stage.No, s.Late, late[s.Stage.No])
		}
		for _, p := range s.Plans {
			if p.Done+p.Late > p.Total {
				t.Fatalf("stage %d: %d done and %d late of %d chapters", s.Stage.No, p.Done, p.Late, p.Total)
			}
		}
	}
}

func TestTheOrderOfRowsDoesNotMatter(t *testing.T) {
	cal := calendar(t)
	rapid.Check(t, func(t *rapid.T) {
		w, now := anyState(t, cal)
		other := shuffled(w, rapid.Int64().Draw(t, "seed"))
		a, b := rules.Nudges(w, now), rules.Nudges(other, now)
		same := slices.EqualFunc(a, b, func(x, y plan.Nudge) bool { return x.Key == y.Key && x.Window.Equal(y.Window) })
		if !same {
			t.Fatalf("nudges differ: %s against %s", said(a), said(b))
		}
		if x, y := keys(rules.Missing(rules.Duties(w, now))), keys(rules.Missing(rules.Duties(other, now))); !slices.Equal(x, y) {
			t.Fatalf("missing differ: %v against %v", x, y)
		}
	})
}

// However often the clock ticks, and whatever it missed, no key is due again
// once it was queued, and nothing is due that has been done.
func TestTicksNeverRepeatThemselves(t *testing.T) {
	cal := calendar(t)
	rapid.Check(t, func(t *rapid.T) {
		w, now := anyState(t, cal)
		w.Queued = map[string]bool{}
		for range rapid.IntRange(1, 8).Draw(t, "ticks") {
			for _, n := range rules.Nudges(w, now) {
				if w.Queued[n.Key] {
					t.Fatalf("%s is due again", n.Key)
				}
				w.Queued[n.Key] = true
				if d, ok := find(rules.Duties(w, now), n.Duty.Key()); !ok || !d.Owed() {
					t.Fatalf("%s is due, but done", n.Key)
				}
			}
			now = now.Add(time.Duration(rapid.IntRange(1, 90).Draw(t, "hours")) * time.Hour)
		}
	})
}

func find(duties []plan.Duty, key string) (plan.Duty, bool) {
	i := slices.IndexFunc(duties, func(d plan.Duty) bool { return d.Key() == key })
	if i < 0 {
		return plan.Duty{}, false
	}
	return duties[i], true
}
