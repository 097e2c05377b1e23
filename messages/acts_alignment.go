package messages

import "planbot/storage/plan"

var alignmentActs = map[plan.Act]act{
	plan.ActAlignment: {"衔接", "与法律法规、上级规划的对照情况", []string{"衔接", "衔接情况", "对照情况"}},
	plan.ActAlign:     {"登记对照情况", "登记与一项依据的对照结论", nil},
	plan.ActAgrees:    {"一项依据", "看与一项依据的对照情况", nil},
}

var alignmentSentences = map[plan.Act]func(EventParams) string{
	plan.ActAlign: func(p EventParams) string {
		return "登记" + PlanName(plan.PlanID(p.text("plan"))) + "与" + BasisName(plan.Basis(p.text("basis"))) + "的对照情况：" + FindingName(plan.Finding(p.text("finding")))
	},
}

var alignmentRefusals = map[plan.Why]string{
	plan.WhyAlignText: "请写2到300字，如“《青海省妇女发展规划（征求意见稿）》主要目标部分”。",
	plan.WhyAlignNote: "有差异的，请写明差异在哪里、怎么考虑的，再登记。",
}
