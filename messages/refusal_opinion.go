package messages

import "planbot/storage/plan"

var opinionRefusals = map[plan.Why]string{
	plan.WhyRepliedNone: "已经反馈过无意见，登记有效，不必再次反馈。如有意见，请用 /opinion 改为有意见。",
	plan.WhyNoReply:     "还没有作出反馈，没有可撤回的内容。",
	plan.WhyTooMany:     "一次反馈最多登记100条，未登记。请分成几份，其余的随正式复函报办公室，由办公室补录。",
	plan.WhyLongPoint:   "这一项超过2000字，没有记下。请拆成几条意见，或写得简要些；全文可随正式复函报送。",
	plan.WhySamePoints:  "意见没有改动，原来的反馈有效。如不需要修改，点“放弃”即可。",
	plan.WhyNoPoint:     "意见都已删除，没有可提交的内容。如没有意见请点“无意见”；如要收回反馈请点“撤回反馈”。",
	plan.WhyNoReason:    "这个结果需要写明理由，未作改动。请重新点选结果，并写明理由。",
	plan.WhyNoTalk:      "单位的意见在未采纳或不再坚持之前，需先与提出单位沟通，未作改动。请先点“记录沟通”。",
	plan.WhyResulted:    "这条意见已有结果，未重复办理。如需改变，请先点“撤销结果”。",
	plan.WhyUndecided:   "这条意见还没有结果，请先办理。",
	plan.WhyNoLead:      "这条意见不针对某一章，或该章牵头单位待核实，无法转办。请由办公室直接研究。",
	plan.WhyNotPassed:   "这条意见目前不在牵头单位研究，未作改动。如有建议，请直接联系办公室。",
	plan.WhyAllPublic:   "没有等待公布的结果。请先在 /opinions 中办理意见。",
	plan.WhyInsists:     "沟通记录中，提出单位还没有表示不再坚持，不能定为“经沟通不再坚持”，未作改动。请再沟通并记录；仍坚持的，定为未采纳或部分采纳，并列入未达成一致意见。",
	plan.WhyNotAdopted:  "只有采纳或部分采纳的意见才登记落实位置，未作改动。请先给出结果。",
	plan.WhyChanged:     "名单或稿件有变化，未发送。请按最新情况再核对一遍。",
}
