package messages

import "planbot/storage/plan"

var peopleRefusals = map[plan.Why]string{
	plan.WhyApplied:       "您的申请已经提交，正在等办公室确认，不用重复提交。",
	plan.WhyDecided:       "这份申请%s已经办理，未重复办理。",
	plan.WhySelfSucceed:   "您本人就是现任联络员，不需要接替。请把链接转发给接替的同志。",
	plan.WhyNoPredecessor: "没有叫“%s”的联络员。请核对姓名再写一次，或点“放弃”后发送 /apply 申请登记。",
	plan.WhyHandedOver:    "这位同志的联络员登记已经结束，不能再接替。请发送 /apply 申请登记，或联系办公室。",
	plan.WhyLastDirector:  "这是唯一的办公室主任，不能撤销或更改。请先邀请另一位办公室主任。",
	plan.WhyEnded:         "这项登记已经结束，未作改动。请重新打开查看最新情况。",
	plan.WhyNoPerson:      "没有找到“%s”。请换个说法，或点按钮选择。",
	plan.WhyNoPosts:       "这个单位在方案中没有列名的章，不需要分工。",
	plan.WhyBadName:       "请写姓名（2到20个字），知道电话的写在后面，中间空一格，如“李四 13812345678”。",
	plan.WhyBadPhone:      "“%s”不像电话号码。请写“姓名 电话”，如“李四 13812345678”或“李四 0979-8412345”。",
}
