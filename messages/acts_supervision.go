package messages

import "planbot/storage/plan"

var supervisionActs = map[plan.Act]act{
	plan.ActDesk:   {"今日事项", "今天等办公室办的事", []string{"今日事项", "今天", "今天有什么事", "工作台"}},
	plan.ActRemind: {"催办", "谁还没报、提醒、签发催办通知", []string{"催办", "未报", "谁没交", "未报情况", "提醒"}},
	plan.ActPrompt: {"提醒一次", "给未报单位发一次提醒", nil},
	plan.ActUrges:  {"待签发", "等主任签发的催办通知", []string{"待签发", "签发"}},
	plan.ActUrge:   {"催办通知", "看一份催办通知", nil},
	plan.ActSign:   {"签发", "签发催办通知", nil},
	plan.ActHold:   {"暂不发", "这份通知不发", nil},
	plan.ActCalls:  {"电话催办", "今天要打的电话", []string{"电话催办", "打电话"}},
	plan.ActCall:   {"电话卡片", "打给谁、怎么说", nil},
	plan.ActCalled: {"通话结果", "记下通话结果", nil},
}
