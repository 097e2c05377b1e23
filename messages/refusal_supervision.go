package messages

import "planbot/storage/plan"

var supervisionRefusals = map[plan.Why]string{
	plan.WhyNothingOwed: "这件事已经报来了，不用再催。请重新打开查看最新情况。",
	plan.WhySigned:      "这份通知已经签发或已决定不发，未重复办理。请重新打开查看最新情况。",
	plan.WhyNudged:      "今天已经提醒过了，每人每天最多一条。急事请电话联系。",
	plan.WhyUnreached:   "这家单位没有能在聊天里联系上的人，未发送。请用“电话催办”。",
	plan.WhyDoubtful:    "这家单位的名称还有疑问，确认前不催办。请先在“设置”中确认单位。",
	plan.WhyNoneSigned:  "还没有签发过催办通知，没有可打印的。未报的单位可在“催办”中点开单位打印。",
	plan.WhyNoneListed:  "还没有登记指标，没有可导出的。牵头单位交来分领域稿后会自动读出，也可在“指标”中补登。",
	plan.WhyNoneAsked:   "还没有征求过%s的意见，没有可报告的内容。可先在“征求意见”中发出征求意见函，或用“导入意见”补录。",
	plan.WhyNight:       "现在不是提醒时间，未发送。请在工作日9:00至20:00之间再发，急事请电话联系。",
}
