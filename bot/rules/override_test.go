package rules_test

import (
	"testing"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestOverridesAreListedLastFirstAndWithdrawnTextsLeftOut(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) {
		w.Drafts = []plan.Draft{
			{ID: 1, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, State: plan.DraftReceived},
			{ID: 2, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, State: plan.DraftWithdrawn},
		}
		w.Assemblies = []plan.Assembly{
			{ID: 1, Draft: 1, Made: due.At(9, 0), Undecided: 3, Reason: "先行送审"}, {ID: 2, Draft: 2, Made: due.At(10, 0), Reason: "作废"},
		}
		w.Stages[0].Reasons = []plan.StageReason{{Act: plan.ActEndStage, Text: "线下完成", At: (due + 1).At(9, 0)}, {Act: plan.ActPause, Text: "等待"}}
	})
	got := rules.Overrides(w)
	if len(got) != 2 || got[0].Stage != w.Stages[0].No || got[1].Draft != 1 || got[1].Undecided != 3 {
		t.Errorf("got %+v", got)
	}
}
