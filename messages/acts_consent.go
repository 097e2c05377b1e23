package messages

import "planbot/storage/plan"

var consentActs = map[plan.Act]act{
	plan.ActConsent:      {"征求责任单位意见", "就一章的稿件征求责任单位意见", []string{"征求责任单位意见", "征求责任单位"}},
	plan.ActConsents:     {"责任单位意见", "谁同意、谁有修改意见、谁不同意、谁未答复", []string{"责任单位意见", "会商", "责任单位反馈"}},
	plan.ActAgree:        {"均同意", "对征求意见的各章一次答复同意", []string{"均同意", "都同意", "全部同意"}},
	plan.ActRespond:      {"答复征求意见", "对一章稿件：同意、有修改意见或不同意", nil},
	plan.ActConsentEnter: {"补录责任单位意见", "单位用电话、函件答复的，代为登记", []string{"补录责任单位意见"}},
	plan.ActConsentNudge: {"提醒反馈意见", "客气地提醒还没有答复的责任单位", nil},
	plan.ActConsentClose: {"结束征求责任单位意见", "不再等未答复的责任单位", nil},
	plan.ActWording:      {"仅文字修改", "新稿只改了文字，沿用已有的意见", nil},
	plan.ActPlead:        {"呈请协调", "责任单位不同意、协商不成的，呈请领导协调", nil},
	plan.ActUnplead:      {"撤回呈请", "已协商一致或不再需要领导协调的，撤回", nil},
	plan.ActViews:        {"提办理建议", "对转给本单位研究的意见提出办理建议", []string{"提办理建议", "办理建议", "转来的意见"}},
}
