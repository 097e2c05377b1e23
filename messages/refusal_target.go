package messages

import "planbot/storage/plan"

var targetRefusals = map[plan.Why]string{
	plan.WhyNoTargets:     "您的单位没有牵头发展领域的章，没有需要核对的指标。",
	plan.WhyTargetGone:    "这一项在最新稿中已经没有了，未作改动。请重新打开指标表查看。",
	plan.WhyTargetText:    "请写上内容，不超过200字；来源原文不超过400字。",
	plan.WhyTargetStruck:  "这一项已剔除。要更正，请先点“恢复为指标”。",
	plan.WhyNothingCheck:  "这一项没有需要核对的变化，未作改动。",
	plan.WhyNoArguer:      "没有找到“%s”。请点专家，或写单位名称；专家请先在 /experts 登记。",
	plan.WhyTargetChapter: "指导思想、组织与实施等章没有指标表，请选发展领域的章。",
}
