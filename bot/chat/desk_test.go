package chat_test

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestTheDeskLeadsStraightToAnApplication(t *testing.T) {
	r := enter(t)
	r.bind(7, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
	asked := r.says(8, "申请登记")
	r.presses(8, asked[0], "专家")
	card := r.says(8, "赵小军 13812345678")
	r.presses(8, card[0], "提交")
	desk := r.says(7, "/desk")
	if _, got := r.presses(7, desk[len(desk)-1], "登记申请"); len(got) != 1 || !strings.Contains(got[0].Text, "赵小军") {
		t.Errorf("the desk led to %+v", got)
	}
}
