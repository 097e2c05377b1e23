package messages

import "planbot/storage/plan"

var stageRefusals = map[plan.Why]string{
	plan.WhyStageState:     "“%s”阶段现在的状态不能这样办，未作改动。请发送 /stage 查看最新情况。",
	plan.WhyStageOrder:     "前面的“%s”阶段还没有启动，未作改动。请先启动它；如已在线下完成，请在 /stage 该阶段页登记为已完成。",
	plan.WhyNoStage:        "目前没有可以这样办理的阶段，未作改动。请发送 /stage 查看六个阶段的情况。",
	plan.WhyStagePassed:    "“%s”阶段的时限已过，未启动。请先定新的时限。",
	plan.WhyStageMissing:   "“%s”阶段还有必备内容未齐，未结束。请发送 /stage 打开该阶段，点“结束”查看还缺什么；确需先行结束的，由主任写明理由办理。",
	plan.WhyStagePaused:    "编制工作暂停中，未作改动。请主任先在 /stage 恢复。",
	plan.WhyStageRunning:   "编制工作没有暂停，不需要恢复。",
	plan.WhyNoOpenStage:    "目前没有进行中的阶段，不需要暂停。",
	plan.WhyDateOrder:      "%s，未作改动。请换一个日期，或先调整另一项；都要推后时请用“整体顺延”。",
	plan.WhyDateSame:       "时限已经是这一天，未作改动。",
	plan.WhyNoDate:         "这个阶段没有这项时限，请点按钮选择。",
	plan.WhyNoWorkdays:     "没有看懂顺延多久。请写工作日数（1到250），如“10”，或写新的日期，如“3月15日”。",
	plan.WhyNothingLater:   "没有尚未到期的时限可以顺延。已过的时限请在 /stage 逐项调整。",
	plan.WhyNotOnward:      "整体顺延只能往后。要提前某一项，请在 /stage 打开该阶段调整时限。",
	plan.WhyReasonShort:    "请写明依据，至少4个字、不超过200字，如“州妇儿工委办通知”。",
	plan.WhyHolidayUseless: "%s本来就是这样，不需要另加。",
	plan.WhyHolidayNone:    "办公室没有为这一天另作安排，不需要删除。",
	plan.WhyHolidayName:    "请写名称，2到20个字，如“防汛值班”。",
}
