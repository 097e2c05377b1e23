package messages

import "planbot/storage/plan"

var meetingRefusals = map[plan.Why]string{
	plan.WhyNoMeeting:      "目前没有您要参加的会议。办公室发出会议通知后会在这里告知。",
	plan.WhyNoInvitee:      "所选范围内没有可以通知的单位或人员。请改选参会范围，或写上单位名称；专家、人大代表等请先用 /invite 邀请登记。",
	plan.WhyNotInvited:     "“%s”没有通知您或贵单位参加，未作改动。如需参加，请联系办公室。",
	plan.WhyMeetingBegun:   "“%s”已经开始，不能再改。到会情况由办公室登记；如有变化，请直接告知办公室。",
	plan.WhyMeetingAhead:   "“%s”还没有开，会后再登记到会情况和纪要。",
	plan.WhyMeetingOff:     "“%s”已经取消，未作改动。如再召开会另行通知；有疑问请联系办公室。",
	plan.WhyMeetingState:   "“%s”现在不能这样办，未作改动。请重新打开会议查看最新情况。",
	plan.WhyMeetingSame:    "时间和地点都没有变化，未作改动。请改时间或改地点。",
	plan.WhyReplyAfter:     "回执时间不能晚于开会时间，请写早一些的日期。",
	plan.WhyBadTime:        "没有看懂时间“%s”。请写成“9:30”“上午9点半”或“下午3点”。",
	plan.WhyBadAttendee:    "没有看懂“%s”。请写姓名、职务和手机号，用空格隔开，如“王芳 副局长 13912345678”。",
	plan.WhyBadMinutes:     "文号太长或不完整。请写成“会议纪要〔2021〕1号”；没有文号请点“不编号”。",
	plan.WhyNoMaterials:    "这次会议没有议题材料。需要材料请联系办公室。",
	plan.WhyManyItems:      "议题太多了，一次会议最多十项。请先删去一项。",
	plan.WhyAllReceipts:    "都已回执，没有需要补录的。要改某一家的回执，请从参会名单中点开。",
	plan.WhyMinutesForeign: "文号“%s”已用在另一次会议上，请核对后再写。",
}
