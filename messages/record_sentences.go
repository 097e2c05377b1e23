package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// eventSentences says each recorded act with its particulars; "" leaves it to the
// act's name.
var eventSentences = joined(
	meetingSentences, announcementSentences,

	changeSentences,
	peopleSentences, stageSentences, draftSentences, opinionSentences, supervisionSentences, extensionSentences,
	expertSentences, verdictSentences, targetSentences, alignmentSentences,
	approvalSentences,
	referenceSentences,
	consentSentences,
)

var settled = map[plan.Settlement]string{
	plan.SettleSame:      "同一单位",
	plan.SettleDifferent: "另一单位",
	plan.SettleConfirm:   "照此办理",
	plan.SettleReject:    "不是同一单位",
}

func roleOf(p EventParams) string {
	role := RoleName(plan.Role(p.Name), "")
	switch plan.Role(p.Name) { // the record keeps no rank
	case plan.RoleOffice:
		role = "办公室人员"
	case plan.RoleReviewer:
		role = "征求意见对象"
	}
	if p.Unit != "" {
		return p.Unit + role
	}
	return role
}

func bracketed(s string) string {
	if s == "" {
		return ""
	}
	return "（" + s + "）"
}

func about(p EventParams) string { return bracketed(joinWords(p.Unit, p.Chapter)) }

func levelName(l plan.Level) string {
	switch l {
	case plan.LevelRemind:
		return "提醒"
	case plan.LevelUrge:
		return "催办通知"
	case plan.LevelEscalate:
		return "呈报"
	}
	return ""
}

func submittedSentence(p EventParams) string {
	if p.Kind == "upload" {
		return "发送的文件带密级标志，未保存"
	}
	if n := p.number("revision"); n > 0 {
		return fmt.Sprintf("提交%s%s，编号%s%s", p.Chapter, Nth(n), p.Name, bracketed(p.Unit))
	}
	return "提交稿件" + p.Name + about(p)
}

func endedSentence(p EventParams) string {
	switch {
	case p.yes("elsewhere"):
		return "登记“" + p.Name + "”阶段已在线下完成"
	case p.text("reason") != "":
		return fmt.Sprintf("未齐即结束“%s”阶段（缺%d项，理由存档）", p.Name, p.number("missing"))
	}
	return "结束“" + p.Name + "”阶段"
}

func movedSentence(p EventParams) string {
	what := StageDeadlineWord
	if step := p.text("step"); step != "" {
		what = StepName(plan.Step(step))
	}
	if p.text("from") == p.text("to") {
		return fmt.Sprintf("确认“%s”%s%s", p.Name, what, p.day("to"))
	}
	return fmt.Sprintf("将“%s”%s由%s改为%s", p.Name, what, p.day("from"), p.day("to"))
}
