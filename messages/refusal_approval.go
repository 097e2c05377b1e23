package messages

import "planbot/storage/plan"

var approvalRefusals = map[plan.Why]string{
	plan.WhyNothingToDeliberate: "还没有可以提请审议的初稿或送审稿。请先发送 /assemble 统稿，或用 /submit 提交整个文本。",
	plan.WhyUnderDeliberation:   "这个文本正在审议，还没有结论，未重复提请。请在 /deliberation 查看。",
	plan.WhyConcluded:           "已有审议结论（%s），未作改动。需要再审议的，请重新提请审议。",
	plan.WhyNotConcluded:        "还没有审议结论，请先登记结论。",
	plan.WhyNoRoll:              "还没有登记参会人数，请先登记应到、实到，再登记结论。",
	plan.WhyBadRoll:             "人数对不上：实到加请假不能多于应到，代会不能多于实到。请写成“应到38 实到30 请假8 代会3”。",
	plan.WhyBadVotes:            "票数对不上：合计应大于零、不多于参加审议的人数。请写成“赞成28 反对1 弃权1”。",
	plan.WhyNoBallot:            "这次审议没有启用票决，未登记票数。需要票决的，请办公室主任在审议情况里启用。",
	plan.WhyNotSigner:           "只有领导小组成员签署意见。替成员补录的，请在审议情况里点“补录签署意见”。",
	plan.WhyNoMemberNamed:       "领导小组里没有找到“%s”，请核对姓名，或点按钮选择。",
	plan.WhyNoRemarks:           "没有待转办理的意见。",
	plan.WhyNotYetHeld:          "会议在%s，还没有开，请会后登记结论。",
	plan.WhyHurried:             "今天已经请过了，明天可以再请；急需的请电话联系。",
	plan.WhyNobodyToHurry:       "还没有签署的成员都不在聊天里，请送纸质传签单后补录。",
	plan.WhyNoRevisionDue:       "这次审议不需要修改说明。",
	plan.WhyNotRevisedYet:       "还没有修改后的文本。请先按审议意见修改，重新统稿（/assemble）或提交整个文本（/submit），再写修改说明。",
	plan.WhyRemarkShort:         "请写明具体意见，让办公室知道怎么改。",
	plan.WhyMeetingVoice:        "这次是会议审议，意见由办公室会后登记。",
}
