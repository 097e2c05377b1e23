package messages

import "planbot/storage/plan"

var approvalSentences = map[plan.Act]func(EventParams) string{
	plan.ActDeliberate: func(p EventParams) string {
		return "把" + p.Name + "提请领导小组" + WayName(plan.DeliberationWay(p.text("way")))
	},
	plan.ActVoice: func(p EventParams) string {
		if s := VoiceAnswerName(plan.VoiceAnswer(p.text("stance"))); s != "" {
			if p.text("channel") != "" {
				return "补录" + p.Name + "签署意见：" + s
			}
			return "签署" + p.Name + "：" + s
		}
		return "登记" + p.Name + "审议发言意见"
	},
	plan.ActRoll:  func(p EventParams) string { return "登记审议" + p.Name + "的参会人数" },
	plan.ActTally: func(p EventParams) string { return "登记审议" + p.Name + "的票数" },
	plan.ActBallot: func(p EventParams) string {
		return map[bool]string{true: "启用", false: "不用"}[p.yes("on")] + "票决审议" + p.Name
	},
	plan.ActConclude: func(p EventParams) string {
		return "登记" + p.Name + "审议结论：" + ConclusionName(plan.Conclusion(p.text("conclusion")), plan.TextStage(p.text("text")))
	},
	plan.ActRevision: func(p EventParams) string { return "登记" + p.Name + "审议后的修改说明" },
	plan.ActRaise:    func(p EventParams) string { return "把" + p.Name + "的审议意见列入办理" },
	plan.ActHurry:    func(p EventParams) string { return "再请签署" + p.Name },
}
