package messages

// TargetWords are the words by which a target's sentence is taken apart.
type TargetWords struct {
	Lead      []string // beginnings that say nothing of the measure
	AfterYear []string // what stands between a year and what follows
	Reach     []string // verbs before the value itself
	Bound     []string // verbs that belong to the value: not below …
	Change    []string // by how much, not to where
	FullVerbs []string // verbs before whole coverage
	From      []string // words before a baseline
	Trail     []string // words that only qualify the verb behind a name
	Tail      []string // words that may follow a figure with its unit
	Join      string   // between two measures of one target
}

// HeardTargets is how plans word their targets: "孕产妇死亡率由2020年的18.5/10万
// 下降到15/10万以下".
func HeardTargets() TargetWords {
	return TargetWords{
		Lead:      heardList("到 至 力争到 力争 确保 努力 继续 进一步 使 将 其中 其中： 其中:"),
		AfterYear: heardList("底前 底 末前 末 前 的 时 为"),
		Reach: heardList("达到 达 提高到 提高至 提升到 提升至 上升到 上升至 增加到 增加至 增至 升至 延长到 延长至 下降到 下降至 降低到 降低至 降至 降到 减少到 减少至 减至 缩小到 缩小至 " +
			"控制在 保持在 稳定在 维持在 巩固在"),
		Bound:     heardList("不低于 不高于 不少于 不超过 不小于 不大于 低于 高于 大于 小于 超过"),
		Change:    heardList("较2015年 较2020年 比2015年 比2020年 较上年 提高 提升 增加 增长 下降 降低 减少 缩小 年均"),
		FullVerbs: heardList("实现 基本实现 达到"),
		From:      heardList("由 从"),
		Trail:     heardList("分别 均 都 总体 基本 逐步 稳步 持续 力争 确保 进一步 要 应 能够 全部 平均 总 不断 明显 以 ： :"),
		Tail:      heardList("以上 以下 以内 左右 / 。 ） )"),
		Join:      "；",
	}
}
