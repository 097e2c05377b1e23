package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// schoolAsks is unit 3, with a liaison, asking unit 2 for material.
func schoolAsks(r plan.MaterialRequest) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		r.ID, r.Chapter, r.Lead, r.Unit = plan.RequestID(len(w.Requests)+1), 3, school, health
		if r.Asked.IsZero() {
			r.Asked = began
		}
		r.Due = due.At(18, 0)
		w.Requests = append(w.Requests, r)
		w.Bindings = append(w.Bindings, plan.Binding{ID: 10, Person: 10, Role: plan.RoleLiaison, Unit: school})
	}
}

func TestOnlySupportingUnitsAreAsked(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) {
		w.Assignments = append(w.Assignments, plan.Assignment{ID: 9, Chapter: 3, Unit: doubtful, Part: plan.Support})
	})
	now := began.Add(time.Hour)
	for _, c := range []struct {
		name  string
		units []plan.UnitID
		due   time.Time
		why   plan.Why
	}{
		{"a supporting unit", []plan.UnitID{health}, due.At(18, 0), ""},
		{"nobody", nil, due.At(18, 0), plan.WhyNobody},
		{"the lead itself", []plan.UnitID{school}, due.At(18, 0), plan.WhyNoSupports},
		{"a unit about which there is doubt", []plan.UnitID{doubtful}, due.At(18, 0), plan.WhyNoSupports},
		{"by a day that is over", []plan.UnitID{health}, began.Add(-time.Hour), plan.WhyPastDate},
	} {
		t.Run(c.name, func(t *testing.T) { wants(t, rules.RequestMaterial(w, 3, c.units, c.due, now), c.why) })
	}
}

func TestWhoMayAskForMaterial(t *testing.T) {
	w := supervised(t, schoolAsks(plan.MaterialRequest{}))
	now := began.Add(time.Hour)
	for person, want := range map[plan.PersonID]int{10: 1, liaison: 0, director: 0, head: 0} {
		if got := rules.AsksFor(w, actor(w, person), now); len(got) != want {
			t.Errorf("person %d may ask for %v, want %d chapters", person, got, want)
		}
	}
}

func TestAFriendlyWordOnceADay(t *testing.T) {
	day := 24 * time.Hour
	for _, c := range []struct {
		name string
		r    plan.MaterialRequest
		at   time.Time
		why  plan.Why
	}{
		{"on the day of the request", plan.MaterialRequest{Asked: began}, began.Add(time.Hour), plan.WhyTooEarly},
		{"the day after", plan.MaterialRequest{Asked: began}, began.Add(day), ""},
		{"twice on one day", plan.MaterialRequest{Asked: began, Nudged: began.Add(day)}, began.Add(day + time.Hour), plan.WhyNudgedToday},
		{"the next morning", plan.MaterialRequest{Asked: began, Nudged: began.Add(day)}, began.Add(2*day - time.Hour), ""},
		{"what was answered", plan.MaterialRequest{Asked: began, Answer: plan.AnswerNone}, began.Add(day), plan.WhyAnswered},
	} {
		t.Run(c.name, func(t *testing.T) { wants(t, rules.NudgeRequest(c.r, c.at), c.why) })
	}
}

func TestMaterialFulfilsWhatIsOpen(t *testing.T) {
	for _, c := range []struct {
		name   string
		answer plan.RequestAnswer
		draft  plan.Draft
		want   int
	}{
		{"an open request", plan.AnswerOpen, plan.Draft{Kind: plan.DraftMaterial, Chapter: 3, Unit: health}, 1},
		{"one answered with nothing", plan.AnswerNone, plan.Draft{Kind: plan.DraftMaterial, Chapter: 3, Unit: health}, 1},
		{"one no longer needed", plan.AnswerWaived, plan.Draft{Kind: plan.DraftMaterial, Chapter: 3, Unit: health}, 0},
		{"another chapter", plan.AnswerOpen, plan.Draft{Kind: plan.DraftMaterial, Chapter: 2, Unit: health}, 0},
		{"another unit", plan.AnswerOpen, plan.Draft{Kind: plan.DraftMaterial, Chapter: 3, Unit: office}, 0},
		{"a text of its own", plan.AnswerOpen, plan.Draft{Kind: plan.DraftText, Chapter: 3, Unit: health}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, schoolAsks(plan.MaterialRequest{Answer: c.answer}))
			if got := rules.Fulfilled(w, c.draft); len(got) != c.want {
				t.Errorf("%d requests are fulfilled, want %d", len(got), c.want)
			}
		})
	}
}

func TestRequestsAreSeenFromBothSides(t *testing.T) {
	w := supervised(t,
		schoolAsks(plan.MaterialRequest{}), schoolAsks(plan.MaterialRequest{Answer: plan.AnswerSent}),
		schoolAsks(plan.MaterialRequest{Asked: began.Add(time.Hour)}))
	open, answered := rules.AskedOf(w, actor(w, liaison))
	if len(open) != 2 || len(answered) != 1 {
		t.Errorf("the asked unit sees %d open and %d answered", len(open), len(answered))
	}
	wishes := rules.Wishes(w, actor(w, 10), began)
	if len(wishes) != 2 || len(wishes[0].Requests) != 1 || len(wishes[1].Requests) != 2 {
		t.Errorf("the lead sees %+v", wishes)
	}
	if other := rules.Wishes(w, actor(w, liaison), began); len(other) != 0 {
		t.Errorf("the asked unit sees %d wishes as its own", len(other))
	}
}
