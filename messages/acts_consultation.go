package messages

import "planbot/storage/plan"

var consultationActs = map[plan.Act]act{
	plan.ActCirculate: {"征求意见", "把文稿发给单位、专家等征求意见", []string{"征求意见", "发文征求意见", "发征求意见"}},
	plan.ActReplies:   {"反馈情况", "谁已反馈、谁还没有", []string{"反馈情况", "回函情况", "征求意见情况"}},
	plan.ActClosing:   {"截止征求意见", "结束一次征求意见", []string{"截止征求意见", "结束征求意见"}},
	plan.ActReplyDue:  {"改反馈截止日期", "把反馈截止改到另一天", []string{"改反馈截止日期", "延长反馈时间"}},
	plan.ActTexts:     {"查看文稿", "征求意见的文稿", nil},
	plan.ActJoin:      {"增加征求对象", "征求意见发出后再加单位、人员", []string{"增加征求对象", "增加征求单位"}},
	plan.ActUnask:     {"取消征求", "不再征求某家的意见", []string{"取消征求"}},
	plan.ActReply:     {"逐家查看", "某家反馈的详情", nil},
	plan.ActProxy:     {"补录", "代单位登记纸质、电话、座谈会反馈", []string{"补录", "代登记", "登记反馈"}},
}
