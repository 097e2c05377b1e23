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
	plan.ActHeardAt: func(p EventParams) string {
		return "把审议" + p.Name + "对应到会议" + p.text("meeting")
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

	plan.ActEnclosureReady: func(p EventParams) string {
		if p.text("state") == "" {
			return "送审材料标为还没备齐：" + p.Name
		}
		return "送审材料备齐：" + p.Name
	},
	plan.ActEnclosureFile:   func(p EventParams) string { return "附送审材料文件：" + p.Name },
	plan.ActEnclosureNumber: func(p EventParams) string { return "登记送审材料文号：" + p.Name },
	plan.ActEnclosurePeriod: func(p EventParams) string { return "登记公开征求意见起止日期：" + p.Name },
	plan.ActEnclosureWaive: func(p EventParams) string {
		if p.text("state") != string(plan.EnclosureWaived) {
			return "送审材料恢复适用：" + p.Name
		}
		return "送审材料标为不适用：" + p.Name
	},
	plan.ActPassage: func(p EventParams) string {
		return "登记" + p.Name + "报审进展：" + PassageName(plan.Post(p.text("post")), plan.PassageResult(p.text("result"))) + bracketed(p.text("number"))
	},
	plan.ActPromulgate: func(p EventParams) string { return "登记" + p.Name + "印发" + bracketed(p.text("number")) },
	plan.ActIssueNote:  func(p EventParams) string { return "发出" + p.Name + "印发通知" },
	plan.ActCorrect: func(p EventParams) string {
		return "更正" + p.Name + "印发登记：" + p.text("was") + "更正为" + p.text("number")
	},
}
