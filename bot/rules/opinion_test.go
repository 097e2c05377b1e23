package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func decided(o plan.Opinion) plan.Opinion {
	o.State, o.Result, o.Decided, o.Published = plan.OpinionDecided, plan.ResultAdopted, asking, asking
	return o
}

func TestAChangedReplyKeepsWhatItDoesNotTouch(t *testing.T) {
	old := []plan.Opinion{
		decided(plan.Opinion{ID: 1, No: 1, Chapter: 1, Suggestion: "a", Revision: 1}),
		decided(plan.Opinion{ID: 2, No: 2, Chapter: 1, Suggestion: "b", Revision: 1, Proposed: plan.ResultPartly}),
		{ID: 3, No: 3, Suggestion: "c", Revision: 1},
	}
	r, err := Revise(old, []Point{
		{Opinion: 1, Chapter: 1, Suggestion: "a"}, {Opinion: 2, Chapter: 1, Suggestion: "b2"}, {Suggestion: "new"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Kept) != 1 || r.Kept[0] != old[0] {
		t.Errorf("kept %+v: an untouched opinion keeps its result", r.Kept)
	}
	if len(r.Changed) != 1 {
		t.Fatalf("changed %+v", r.Changed)
	}
	changed := r.Changed[0]
	if changed.No != 2 || changed.Revision != 2 || changed.State != plan.OpinionOpen || changed.Result != "" ||
		!changed.Published.IsZero() || changed.Proposed != "" || changed.Suggestion != "b2" {
		t.Errorf("reworded: %+v: a reworded opinion is open again, under its number", changed)
	}
	if len(r.Added) != 1 || r.Added[0].No != 4 {
		t.Errorf("added %+v: a new opinion is numbered after all others", r.Added)
	}
	if len(r.Struck) != 1 || r.Struck[0].ID != 3 {
		t.Errorf("struck %+v", r.Struck)
	}
}

func TestRepliesThatSayNothingNewAreRefused(t *testing.T) {
	old := []plan.Opinion{{ID: 1, No: 1, Suggestion: "a"}}
	cases := []struct {
		name   string
		points []Point
		want   plan.Why
	}{
		{"the same again", []Point{{Opinion: 1, Suggestion: "a"}}, plan.WhySamePoints},
		{"nothing left", nil, plan.WhyNoPoint},
		{"too many", make([]Point, MaxRows+1), plan.WhyTooMany},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Revise(old, c.points); reasonOf(err) != c.want {
				t.Errorf("refused with %q, want %q", reasonOf(err), c.want)
			}
		})
	}
}

func TestResultsAndWhatTheyNeed(t *testing.T) {
	unit, person := plan.Opinion{ID: 1, Unit: 2}, plan.Opinion{ID: 1, Person: 2}
	talked := plan.Opinion{ID: 1, Unit: 2, Talks: 1}
	yields, insists := talked, talked
	yields.Stance, insists.Stance = plan.StanceYields, plan.StanceInsists
	cases := []struct {
		name    string
		opinion plan.Opinion
		result  plan.Result
		explain string
		want    plan.Why
	}{
		{"adopted needs nothing", unit, plan.ResultAdopted, "", ""},
		{"covered needs nothing", unit, plan.ResultCovered, "", ""},
		{"partly needs a reason", unit, plan.ResultPartly, "", plan.WhyNoReason},
		{"partly with a reason", unit, plan.ResultPartly, "why", ""},
		{"rejected needs a reason", talked, plan.ResultRejected, "", plan.WhyNoReason},
		{"a unit's opinion is not rejected without a talk", unit, plan.ResultRejected, "why", plan.WhyNoTalk},
		{"a unit's opinion is rejected after a talk", talked, plan.ResultRejected, "why", ""},
		{"a person's opinion is rejected without a talk", person, plan.ResultRejected, "why", ""},
		{"dropped needs the talk it came from", unit, plan.ResultDropped, "", plan.WhyNoTalk},
		{"dropped once the unit gives in", yields, plan.ResultDropped, "", ""},
		{"not dropped while the unit insists", insists, plan.ResultDropped, "", plan.WhyInsists},
		{"not dropped while the unit says nothing", talked, plan.ResultDropped, "", plan.WhyInsists},
		{"rejected though the unit insists", insists, plan.ResultRejected, "why", ""},
		{"a result that is none", unit, "nonsense", "", plan.WhyBadChoice},
		{"twice", decided(unit), plan.ResultCovered, "", plan.WhyResulted},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := Dispose(c.opinion, c.result, c.explain, 5, asking)
			if reasonOf(err) != c.want {
				t.Fatalf("refused with %q, want %q", reasonOf(err), c.want)
			}
			if err == nil && (got.State != plan.OpinionDecided || got.Result != c.result || got.DecidedBy != 5 || got.Decided.IsZero()) {
				t.Errorf("decided as %+v", got)
			}
		})
	}
}

func TestPassingAndProposing(t *testing.T) {
	w := consulted()
	about := plan.Opinion{ID: 1, Chapter: 1}
	if _, err := Pass(w, plan.Opinion{ID: 1}, plan.OpinionLead, asking); reasonOf(err) != plan.WhyNoLead {
		t.Errorf("an opinion on the whole text went to a lead: %v", err)
	}
	if _, err := Pass(w, plan.Opinion{ID: 1, Chapter: 2}, plan.OpinionLead, asking); reasonOf(err) != plan.WhyNoLead {
		t.Errorf("an opinion went to a lead in doubt: %v", err)
	}
	if _, err := Pass(w, decided(about), plan.OpinionLater, asking); reasonOf(err) != plan.WhyResulted {
		t.Errorf("a decided opinion was put aside: %v", err)
	}
	if _, err := Propose(about, plan.ResultAdopted, ""); reasonOf(err) != plan.WhyNotPassed {
		t.Errorf("the lead proposed unasked: %v", err)
	}
	passed, err := Pass(w, about, plan.OpinionLead, asking)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Propose(passed, plan.ResultRejected, ""); reasonOf(err) != plan.WhyNoReason {
		t.Errorf("the lead proposed a rejection without a reason: %v", err)
	}
	if got, err := Propose(passed, plan.ResultRejected, "why"); err != nil || got.Proposed != plan.ResultRejected || got.State != plan.OpinionLead {
		t.Errorf("proposed %+v, %v: the office decides, not the lead", got, err)
	}
}

func TestReopeningTakesTheResultAway(t *testing.T) {
	if _, err := Reopen(plan.Opinion{ID: 1, State: plan.OpinionOpen}); reasonOf(err) != plan.WhyUndecided {
		t.Error("an opinion without a result was reopened")
	}
	got, err := Reopen(decided(plan.Opinion{ID: 1, Revision: 2, Explain: "x", DecidedBy: 5}))
	if err != nil {
		t.Fatal(err)
	}
	if got.State != plan.OpinionOpen || got.Result != "" || got.Explain != "" || !got.Published.IsZero() || got.DecidedBy != 0 || got.Revision != 2 {
		t.Errorf("reopened: %+v", got)
	}
}

func TestOnlyDecidedOpinionsNotToldYetArePublished(t *testing.T) {
	told := decided(plan.Opinion{ID: 1, Consultation: 7})
	waiting := told
	waiting.ID, waiting.Published = 2, time.Time{}
	gone := waiting
	gone.ID, gone.Withdrawn = 3, asking
	elsewhere := waiting
	elsewhere.ID, elsewhere.Consultation = 4, 8
	w := &plan.Snapshot{Opinions: []plan.Opinion{told, waiting, gone, elsewhere, {ID: 5, Consultation: 7, State: plan.OpinionOpen}}}
	got := Publishable(w, 7)
	if len(got) != 1 || got[0].ID != 2 {
		t.Errorf("to be told: %+v", got)
	}
}
