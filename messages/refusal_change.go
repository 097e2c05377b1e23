package messages

import "planbot/storage/plan"

var changeRefusals = map[plan.Why]string{
	plan.WhyLeadMoved:   "这一章已改由%s牵头，这件事不用贵单位再办，未作改动。已准备的材料请交给该单位；有疑问请联系办公室。",
	plan.WhySameUnit:    "%s已经牵头这一章，未作改动。请选择别的单位。",
	plan.WhyOfficeOwns:  "“%s”在分解表中没有牵头单位，由办公室起草，不能变更。请选择别的章。",
	plan.WhySupports:    "%s已经是这一章的责任单位，未作改动。请选择别的单位。",
	plan.WhyOfSet:       "%s是作为全部成员单位之一参加这一章的，不能单独减少。如方案有变，请先明确该章的责任单位。",
	plan.WhyTakeoverDay: "有的事项时限已过，承接单位需要新的时限。请重新打开，给出日期。",
	plan.WhyMerged:      "这家单位已并入%s，未作改动。请对%[1]s办理。",
	plan.WhyIntoItself:  "一家单位不能并入自己，未作改动。请选择另一家单位。",
	plan.WhyNoChange:    "没有人调出，也没有人接任，未作改动。请重新选择。",
	plan.WhyMemberName:  "没有看懂“%s”。请写姓名和职务，中间空一格，如“王强 市医保局局长”。",
	plan.WhyNoKind:      "没有“%s”这一类单位，请点按钮选择。",
	plan.WhyUnitInDoubt: "“%s”是哪家单位还没有核对清楚，暂不能指定。请先在 /setup 的方案核对中确认。",
}
