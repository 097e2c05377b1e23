package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestTheDigestComesOnTheFirstWorkingDayOfTheWeek(t *testing.T) {
	w := supervised(t)
	for _, c := range []struct{ today, want plan.Day }{
		{plan.Date(2021, time.January, 18), plan.Date(2021, time.January, 18)},
		{plan.Date(2021, time.January, 24), plan.Date(2021, time.January, 18)},
		{plan.Date(2021, time.February, 16), plan.Date(2021, time.February, 18)}, // after the Spring Festival
		{plan.Date(2021, time.May, 4), plan.Date(2021, time.May, 6)},
	} {
		if day, ok := rules.DigestDay(w.Calendar, c.today); !ok || day != c.want {
			t.Errorf("in the week of %s: got %s %v, want %s", c.today, day, ok, c.want)
		}
	}
}

func TestADigestIsDueToWhoWantsItAndOnlyThen(t *testing.T) {
	monday := plan.Date(2021, time.January, 18)
	wants := func(chosen time.Time, wanted bool) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			w.Bindings = append(w.Bindings, plan.Binding{ID: 99, Person: 1, Role: plan.RoleLeader, Rank: plan.RankHead, From: began})
			w.Digests = []plan.Digest{{Person: 1, Wanted: wanted, Chosen: chosen}}
		}
	}
	early := began
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot)
		now    time.Time
		want   int
	}{
		{"on Monday at nine", wants(early, true), monday.At(9, 0), 1},
		{"not before nine", wants(early, true), monday.At(8, 59), 0},
		{"made up on Wednesday", wants(early, true), (monday + 2).At(9, 0), 1},
		{"no more on Thursday", wants(early, true), (monday + 3).At(9, 0), 0},
		{"not when it is not wanted", wants(early, false), monday.At(9, 0), 0},
		{"not when wanted after it was out", wants(monday.At(10, 0), true), monday.At(11, 0), 0},
		{"not to who is no leader", func(w *plan.Snapshot) {
			wants(early, true)(w)
			w.Bindings = nil
		}, monday.At(9, 0), 0},
		{"not to who can't be reached", func(w *plan.Snapshot) {
			wants(early, true)(w)
			w.Persons[0].Unreachable = early
		}, monday.At(9, 0), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, c.change)
			if _, to := rules.DigestsDue(w, c.now); len(to) != c.want {
				t.Errorf("due to %v", to)
			}
		})
	}
}
