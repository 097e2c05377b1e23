package messages

import "planbot/storage/plan"

var requestRefusals = map[plan.Why]string{
	plan.WhyNoChapter:   "贵单位目前没有牵头的章需要索要材料。要查看别的单位向贵单位要的材料，请发送 /material。",
	plan.WhyNoSupports:  "%s不是这一章的责任单位，未作改动。请重新选择单位。",
	plan.WhyNobody:      "还没有选单位。请至少点选一个单位，再点最下面一行。",
	plan.WhyAnswered:    "这项材料已经有结果了，未作改动。最新情况见 /material。",
	plan.WhyNudgedToday: "今天已经提醒过了，每天最多提醒一次。急事请电话联系。",
	plan.WhyTooEarly:    "材料是今天刚要的，请明天再提醒。急事请电话联系。",
	plan.WhyNoRequests:  "目前没有索要材料的事项。牵头单位可发送 /request 向责任单位索要材料。",
}
