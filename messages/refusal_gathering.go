package messages

import "planbot/storage/plan"

var gatheringRefusals = map[plan.Why]string{
	plan.WhyNoVoices:  "没有找到能登记的意见。表里要有“意见内容”一列，并有“单位”“姓名”或“类别”列；可先下载空白意见征集表。直接写的，请写成“李明（人大代表）：建议……”，每行一条。",
	plan.WhyGathered:  "这份表已于%s登记过，没有重复登记。如有新的意见，请只留新增的行，另存后再发。",
	plan.WhyBadPeople: "没有看懂人数“%s”。请写数字，如“15”。",
	plan.WhyNoPages:   "这份反馈没有盖章页，也没有附件。",
}
