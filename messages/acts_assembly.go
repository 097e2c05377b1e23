package messages

import "planbot/storage/plan"

var assemblyActs = map[plan.Act]act{
	plan.ActAssemble: {"统稿", "把各章稿件综合成一个规划文本", []string{"统稿", "综合整理", "汇总成稿"}},
	plan.ActAssembly: {"统稿构成", "一个文本由哪些稿件统成", nil},
}
