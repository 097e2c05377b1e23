package rules_test

import (
	"testing"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestWhoMaySuperviseAndSee(t *testing.T) {
	actor := func(role plan.Role, rank plan.Rank) plan.Actor {
		return plan.Actor{Person: 1, Bindings: []plan.Binding{{Role: role, Rank: rank, Unit: health}}}
	}
	who := map[string]plan.Actor{
		"director": actor(plan.RoleOffice, plan.RankDirector), "clerk": actor(plan.RoleOffice, ""), "liaison": actor(plan.RoleLiaison, ""),
		"head": actor(plan.RoleLeader, plan.RankHead), "member": actor(plan.RoleLeader, plan.RankMember), "drafter": actor(plan.RoleDrafter, ""),
		"expert": actor(plan.RoleExpert, ""), "stranger": {},
	}
	office := []string{"director", "clerk"}
	views := []string{"director", "clerk", "head", "member"}
	for act, allowed := range map[plan.Act][]string{
		plan.ActDesk: office, plan.ActRemind: office, plan.ActPrompt: office, plan.ActUrges: office, plan.ActUrge: office,
		plan.ActCalls: office, plan.ActCall: office, plan.ActCalled: office,
		plan.ActSign: {"director"}, plan.ActHold: {"director"},
		plan.ActBrief: views, plan.ActOverview: views, plan.ActChapter: views, plan.ActUnit: views,
		plan.ActTodo:   {"director", "clerk", "liaison", "head", "member", "expert"},
		plan.ActStatus: {"director", "clerk", "liaison", "head", "member", "drafter"},
	} {
		for name, a := range who {
			want := false
			for _, x := range allowed {
				want = want || x == name
			}
			if got := rules.May(a, act, plan.Scope{Place: plan.PlacePrivate}) == nil; got != want {
				t.Errorf("%s may %s: %v, want %v", name, act, got, want)
			}
		}
	}
	if rules.May(plan.Actor{}, plan.ActStatus, plan.Scope{Place: plan.PlaceGroup}) != nil {
		t.Error("a work group may not ask for the counts")
	}
}
