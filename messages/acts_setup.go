package messages

import "planbot/storage/plan"

var setupActs = map[plan.Act]act{
	plan.ActSetup:    {"初始设置", "收稿方式、方案核对", []string{"初始设置", "设置", "方案核对"}},
	plan.ActHeld:     {"待定群消息", "网络中断时不知道发没发到工作群的消息", []string{"待定群消息"}},
	plan.ActSendHeld: {"再发一次", "把待定的群消息再发一次", nil},
	plan.ActDropHeld: {"不再发", "群里已有，或不再需要", nil},
	plan.ActHere:     {"绑定工作群", "在群里发送，把该群作为工作群", []string{"工作群", "绑定工作群"}},
	plan.ActMode:     {name: "收稿方式"},
	plan.ActSettle:   {name: "方案核对"},
	plan.ActNoted:    {name: "方案提示"},
	plan.ActUnhere:   {name: "解除工作群"},
}
