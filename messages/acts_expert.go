package messages

import "planbot/storage/plan"

var expertActs = map[plan.Act]act{
	plan.ActExperts:     {"专家", "专家名单、各规划专家组组长", []string{"专家", "专家名单", "专家组"}},
	plan.ActExpert:      {"专家情况", "一位专家的单位、职称和意见", nil},
	plan.ActAddExperts:  {"添加专家", "逐位填写，或发送专家名单", []string{"添加专家", "登记专家"}},
	plan.ActAmendExpert: {"更正专家资料", "更正单位、职称或领域", nil},
	plan.ActAskExpert:   {"邀请专家", "为名单上的专家生成链接", nil},
	plan.ActPanelHead:   {"专家组组长", "指定一个规划的专家组组长", nil},
}

var expertSentences = map[plan.Act]func(EventParams) string{
	plan.ActAddExperts:  func(p EventParams) string { return "登记专家" + p.Name },
	plan.ActAmendExpert: func(p EventParams) string { return "更正专家" + p.Name + "的资料" },
	plan.ActPanelHead: func(p EventParams) string {
		if p.yes("head") {
			return p.Name + "任" + headWords([]plan.PlanID{plan.PlanID(p.text("plan"))})
		}
		return p.Name + "不再任" + headWords([]plan.PlanID{plan.PlanID(p.text("plan"))})
	},
}
