package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// raisedAt is a moment some hours after the objections of these tests.
func raisedAt(hours int) time.Time {
	return plan.Date(2021, time.March, 1).At(9, 0).Add(time.Duration(hours) * time.Hour)
}

func TestLeadersAreAskedAboutAnObjectionUntilTheUnitAnswersAnewOrItIsTakenBack(t *testing.T) {
	raised := plan.Consent{Answer: plan.ConsentObject, Words: "经费没有来源", Raised: raisedAt(0), Plea: "请会商"}
	for _, c := range []struct {
		name string
		w    *plan.Snapshot
		want int
	}{
		{"nobody asked them", asking(t, plan.Consent{Answer: plan.ConsentObject}), 0},
		{"the office asked them", asking(t, raised), 1},
		{"the unit agreed to the next version", with(asking(t, raised, plan.Consent{Draft: 2, Answer: plan.ConsentAgree}), second("b", plan.DraftReceived)), 0},
		{"the unit is asked about the next version", with(asking(t, raised, plan.Consent{Draft: 2}), second("b", plan.DraftReceived)), 0},
	} {
		if got := rules.Matters(c.w, nil); len(got) != c.want {
			t.Errorf("%s: %d matters, want %d", c.name, len(got), c.want)
		}
	}
}

func TestAnObjectionIsBroughtBeforeLeadersOnceAndTakenBackOnce(t *testing.T) {
	w := asking(t, plan.Consent{Answer: plan.ConsentObject})
	id := w.Consents[0].ID
	if _, err := rules.Raise(w, id, "", raisedAt(0)); whyOf(err) != plan.WhyReasonShort {
		t.Errorf("without a proposal: %v", err)
	}
	if _, err := rules.Unraise(w, id); whyOf(err) != plan.WhyNotRaised {
		t.Errorf("taken back before: %v", err)
	}
	c, err := rules.Raise(w, id, "请会商", raisedAt(0))
	if err != nil || !c.Raised.Equal(raisedAt(0)) || c.Plea != "请会商" {
		t.Fatalf("raised: %+v, %v", c, err)
	}
	w.Consents[0] = c
	if _, err := rules.Raise(w, id, "请会商", raisedAt(1)); whyOf(err) != plan.WhyRaised {
		t.Errorf("raised again: %v", err)
	}
	if c, err = rules.Unraise(w, id); err != nil || !c.Raised.IsZero() || c.Plea != "" {
		t.Errorf("taken back: %+v, %v", c, err)
	}
	w.Consents[0].Answer = plan.ConsentAgree
	if _, err := rules.Raise(w, id, "请会商", raisedAt(1)); whyOf(err) != plan.WhyNoObjection {
		t.Errorf("of a unit that agrees: %v", err)
	}
}

func TestLeadersSeeThreeMattersTheLongestWaitingFirst(t *testing.T) {
	w := &plan.Snapshot{Drafts: []plan.Draft{{ID: 1, Chapter: 4, State: plan.DraftReceived}}, Chapters: []plan.Chapter{{ID: 4}}}
	for i, hours := range []int{3, 1, 4, 2} {
		u := plan.UnitID(i + 1)
		w.Units = append(w.Units, plan.Unit{ID: u})
		w.Consents = append(w.Consents, plan.Consent{
			ID: plan.ConsentID(u), Draft: 1, Chapter: 4, Unit: u, Answer: plan.ConsentObject, Raised: raisedAt(hours), Plea: "请会商",
		})
	}
	w.Reindex()
	var got []plan.ConsentID
	for _, m := range rules.Matters(w, nil) {
		got = append(got, m.Objection.ID)
	}
	if len(got) != rules.MattersShown || got[0] != 2 || got[1] != 4 || got[2] != 1 {
		t.Errorf("shown: %v", got)
	}
}
