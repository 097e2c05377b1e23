package messages

import "planbot/storage/plan"

var inviteRefusals = map[plan.Why]string{
	plan.WhyNoInvite:      "这个邀请链接无效。请核对链接是否完整，或请办公室重新发一个。",
	plan.WhyGuessing:      "无效链接试得太多了，请一小时后再试，或请办公室重新发邀请。",
	plan.WhyInviteUsed:    "这个邀请链接已经有人用过了。如果不是您本人，请告诉办公室；需要时请办公室重新发一个。",
	plan.WhyInviteYours:   "您已经用这个链接登记过了，直接使用即可。",
	plan.WhyInviteOld:     "这个邀请链接已经过期，请办公室重新发一个。",
	plan.WhyInviteRevoked: "这个邀请链接已经作废，请联系办公室。",
	plan.WhyInviteOther:   "这个邀请是发给%s的，您已用别的姓名登记，未作改动，链接仍然有效。请转发给本人；如果就是您本人，请联系办公室更正姓名。",
	plan.WhyAlreadyBound:  "这项身份已经登记过了，不用重复登记。可发送 /me 查看。",
	plan.WhyNoUnit:        "没有找到单位“%s”。请写名称中的几个字，或点按钮选择。",
	plan.WhyNoMember:      "领导小组名单中没有找到“%s”。请写姓名或单位，或点按钮选择。",
	plan.WhyNotRoster:     "这里需要联络员名单（xlsx 表格），“%s”未使用。请用 WPS 表格或 Excel 另存为 xlsx 再发送。",
	plan.WhyNoneInvited:   "没有已邀请、未登记的人，不用打印二维码。请先在“邀请”中邀请，或导入联络员名单。",
	plan.WhyEmptyRoster:   "名单“%s”里没有读到人员。表头需有“单位”“姓名”“电话”，每人一行，请修改后再发送。",
	plan.WhyNoChoice:      "没有可选的对象，未作改动。",
}
