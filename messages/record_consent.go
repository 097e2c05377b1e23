package messages

import (
	"fmt"

	"planbot/storage/plan"
)

var consentSentences = map[plan.Act]func(EventParams) string{
	plan.ActConsent: func(p EventParams) string { return "就" + p.Chapter + nthOf(p) + "征求" + p.Unit + "意见" },
	plan.ActAgree:   respondedSentence,
	plan.ActRespond: respondedSentence,
	plan.ActConsentEnter: func(p EventParams) string {
		return "补录" + p.Unit + "对" + p.Chapter + nthOf(p) + "的意见：" + ConsentName(plan.ConsentAnswer(p.text("answer")))
	},
	plan.ActConsentNudge: func(p EventParams) string { return "提醒" + p.Unit + "对" + p.Chapter + nthOf(p) + "反馈意见" },
	plan.ActConsentClose: func(p EventParams) string {
		if p.text("answer") != "" {
			return "结束征求" + p.Unit + "对" + p.Chapter + "的意见：视为同意"
		}
		return "结束征求" + p.Unit + "对" + p.Chapter + "的意见：未答复"
	},
	plan.ActPlead: func(p EventParams) string {
		return "就" + p.Unit + "不同意" + p.Chapter + nthOf(p) + "呈请领导协调"
	},
	plan.ActUnplead: func(p EventParams) string {
		return "撤回就" + p.Unit + "不同意" + p.Chapter + nthOf(p) + "的呈请"
	},
	plan.ActWording: func(p EventParams) string {
		return fmt.Sprintf("说明%s%s仅文字修改，沿用%d家意见", p.Chapter, nthOf(p), p.number("kept"))
	},
}

func respondedSentence(p EventParams) string {
	return "答复" + p.Chapter + nthOf(p) + "：" + ConsentName(plan.ConsentAnswer(p.text("answer"))) + bracketed(p.Unit)
}

// nthOf is the version an event is about: "第2稿".
func nthOf(p EventParams) string {
	if n := p.number("revision"); n > 0 {
		return Nth(n)
	}
	return ""
}
