package messages

import "planbot/storage/plan"

var approvalActs = map[plan.Act]act{
	plan.ActDeliberation: {"审议", "领导小组审议情况，签署意见", []string{"审议", "传签", "审议情况", "签署意见"}},
	plan.ActDeliberate:   {"提请审议", "把初稿或送审稿提请领导小组审议", []string{"提请审议", "书面审议"}},
	plan.ActVoice:        {"签署意见", "对送审文本签署意见", nil},
	plan.ActRoll:         {"登记参会人数", "应到、实到、请假、代会", nil},
	plan.ActBallot:       {"票决", "这次审议是否计票", nil},
	plan.ActTally:        {"登记票数", "赞成、反对、弃权", nil},
	plan.ActConclude:     {"登记审议结论", "审议通过、原则通过、暂不通过", nil},
	plan.ActRevision:     {"修改说明", "原则通过后改了什么", nil},
	plan.ActRaise:        {"意见转办理", "把审议意见列入意见办理", nil},
	plan.ActHurry:        {"再请签署", "再请还没有签署的成员", nil},
}
