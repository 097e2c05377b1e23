package messages

import (
	"fmt"

	"planbot/storage/plan"
)

var draftSentences = map[plan.Act]func(EventParams) string{
	plan.ActSubmit:   submittedSentence,
	plan.ActWithdraw: func(p EventParams) string { return "撤回稿件" + p.Name + about(p) },
	plan.ActMove:     func(p EventParams) string { return "稿件" + p.Name + "改到" + p.Chapter + bracketed(p.Unit) },
	plan.ActReturn:   func(p EventParams) string { return "退回稿件" + p.Name + "修改" + about(p) },
	plan.ActAssemble: func(p EventParams) string { return "统成" + p.Name },
	plan.ActAttach:   func(p EventParams) string { return "补充盖章页" + about(p) },

	plan.ActRequest: func(p EventParams) string { return "向" + p.Unit + "索要" + p.Chapter + "材料" },
	plan.ActWaive:   func(p EventParams) string { return "答复" + p.Chapter + "无材料" + bracketed(p.Unit) },
	plan.ActExcuse:  func(p EventParams) string { return "不再需要" + p.Unit + "的" + p.Chapter + "材料" },
	plan.ActNudge:   func(p EventParams) string { return "提醒" + p.Unit + "报" + p.Chapter + "材料" },
}

var opinionSentences = map[plan.Act]func(EventParams) string{
	plan.ActCirculate: func(p EventParams) string { return "发出征求意见“" + p.Name + "”" + aimed(p) },
	plan.ActClosing:   func(p EventParams) string { return "截止征求意见“" + p.Name + "”" },
	plan.ActJoin: func(p EventParams) string {
		return joinWords("增加征求对象", p.Unit) + listed(p, "units", "家") + listed(p, "persons", "人") + "“" + p.Name + "”"
	},
	plan.ActUnask: func(p EventParams) string {
		return "取消征求" + p.Unit + p.Person + "意见“" + p.Name + "”，原因：" + p.text("reason")
	},
	plan.ActReplyDue: func(p EventParams) string { return "改反馈截止日期“" + p.Name + "”" },
	plan.ActNone:     func(p EventParams) string { return "反馈无意见" + bracketed(p.Unit) + aimed(p) },
	plan.ActOpinion:  func(p EventParams) string { return "反馈意见" + bracketed(p.Unit) + aimed(p) },
	plan.ActRetract:  func(p EventParams) string { return "撤回反馈" + bracketed(p.Unit) },
	plan.ActDispose: func(p EventParams) string {
		return fmt.Sprintf("办理%s第%d条意见：%s", p.Unit, p.number("no"), ResultName(plan.Result(p.text("result"))))
	},
	plan.ActPublish: func(p EventParams) string { return "发布采纳情况" + bracketed(p.Unit) },
	plan.ActProxy:   func(p EventParams) string { return "补录反馈" + bracketed(p.Unit) + aimed(p) },
	plan.ActTalk:    func(p EventParams) string { return "登记就" + opinionOf(p) + "的沟通" },
	plan.ActPass:    func(p EventParams) string { return "转办" + opinionOf(p) },
	plan.ActPropose: func(p EventParams) string { return "提出" + opinionOf(p) + "的办理建议" },
	plan.ActSummary: func(p EventParams) string {
		return "制作" + PlanName(plan.PlanID(p.text("plan"))) + "意见建议采纳情况汇总表“" + p.Name + "”"
	},
	plan.ActRealize: func(p EventParams) string { return "登记" + opinionOf(p) + "的落实位置" },
	plan.ActIssue:   func(p EventParams) string { return "写明" + opinionOf(p) + "的争议主要问题" },
	plan.ActReopen:  func(p EventParams) string { return "重新办理" + opinionOf(p) },
}

var supervisionSentences = map[plan.Act]func(EventParams) string{
	plan.ActClock: func(p EventParams) string {
		if p.Kind == "urge" {
			return "拟出" + levelName(plan.Level(p.Name)) + "稿" + bracketed(p.Unit)
		}
		if p.Kind == "extension" {
			return "延期申请失效" + about(p)
		}
		return ""
	},
	plan.ActSign:   func(p EventParams) string { return "签发" + p.Name + bracketed(p.Unit) },
	plan.ActHold:   func(p EventParams) string { return "决定不发" + levelName(plan.Level(p.Name)) + bracketed(p.Unit) },
	plan.ActPrompt: func(p EventParams) string { return fmt.Sprintf("提醒%s（%d人）", p.Unit, p.number("sent")) },
	plan.ActCalled: func(p EventParams) string { return "登记电话催办结果" + bracketed(p.Unit) },
}

// opinionOf names an opinion: "市教育局第2条意见".
func opinionOf(p EventParams) string { return fmt.Sprintf("%s第%d条意见", p.Unit, p.number("no")) }

// aimed says which versions something was about.
func aimed(p EventParams) string {
	if len(p.Texts) == 0 {
		return ""
	}
	return "，针对" + Meant(MeantParams{Texts: p.Texts})
}

// listed says how many a record lists: "（3家）", "" for none.
func listed(p EventParams, key, unit string) string {
	if n, _ := p.Data[key].([]any); len(n) > 0 {
		return fmt.Sprintf("（%d%s）", len(n), unit)
	}
	return ""
}
