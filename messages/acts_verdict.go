package messages

import "planbot/storage/plan"

var verdictActs = map[plan.Act]act{
	plan.ActVerdicts:     {"论证意见", "各规划专家组论证意见", []string{"论证意见", "专家论证意见", "专家组论证意见"}},
	plan.ActVerdict:      {"登记论证意见", "登记或更换专家组论证意见", []string{"登记论证意见"}},
	plan.ActVerdictText:  {"论证意见全文", "看一份论证意见", nil},
	plan.ActVerdictPaper: {"论证意见打印稿", "生成可打印签字的论证意见", nil},
}

var verdictSentences = map[plan.Act]func(EventParams) string{
	plan.ActVerdict: func(p EventParams) string {
		verb := "登记"
		if p.yes("again") {
			verb = "更换"
		}
		return verb + PanelTitle(plan.PlanID(p.text("plan"))) + "：" + VerdictName(plan.VerdictResult(p.text("result")))
	},
}
