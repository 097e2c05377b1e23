package messages

import "planbot/storage/plan"

var inviteRefusals = map[plan.Why]string{
	plan.WhyNoInvite:      "这个邀请链接无效。请核对链接是否完整，或请办公室重新发一个。",
	plan.WhyGuessing:      "无效链接试得太多了，请一小时后再试，或请办公室重新发邀请。",
	plan.WhyInviteUsed:    "这个邀请链接已经有人用过了。如果不是您本人，请告诉办公室；需要时请办公室重新发一个。",
	plan.WhyInviteYours:   "您已经用这个链接登记过了，直接使用即可。",
	plan.WhyInviteOld:     "这个邀请链接已经过期，请办公室重新发一个。",
	plan.WhyInviteRevoked: "这个邀请链接已经作废，请联系办公室。",
}
