package messages

import "planbot/storage/plan"

var extensionRefusals = map[plan.Why]string{
	plan.WhyNothingToExtend:  "目前没有可以申请延期的事项。时限已过的，请用 /late_note 说明预计日期；待办见 /todo。",
	plan.WhyExtendOver:       "这件事已经报来或不再需要，不用再办延期。最新情况见 /todo。",
	plan.WhyExtendPaused:     "编制工作暂停中，恢复时会重新通知时限，现在不用申请延期或说明。",
	plan.WhyExtendLate:       "时限（%s）已过，不能再申请延期。请用 /late_note 说明预计哪天报送。",
	plan.WhyExtendPending:    "这件事已申请延到%s，正在等办公室答复。要改日期，请先撤回，再重新申请。",
	plan.WhyExtendPerson:     "对个人的征求意见不用申请延期。时间不够请直接与办公室联系。",
	plan.WhyExtendReason:     "请写明理由，至少4个字、不超过200字，如“数据待上级核定”。",
	plan.WhyExtensionSettled: "这件延期申请%s，未重复办理。请重新打开查看最新情况。",
	plan.WhyWishBefore:       "这件事是%s开始要的，提出日期不能早于这一天，请核对后再写。",
	plan.WhyWishEarly:        "现在的时限就是%s，请写晚于它的日期。",
	plan.WhyDayOff:           "这一天不上班，请换成工作日，如%s。",
	plan.WhyDateMoved:        "这些事项的时限已经往后调整，现在不用催。到期仍未报的会重新列出。",
	plan.WhyNothingLate:      "目前没有过了时限的事项，不用说明。时限还没到的，可用 /extend 申请延期；待办见 /todo。",
	plan.WhyNotLate:          "时限（%s）还没有到。需要延后的，请用 /extend 申请延期。",
	plan.WhySameNote:         "已经登记预计%s报送，不用重复说明。日期有变时请写新的日期。",
}
