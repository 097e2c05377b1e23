package rules_test

import (
	"reflect"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestTheProcessCounted(t *testing.T) {
	done := began.Add(time.Hour)
	w := &plan.Snapshot{
		Opinions: []plan.Opinion{
			{State: plan.OpinionDecided, Result: plan.ResultAdopted}, {State: plan.OpinionDecided, Result: plan.ResultAdopted},
			{State: plan.OpinionLead, Result: plan.ResultNone}, {State: plan.OpinionDecided, Result: plan.ResultRejected, Withdrawn: done},
		},
		Urges:      []plan.Urge{{Level: plan.LevelUrge, Signed: done}, {Level: plan.LevelUrge, Void: done}, {Level: plan.LevelEscalate, Signed: done}},
		Calls:      []plan.Call{{Result: plan.CallReached}, {Result: plan.CallOpen}},
		Extensions: []plan.Extension{{State: plan.ExtensionGranted}, {State: plan.ExtensionRefused}},
	}
	duties := []plan.Duty{
		{Stage: 2, Done: done}, {Stage: 2, Done: done, LateDone: true}, {Stage: 2, Light: plan.LightClosed}, {Stage: 3, Light: plan.LightLate},
		{Stage: 0, Done: done},
	}
	want := plan.Recap{
		Stages:   []plan.StageRecap{{No: 2, InTime: 1, Late: 1, Missing: 1}, {No: 3, Owed: 1}},
		Opinions: 3, Results: map[plan.Result]int{plan.ResultAdopted: 2}, Undecided: 1,
		Notices: map[plan.Level]int{plan.LevelRemind: 7, plan.LevelUrge: 1, plan.LevelEscalate: 1}, Calls: 1, Extended: 1,
	}
	if got := rules.RecapOf(w, duties, 7); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
