package messages

import "planbot/storage/plan"

var extensionSentences = map[plan.Act]func(EventParams) string{
	plan.ActExtend:   func(p EventParams) string { return entered(p) + "申请延期到" + p.day("until") + about(p) },
	plan.ActTakeBack: func(p EventParams) string { return "撤回延期申请" + about(p) },
	plan.ActGrant: func(p EventParams) string {
		return "同意由" + p.day("from") + "延期到" + p.day("until") + about(p)
	},
	plan.ActDeny: func(p EventParams) string { return "不同意延期到" + p.day("until") + about(p) },
	plan.ActLateNote: func(p EventParams) string {
		return entered(p) + "说明逾期，预计" + p.day("expected") + "报送" + about(p)
	},
}

// entered marks what the office put down for a unit.
func entered(p EventParams) string {
	if p.text("channel") != "" {
		return "补录："
	}
	return ""
}
