package messages

import "planbot/storage/plan"

var expertRefusals = map[plan.Why]string{
	plan.WhyExpertLine:   "没有看懂“%s”。请一行写一位，至少写姓名、单位、职称，中间空一格，如“张三 青海大学 教授”。",
	plan.WhyNoExperts:    "名单里没有新的专家：都已经登记，或没有读到姓名和单位。请核对后再发；已登记的见 /experts。",
	plan.WhyExpertEnded:  "这位专家已经退出。需要时请用“添加专家”重新登记。",
	plan.WhyExpertChats:  "这位专家已经登记，可以在聊天里反馈，不用再发链接。",
	plan.WhyExpertAmount: "一次最多添加100位专家，请分几次发送。",
	plan.WhyNotExperts:   "《%s》不是可以读取的专家名单。请发送.xlsx表格（姓名、单位、职称），或直接写，一行一位。",
}
