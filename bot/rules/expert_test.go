package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// panel is a world with three experts: one who heads the panel on women, one who
// serves, one who left.
func panel(t *testing.T) (*plan.Snapshot, time.Time) {
	t.Helper()
	now := time.Date(2021, 4, 6, 9, 0, 0, 0, plan.Beijing)
	from := now.AddDate(0, -1, 0)
	w := &plan.Snapshot{
		Plans:   []plan.PlanInfo{{ID: plan.Women}, {ID: plan.Children}},
		Persons: []plan.Person{{ID: 1, Name: "张海燕", User: 5}, {ID: 2, Name: "李 建国"}, {ID: 3, Name: "苏梅"}},
		Bindings: []plan.Binding{
			{ID: 1, Person: 1, Role: plan.RoleExpert, From: from}, {ID: 2, Person: 2, Role: plan.RoleExpert, From: from},
			{ID: 3, Person: 3, Role: plan.RoleExpert, From: from, Until: now.Add(-time.Hour)},
		},
		Experts: []plan.Expert{{Person: 1, Employer: "青海大学"}, {Person: 2, Employer: "州委党校"}, {Person: 3, Employer: "省社科院"}},
		PanelHeads: []plan.PanelHead{
			{Plan: plan.Women, Person: 1, From: from}, {Plan: plan.Children, Person: 3, From: from},
		},
	}
	w.Reindex()
	return w, now
}

func TestTheListOfExpertsPartsThoseWhoLeft(t *testing.T) {
	w, now := panel(t)
	serving, left := rules.Experts(w, now)
	if len(serving) != 2 || len(left) != 1 || left[0].Person != 3 {
		t.Fatalf("serving %v, left %v", serving, left)
	}
	if len(serving[0].Heads) != 1 || serving[0].Heads[0] != plan.Women {
		t.Errorf("heads %v", serving[0].Heads)
	}
}

func TestAHeadWhoLeftHeadsThePanelNoMore(t *testing.T) {
	w, now := panel(t)
	if got := rules.HeadOf(w, plan.Children, now); got != 0 {
		t.Errorf("headed by %d", got)
	}
	if got := rules.HeadOf(w, plan.Children, now.Add(-2*time.Hour)); got != 3 {
		t.Errorf("before that headed by %d", got)
	}
}

func TestTheSameNameAtTheSameEmployerIsAddedOnce(t *testing.T) {
	w, now := panel(t)
	add, have := rules.Enlist(w, []plan.ExpertEntry{
		{Name: "李建国", Employer: "州委党校"}, {Name: "李建国", Employer: "青海大学"}, {Name: "苏梅", Employer: "省社科院"}, {Name: "苏 梅", Employer: "省社科院"},
	}, now)
	if len(add) != 2 || len(have) != 2 {
		t.Errorf("add %v, have %v", add, have)
	}
	if got := rules.Returning(w, add[1], now); got != 3 {
		t.Errorf("who comes back is %d", got)
	}
	if got := rules.Returning(w, add[0], now); got != 0 {
		t.Errorf("somebody new is taken for %d", got)
	}
}

func TestWhatAnExpertSaidIsCountedByChapter(t *testing.T) {
	w, _ := panel(t)
	w.Consultations = []plan.Consultation{{ID: 1, To: []plan.Addressee{{ID: 7, Person: 2}}}, {ID: 2, To: []plan.Addressee{{ID: 8, Person: 2}}}}
	w.Replies = []plan.Reply{{ID: 1, Addressee: 7}}
	w.Opinions = []plan.Opinion{
		{ID: 1, Person: 2, Plan: plan.Women, Chapter: 4}, {ID: 2, Person: 2, Plan: plan.Women, Chapter: 4}, {ID: 3, Person: 2},
		{ID: 4, Person: 2, Chapter: 4, Plan: plan.Women, Withdrawn: time.Date(2021, 4, 2, 0, 0, 0, 0, plan.Beijing)}, {ID: 5, Person: 1},
	}
	w.Reindex()
	says, asked, answered := rules.SaidBy(w, 2)
	if len(says) != 2 || says[0].N != 2 || says[1].N != 1 || asked != 2 || answered != 1 {
		t.Errorf("says %v, asked %d, answered %d", says, asked, answered)
	}
}
