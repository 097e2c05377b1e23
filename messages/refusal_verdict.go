package messages

import "planbot/storage/plan"

var verdictRefusals = map[plan.Why]string{
	plan.WhyNotHead:      "专家组论证意见由组长登记，您不是组长。您的个人意见请用 /opinion 反馈。",
	plan.WhyNoPanel:      "名单上还没有可以签署的专家。请先用 /experts 添加专家，再登记论证意见。",
	plan.WhyVerdictDay:   "签署日期%s还没有到，请核对日期再写。",
	plan.WhyVerdictText:  "请写论证意见正文，至少4个字、不超过3000字；更长的请发送签字件。",
	plan.WhyVerdictPoint: "请写修改要点，一行一条，每条4到500字，最多20条。没有要点的，结论请选“同意通过”。",
	plan.WhyNoVerdict:    "还没有登记这个规划的专家组论证意见。办公室可用 /verdicts 登记。",
	plan.WhyPanelFailed:  "专家组对这个规划不予通过，不能统送审稿。请修改后重新论证、更换论证意见；确需先行的，由办公室主任写明理由办理。",
	plan.WhyVerdictMoved: "这份论证意见刚刚有变化，没有登记。请从 /verdicts 重新打开，核对后再办。",
	plan.WhyPaperNotMade: "打印稿没有生成成功。请稍后从 /verdicts 再试一次；仍不成功请联系维护人员。",
}
