package messages

import "planbot/storage/plan"

var targetActs = map[plan.Act]act{
	plan.ActTargets:       {"指标", "各章的指标：基期值、目标值、来源", []string{"指标", "指标表", "核对指标"}},
	plan.ActTarget:        {"一项指标", "看一项指标", nil},
	plan.ActAmendTarget:   {"更正指标", "更正一项指标的一个值", nil},
	plan.ActAddTarget:     {"补一项指标", "补上没有读出的指标", nil},
	plan.ActStrikeTarget:  {"剔除指标", "不是指标的剔除，剔错的恢复", nil},
	plan.ActConfirmTarget: {"核对指标无误", "核对过，没有问题", nil},
	plan.ActArgueTarget:   {"登记指标论证", "登记专家或单位对指标的论证", nil},
}

var targetSentences = map[plan.Act]func(EventParams) string{
	plan.ActAmendTarget: func(p EventParams) string { return "更正指标“" + p.Name + "”" + bracketed(p.Chapter) },
	plan.ActAddTarget:   func(p EventParams) string { return "补入指标“" + p.Name + "”" + bracketed(p.Chapter) },
	plan.ActStrikeTarget: func(p EventParams) string {
		if p.yes("struck") {
			return "剔除指标“" + p.Name + "”" + bracketed(p.Chapter)
		}
		return "恢复指标“" + p.Name + "”" + bracketed(p.Chapter)
	},
	plan.ActConfirmTarget: func(p EventParams) string { return "核对指标“" + p.Name + "”" + bracketed(p.Chapter) },
	plan.ActArgueTarget:   func(p EventParams) string { return "登记指标“" + p.Name + "”的论证" + bracketed(p.Chapter) },
}
