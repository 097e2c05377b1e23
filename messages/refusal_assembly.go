package messages

import "planbot/storage/plan"

var assemblyRefusals = map[plan.Why]string{
	plan.WhyNoWhole:      "目前没有要形成文本的阶段：第二至第六阶段启动后才统稿。请先发送 /stage 启动阶段。",
	plan.WhyNoParts:      "还没有收到可以统稿的章节，未统稿。请先催收稿件，或由办公室用 /submit 补录。",
	plan.WhyNeedsDocx:    "有的章节不是 .docx 文件，无法统稿。请报送单位另存为 .docx 重新报送，或由办公室转存后用 /submit 补录。",
	plan.WhyGate:         "上一稿还有意见没有办理结果，未统稿。请先在 /opinions 办理；确需先行统稿的，由办公室主任写明理由办理。",
	plan.WhySameParts:    "收入的稿件与上一次统稿完全相同，未重复统稿。请在 /versions 下载已有文本；收到新稿后再统稿。",
	plan.WhyPartsChanged: "统稿期间稿件或意见有变化，这次没有统成。请发送 /assemble 按最新情况重新统稿。",
	plan.WhyPartUnread:   "%s的文件读不出来，未统稿。请在电脑上打开核对，另存为 .docx 后用 /submit 补录，再重新统稿。",
	plan.WhyNotMade:      "统稿没有完成，未作改动。请稍后发送 /assemble 再试；仍不成功请告知系统管理员。",
}
