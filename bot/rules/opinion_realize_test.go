package rules

import (
	"slices"
	"testing"
	"time"

	"planbot/storage/plan"
)

// takenUp is a world in which unit 2's opinion on chapter 1 of the women's text
// was adopted in the first round.
func takenUp(t *testing.T) (*plan.Snapshot, plan.Opinion) {
	w := sentOut(compiled(), bundle(t, compiled(), "text:consultation"))
	w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 71, Unit: 2, Kind: plan.ReplyOpinions}}
	w.Opinions = []plan.Opinion{{
		ID: 1, Reply: 1, Consultation: 7, Unit: 2, Plan: plan.Women, Chapter: 1, State: plan.OpinionDecided, Result: plan.ResultAdopted, Decided: asking,
	}}
	return w, w.Opinions[0]
}

func TestWhereAnAdoptedOpinionWasRealized(t *testing.T) {
	w, o := takenUp(t)
	if got := ProposeRealized(w, o); got != 0 {
		t.Errorf("proposed %d though no later version came", got)
	}
	version := func(id plan.DraftID, at time.Time) plan.Draft {
		return plan.Draft{ID: id, Kind: plan.DraftText, Plan: plan.Women, Chapter: 1, Text: plan.TextExpert, State: plan.DraftReceived, Received: at}
	}
	w.Drafts = append(w.Drafts, version(30, asking.Add(-time.Hour)))
	w.Reindex()
	if got := ProposeRealized(w, o); got != 30 {
		t.Errorf("proposed %d: the only later version, though it came before the decision", got)
	}
	w.Drafts = append(w.Drafts, version(31, asking.Add(time.Hour)), version(32, asking.Add(2*time.Hour)))
	w.Reindex()
	if got := ProposeRealized(w, o); got != 31 {
		t.Errorf("proposed %d, want the first after the decision", got)
	}
	if got := RealizedIn(w, o); !slices.Equal(got, []plan.DraftID{30, 31, 32}) {
		t.Errorf("could be in %v", got)
	}
	whole := o
	whole.Chapter = 0
	w.Drafts = append(w.Drafts, plan.Draft{ID: 40, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextExpert, State: plan.DraftReceived})
	w.Reindex()
	if got := RealizedIn(w, whole); !slices.Equal(got, []plan.DraftID{40}) {
		t.Errorf("one on the whole text could be in %v, want the next whole text", got)
	}
}

func TestOnlyWhatWasAdoptedIsRealized(t *testing.T) {
	w, o := takenUp(t)
	refused := o
	refused.Result = plan.ResultRejected
	cases := []struct {
		name  string
		o     plan.Opinion
		where string
		draft plan.DraftID
		want  plan.Why
	}{
		{"with words", o, "here", 0, ""},
		{"with a version", o, "here", 12, ""},
		{"not without words", o, "", 12, plan.WhyEmpty},
		{"not in a version that is none", o, "here", 99, plan.WhyGone},
		{"not when it was refused", refused, "here", 0, plan.WhyNotAdopted},
	}
	for _, c := range cases {
		got, err := Realize(w, c.o, c.where, c.draft, asking)
		if reasonOf(err) != c.want || (c.want == "" && (got.Realized != c.where || got.RealizedAt.IsZero())) {
			t.Errorf("%s: refused with %q, got %+v", c.name, reasonOf(err), got)
		}
	}
	if n := len(Unrealized(w, 7)); n != 1 {
		t.Errorf("%d adopted opinions are not realized, want 1", n)
	}
	if s := Compose(w, plan.Women, plan.TextExpert); s.Unrealized != 1 || s.Undecided != 0 {
		t.Errorf("the gate counts %+v", s)
	}
	if s := Compose(w, plan.Children, plan.TextExpert); s.Unrealized != 0 {
		t.Error("the gate counts opinions on the other plan")
	}
	w.Opinions[0].Realized = "here"
	if n := len(Unrealized(w, 7)); n != 0 {
		t.Errorf("%d left", n)
	}
	again, err := Reopen(w.Opinions[0])
	if err != nil || again.Realized != "" {
		t.Errorf("reopened as %+v, %v", again, err)
	}
}

func TestWhatIsInDispute(t *testing.T) {
	base := plan.Opinion{Unit: 2, State: plan.OpinionDecided, Result: plan.ResultRejected, Stance: plan.StanceInsists}
	with := func(change func(*plan.Opinion)) plan.Opinion {
		o := base
		change(&o)
		return o
	}
	cases := []struct {
		name string
		o    plan.Opinion
		want bool
	}{
		{"rejected, the unit insists", base, true},
		{"partly adopted, the unit insists", with(func(o *plan.Opinion) { o.Result = plan.ResultPartly }), true},
		{"the unit gave in", with(func(o *plan.Opinion) { o.Stance = plan.StanceYields }), false},
		{"the unit said nothing", with(func(o *plan.Opinion) { o.Stance = plan.StanceUnknown }), false},
		{"adopted", with(func(o *plan.Opinion) { o.Result = plan.ResultAdopted }), false},
		{"not decided yet", with(func(o *plan.Opinion) { o.Result, o.State = plan.ResultNone, plan.OpinionOpen }), false},
		{"of a person", with(func(o *plan.Opinion) { o.Unit, o.Person = 0, 2 }), false},
		{"withdrawn", with(func(o *plan.Opinion) { o.Withdrawn = asking }), false},
	}
	for _, c := range cases {
		if got := Disputed(c.o); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestDisputesFollowTheText(t *testing.T) {
	w := compiled()
	of := func(id plan.OpinionID, p plan.PlanID, c plan.ChapterID) plan.Opinion {
		return plan.Opinion{ID: id, Unit: 2, Plan: p, Chapter: c, State: plan.OpinionDecided, Result: plan.ResultRejected, Stance: plan.StanceInsists}
	}
	w.Opinions = []plan.Opinion{of(1, "", 0), of(2, plan.Children, 2), of(3, plan.Women, 0), of(4, plan.Women, 1)}
	ids := func(p plan.PlanID) (out []plan.OpinionID) {
		for _, d := range Disputes(w, p) {
			out = append(out, d.Opinion.ID)
		}
		return out
	}
	if got := ids(""); !slices.Equal(got, []plan.OpinionID{4, 3, 2, 1}) {
		t.Errorf("listed %v", got)
	}
	if got := ids(plan.Women); !slices.Equal(got, []plan.OpinionID{4, 3, 1}) {
		t.Errorf("of the women's plan %v", got)
	}
}
