package messages

import "planbot/storage/plan"

var approvalActs = map[plan.Act]act{
	plan.ActDeliberation: {"审议", "领导小组审议情况，签署意见", []string{"审议", "传签", "审议情况", "签署意见", "同意"}},
	plan.ActDeliberate:   {"提请审议", "把初稿或送审稿提请领导小组审议", []string{"提请审议", "书面审议"}},
	plan.ActVoice:        {"签署意见", "对送审文本签署意见", nil},
	plan.ActHeardAt:      {"对应会议", "会议审议对应的领导小组会，带出参会人数和纪要", nil},
	plan.ActRoll:         {"登记参会人数", "应到、实到、请假、代会", nil},
	plan.ActBallot:       {"票决", "这次审议是否计票", nil},
	plan.ActTally:        {"登记票数", "赞成、反对、弃权", nil},
	plan.ActConclude:     {"登记审议结论", "审议通过、原则通过、暂不通过", nil},
	plan.ActRevision:     {"修改说明", "原则通过后改了什么", nil},
	plan.ActRaise:        {"意见转办理", "把审议意见列入意见办理", nil},
	plan.ActHurry:        {"再请签署", "再请还没有签署的成员", nil},

	plan.ActSubmission:      {"送审", "送审材料清单、报审进展和下一步", []string{"送审", "送审材料", "送审清单", "报审", "送审进展"}},
	plan.ActEnclosure:       {"送审材料", "一项送审材料", nil},
	plan.ActEnclosureReady:  {"送审材料备齐", "一项送审材料已备齐", nil},
	plan.ActEnclosureFile:   {"送审材料文件", "附送审材料的文件", nil},
	plan.ActEnclosureNumber: {"送审材料文号", "送审材料的文号和日期", nil},
	plan.ActEnclosurePeriod: {"公开征求意见起止", "公开征求意见的起止日期", nil},
	plan.ActEnclosureWaive:  {"送审材料不适用", "一项送审材料不适用及理由", nil},
	plan.ActPassage:         {"报审进展", "市政府办公室、司法局、常务会议的进展", []string{"报审进展", "登记报审进展"}},

	plan.ActPromulgate: {"印发", "登记签发人、文号、成文和印发日期", []string{"印发", "登记印发"}},
	plan.ActIssued:     {"印发情况", "已印发规划的文号和日期", []string{"印发情况", "文号"}},
	plan.ActIssueNote:  {"印发通知", "把印发通知发给有关人员", []string{"印发通知"}},
	plan.ActCorrect:    {"更正印发", "更正文号、签发人或日期", nil},
}
