package chat_test

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestPlainWordsAskWhichStageIsMeantWhereSeveralMayBe(t *testing.T) {
	r := enter(t)
	r.bind(7, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
	asked := r.says(7, "启动阶段") // on 4 January the windows of stages 1 and 2 have begun
	if len(asked) != 1 || !strings.Contains(asked[0].Text, "请选择阶段") || len(asked[0].Buttons) != 3 {
		t.Fatalf("not asked which: %+v", asked)
	}
	if alert, _ := r.presses(7, asked[0], "2 "); !strings.Contains(alert, "登记为已完成") {
		t.Errorf("a stage out of order: %q does not say what to do first", alert)
	}
	_, next := r.presses(7, asked[0], "1 ")
	if len(next) != 1 || !strings.Contains(next[0].Text, "第一阶段") {
		t.Errorf("the first stage was not taken: %+v", next)
	}
}

func TestNoStageToEndIsSaidAsSuch(t *testing.T) {
	r := enter(t)
	r.bind(7, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
	if got := r.says(7, "结束阶段"); len(got) != 1 || !strings.Contains(got[0].Text, "/stage") {
		t.Errorf("said %+v", got)
	}
}
