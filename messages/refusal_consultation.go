package messages

import "planbot/storage/plan"

var consultationRefusals = map[plan.Why]string{
	plan.WhyNoTexts:        "目前还没有可以征求意见的文稿。请等牵头单位交稿，或由办公室上传整本文稿后再发起。",
	plan.WhyNoAddressee:    "所选范围内没有单位或人员。请改选范围；专家、人大代表等请先用 /invite 邀请登记。",
	plan.WhyNoneTicked:     "还没有选。请先点选，再点最下面一行。",
	plan.WhyNoneCirculated: "目前没有征求意见的文稿。办公室发出征求意见后，这里就能看到。",
	plan.WhyNoConsultation: "目前没有征求意见。文稿齐备后，可用 /circulate 发起。",
	plan.WhyNotAsked:       "目前没有向您或贵单位征求意见的文稿，无需反馈。收到征求意见通知后再办理即可；如有疑问请联系办公室。",
	plan.WhyOver:           "%s已经截止，不能再自行反馈或修改。如仍需反馈，请直接告知办公室，由办公室补录。",
	plan.WhyAllReplied:     "已全部回函，没有需要补录的单位。如要修改某家的反馈，请选“一家单位有意见”。",
	plan.WhyNotMissing:     "%s不在未回函的单位里，没有选上。要修改它的反馈，请选“一家单位有意见”。",
	plan.WhyBeforeAsked:    "征求意见是%s发出的，收到日期不能早于这一天，请核对后再写。",
	plan.WhySameDue:        "反馈截止时间本来就是%s，未作改动。",
	plan.WhyFuture:         "%s还没有到，请写今天或以前的日期。",

	plan.WhyAllAsked:         "所选单位和人员都已在征求范围内，没有需要增加的。请点“反馈情况”查看，或改选范围。",
	plan.WhyBeforeDue:        "本次征求意见的截止日期是%s，新增对象的反馈日期不能早于这一天，请重新选择。",
	plan.WhyHasReplied:       "该单位（人员）已经反馈，不能取消征求。确需作废的，请先撤回反馈。",
	plan.WhyUnasked:          "%s已不再征求贵单位（您）的意见，无需反馈。如有疑问，请联系办公室。",
	plan.WhyNoAddresseeNamed: "没有找到“%s”，或有几个相近的，没有选上。请写单位全称或已登记人员的姓名。",
}
