package messages

import "planbot/storage/plan"

var gatheringActs = map[plan.Act]act{
	plan.ActGather: {"登记征集意见", "导入代表委员、公众的意见，记录座谈会", []string{"登记征集意见", "导入意见", "座谈会记录", "意见征集", "导入征集意见"}},
	plan.ActSheet:  {"意见征集表", "空白的意见征集表", []string{"意见征集表"}},
	plan.ActPages:  {"盖章页和附件", "某家反馈的盖章页和附件", nil},
}
