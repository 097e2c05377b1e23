package messages

import "planbot/storage/plan"

var extensionActs = map[plan.Act]act{
	plan.ActExtend:     {"申请延期", "时限前申请延期，说明日期和理由", []string{"申请延期", "延期申请", "延期"}},
	plan.ActLateNote:   {"逾期说明", "过了时限，告知预计报送日期", []string{"逾期说明", "说明逾期"}},
	plan.ActExtensions: {"延期申请办理", "各单位的延期申请：待批和办过的", []string{"延期申请办理", "待批延期"}},
	plan.ActExtension:  {"延期申请情况", "看一件延期申请", nil},
	plan.ActTakeBack:   {"撤回延期申请", "撤回还没有答复的延期申请", nil},
	plan.ActGrant:      {"同意延期", "同意延期，写明依据", nil},
	plan.ActDeny:       {"不同意延期", "不同意延期，写明理由", nil},
}
