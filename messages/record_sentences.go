package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// eventSentences says each recorded act with its particulars; "" leaves it to the
// act's name.
var eventSentences = map[plan.Act]func(EventParams) string{
	plan.ActSetup: func(p EventParams) string { return "按《" + p.Name + "》完成初始设置" },
	plan.ActMode:  func(p EventParams) string { return "选定收稿方式：" + ModeName(plan.FileMode(p.Name)) },
	plan.ActSettle: func(p EventParams) string {
		if p.text("answer") == "" {
			return ""
		}
		return "核对方案疑点（" + settled[plan.Settlement(p.text("answer"))] + "）"
	},

	plan.ActInvite:  func(p EventParams) string { return "邀请" + roleOf(p) },
	plan.ActReissue: func(p EventParams) string { return "重发邀请链接" + bracketed(p.Unit) },
	plan.ActRecall:  func(p EventParams) string { return "作废邀请链接" + bracketed(p.Unit) },
	plan.ActBind:    func(p EventParams) string { return "登记" + p.Person + "为" + roleOf(p) },
	plan.ActRevoke:  func(p EventParams) string { return "解除" + p.Person + "的登记（" + roleOf(p) + "）" },
	plan.ActApply:   func(p EventParams) string { return "申请登记为" + roleOf(p) },
	plan.ActSucceed: func(p EventParams) string { return "申请接替" + roleOf(p) },
	plan.ActAdmit: func(p EventParams) string {
		if p.yes("admitted") {
			return "同意" + p.Person + "登记为" + roleOf(p)
		}
		return "未同意" + p.Person + "登记为" + roleOf(p)
	},
	plan.ActRename:  func(p EventParams) string { return "更正姓名为" + p.Name },
	plan.ActOffline: func(p EventParams) string { return "登记无Telegram人员" + p.Name + bracketed(p.Unit) },
	plan.ActPosts:   func(p EventParams) string { return "调整" + p.Person + "分管的章" + bracketed(p.Unit) },
	plan.ActHere:    func(p EventParams) string { return "绑定工作群“" + p.Name + "”" },
	plan.ActUnhere:  func(p EventParams) string { return "解除工作群“" + p.Name + "”" },

	plan.ActOpenStage: func(p EventParams) string {
		return fmt.Sprintf("启动“%s”阶段，时限%s", p.Name, p.day("deadline"))
	},
	plan.ActEndStage:  endedSentence,
	plan.ActMoveStage: movedSentence,
	plan.ActPostpone:  func(p EventParams) string { return fmt.Sprintf("整体顺延%d个工作日", p.number("days")) },
	plan.ActPause: func(p EventParams) string {
		if p.Kind == "resume" {
			return fmt.Sprintf("恢复编制工作（暂停%d个工作日，时限顺延%d个工作日）", p.number("paused"), p.number("days"))
		}
		return "暂停编制工作"
	},
	plan.ActDates: func(p EventParams) string {
		switch {
		case p.Kind == "holiday_dropped":
			return "撤销" + p.day("day") + "的办公室安排"
		case p.yes("work"):
			return "将" + p.day("day") + "定为上班日（" + p.Name + "）"
		}
		return "将" + p.day("day") + "定为休息日（" + p.Name + "）"
	},
	plan.ActAlias: func(p EventParams) string { return "为" + p.text("before") + "增加别名“" + p.Name + "”" },
	plan.ActTitle: func(p EventParams) string { return "将" + p.text("before") + "更名为" + p.Name },

	plan.ActSubmit:   submittedSentence,
	plan.ActWithdraw: func(p EventParams) string { return "撤回稿件" + p.Name + about(p) },
	plan.ActMove:     func(p EventParams) string { return "稿件" + p.Name + "改到" + p.Chapter + bracketed(p.Unit) },
	plan.ActReturn:   func(p EventParams) string { return "退回稿件" + p.Name + "修改" + about(p) },
	plan.ActAttach:   func(p EventParams) string { return "补充盖章页" + about(p) },

	plan.ActCirculate: func(p EventParams) string { return "发出征求意见“" + p.Name + "”" },
	plan.ActClosing:   func(p EventParams) string { return "截止征求意见“" + p.Name + "”" },
	plan.ActNone:      func(p EventParams) string { return "反馈无意见" + bracketed(p.Unit) },
	plan.ActOpinion:   func(p EventParams) string { return "反馈意见" + bracketed(p.Unit) },
	plan.ActRetract:   func(p EventParams) string { return "撤回反馈" + bracketed(p.Unit) },
	plan.ActDispose: func(p EventParams) string {
		return fmt.Sprintf("办理%s第%d条意见：%s", p.Unit, p.number("no"), ResultName(plan.Result(p.text("result"))))
	},
	plan.ActPublish: func(p EventParams) string { return "发布采纳情况" + bracketed(p.Unit) },

	plan.ActClock: func(p EventParams) string {
		if p.Kind == "urge" {
			return "拟出" + levelName(plan.Level(p.Name)) + "稿" + bracketed(p.Unit)
		}
		return ""
	},
	plan.ActSign:   func(p EventParams) string { return "签发" + p.Name + bracketed(p.Unit) },
	plan.ActHold:   func(p EventParams) string { return "决定不发" + levelName(plan.Level(p.Name)) + bracketed(p.Unit) },
	plan.ActPrompt: func(p EventParams) string { return fmt.Sprintf("提醒%s（%d人）", p.Unit, p.number("sent")) },
	plan.ActCalled: func(p EventParams) string { return "登记电话催办结果" + bracketed(p.Unit) },
}

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
