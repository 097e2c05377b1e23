package messages

import "planbot/storage/plan"

var meetingActs = map[plan.Act]act{
	plan.ActMeeting:       {"会议", "会议安排、通知和议题材料", []string{"会议", "会议安排", "开会", "会议通知", "议题材料"}},
	plan.ActConvene:       {"安排会议", "安排启动会、培训、座谈会等并发通知", []string{"安排会议", "召开会议", "发会议通知"}},
	plan.ActCallMeeting:   {"发出通知", "发出会议通知", nil},
	plan.ActMoveMeeting:   {"改时间地点", "会议改期或换地点", []string{"会议改期"}},
	plan.ActCancelMeeting: {"取消会议", "取消一次会议", nil},
	plan.ActReceipt:       {"参会回执", "报谁参会、代会或请假", []string{"参会回执", "回执", "报名参会", "参会"}},
	plan.ActReceipts:      {"参会名单", "谁参加、谁代会、谁请假", []string{"参会名单", "回执汇总", "回执情况"}},
	plan.ActReceiptSheet:  {"导出名单", "参会名单表格", nil},
	plan.ActAttendance:    {"登记到会", "会后登记实到、代会、请假、缺席", []string{"登记到会", "签到"}},
	plan.ActAgenda:        {"添加议题", "添加议题和议题材料", nil},
	plan.ActMeetingPapers: {"下载材料", "下载议题材料和会议纪要", nil},
	plan.ActMinutes:       {"登记纪要", "登记会议纪要的文号、日期和文件", []string{"登记纪要", "会议纪要"}},
}
