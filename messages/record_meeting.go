package messages

import (
	"fmt"

	"planbot/storage/plan"
)

var meetingSentences = map[plan.Act]func(EventParams) string{
	plan.ActConvene: func(p EventParams) string {
		if p.yes("called") {
			return fmt.Sprintf("发出会议通知“%s”，%s，应到 %d", p.Name, p.day("day"), p.number("seats"))
		}
		return fmt.Sprintf("安排会议“%s”，%s", p.Name, p.day("day"))
	},
	plan.ActCallMeeting: func(p EventParams) string {
		return fmt.Sprintf("发出会议通知“%s”，应到 %d", p.Name, p.number("seats"))
	},
	plan.ActMoveMeeting: func(p EventParams) string {
		return "更改会议“" + p.Name + "”的时间地点，改在" + p.day("day")
	},
	plan.ActCancelMeeting: func(p EventParams) string { return "取消会议“" + p.Name + "”" },
	plan.ActReceipt: func(p EventParams) string {
		how := "回执"
		if p.yes("office") {
			how = "补录回执"
		}
		return "“" + p.Name + "”" + how + "：" + ReceiptName(plan.ReceiptAnswer(p.text("answer"))) + bracketed(p.Unit)
	},
	plan.ActAttendance: func(p EventParams) string { return fmt.Sprintf("登记“%s”到会 %d", p.Name, p.number("present")) },
	plan.ActAgenda:     func(p EventParams) string { return "“" + p.Name + "”添加议题" },
	plan.ActMinutes:    func(p EventParams) string { return "登记“" + p.Name + "”纪要 " + p.text("number") },
}
