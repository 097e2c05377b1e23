package messages

import "planbot/storage/plan"

var formRefusals = map[plan.Why]string{
	plan.WhyNoneAway:    "这次征求意见的单位和人员都能在这里联系上，没有需要另行送达的。要某一家的表，请点“选一家的反馈意见表”。",
	plan.WhyNoTable:     "文件“%s”里没有找到反馈意见，未保存。请点“有意见”逐条填写，或下载反馈意见表填好再发来。",
	plan.WhyPaperFailed: "文件没有写成，请过一会儿再点一次；仍不行请联系办公室。",
}
