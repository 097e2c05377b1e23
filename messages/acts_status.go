package messages

import "planbot/storage/plan"

var statusActs = map[plan.Act]act{
	plan.ActTodo:     {"待办", "要办什么、哪天前", []string{"待办", "我的待办", "要交什么", "任务"}},
	plan.ActStatus:   {"进度", "整体进度和需要协调的事项", []string{"进度", "进展", "情况", "到哪了"}},
	plan.ActBoard:    {"进度图", "各章在各阶段的情况，一张图", []string{"进度图", "看图"}},
	plan.ActBrief:    {"汇报口径", "可以照着念的一段话", []string{"汇报口径", "口径"}},
	plan.ActRecap:    {"编制小结", "从启动到现在：按时、意见、催办各多少", []string{"编制小结", "小结", "总结"}},
	plan.ActOverview: {"分章进度", "一个规划各章的情况", nil},
	plan.ActChapter:  {"章节情况", "一章的牵头单位、稿件和意见", nil},
	plan.ActBasis:    {name: "单位基数"},
	plan.ActAsk:      {"提问", "用一句话问：卫健委 健康 交了没", nil},
	plan.ActUnit:     {"单位情况", "一家单位的任务", nil},
}
