package messages

import "planbot/storage/plan"

var consentRefusals = map[plan.Why]string{
	plan.WhyNoVersion:       "目前没有可以征求责任单位意见的稿件。请先交稿，再点“征求责任单位意见”。",
	plan.WhyConsentVersion:  "这一章已经有更新的稿件，未发出。请对最新一稿征求意见。",
	plan.WhyConsentBack:     "这份稿件已经撤回或退回修改，不再征求意见，未作改动。有新稿后会再征求。",
	plan.WhyConsentAll:      "这一稿的责任单位都已经征求过了，没有重复发出。答复情况见 /consents。",
	plan.WhyConsentSame:     "这一稿与已征求的一稿文字相同，原有的意见沿用，不必再征求。",
	plan.WhyConsentOver:     "这次征求已经结束，未作改动。如有新的意见，请联系牵头单位或办公室登记。",
	plan.WhyConsentAgreed:   "这一稿已经反馈过同意，没有重复登记。如需更改，请选有修改意见或不同意。",
	plan.WhyConsentOwn:      "%s已经自己答复，牵头单位不能代为更改。协商后有变化的，请该单位自己更改，或请办公室登记。",
	plan.WhyConsentEarly:    "今天刚发出，请明天再提醒。急事请电话联系。",
	plan.WhyConsentNudged:   "今天已经提醒过了，每天最多提醒一次。急事请电话联系。",
	plan.WhyConsentNone:     "目前没有要反馈意见的稿件。有征求贵单位意见的，会在这里通知您。",
	plan.WhyConsentNoBefore: "这一章上一稿没有征求过责任单位意见，没有可以沿用的。请点“征求责任单位意见”。",
	plan.WhyConsentWordless: "请写明修改意见或不同意的理由，再提交。",
	plan.WhyConsentBusy:     "这一稿已经征求过责任单位意见，或已经沿用，未作改动。情况见 /consents。",
	plan.WhyExtendConsent:   "这是牵头单位征求贵单位意见，不用申请延期。需要晚几天的，请直接与牵头单位联系；结束前都可以反馈。",
	plan.WhyNoObjection:     "该单位已重新答复，或已就新稿再征求，不再是不同意，未作改动。情况见 /consents。",
	plan.WhyRaised:          "这一件已经呈请领导协调。要改说法的，请先撤回呈请，再呈请一次。",
	plan.WhyNotRaised:       "这一件没有呈请领导协调，或已经撤回，未作改动。",
	plan.WhyNoViews:         "目前没有转给贵单位研究、等提办理建议的意见。",
}
