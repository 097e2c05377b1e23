package messages

import "planbot/storage/plan"

var setupRefusals = map[plan.Why]string{
	plan.WhySettled:  "这一条已经确认过了，未作改动。最新情况见 /setup。",
	plan.WhyNotGroup: "本群还没有绑定为工作群，未作回答。请办公室人员在群里发送 /here。",
}
