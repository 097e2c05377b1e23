package messages

import "planbot/storage/plan"

var peopleActs = map[plan.Act]act{
	plan.ActMe:    {"我的登记", "我的单位、身份和联系人", []string{"我的登记", "我是谁", "我的信息"}},
	plan.ActApply: {"申请登记", "没有邀请链接时申请登记", []string{"申请登记"}},
}
