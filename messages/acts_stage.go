package messages

import "planbot/storage/plan"

var stageActs = map[plan.Act]act{
	plan.ActStage:     {"阶段", "六个阶段的时限和状态", []string{"阶段", "时间安排", "阶段安排", "时限"}},
	plan.ActOpenStage: {"启动阶段", "启动一个阶段，确认内部时限", []string{"启动阶段"}},
	plan.ActEndStage:  {"结束阶段", "结束一个阶段，先看还缺什么", []string{"结束阶段"}},
	plan.ActMoveStage: {"调整时限", "改一个阶段的时限或内部时限", []string{"调整时限", "改时限"}},
	plan.ActPostpone:  {"整体顺延", "所有未到期的时限一并顺延", []string{"整体顺延", "顺延"}},
	plan.ActPause:     {"暂停", "暂停或恢复编制工作", []string{"暂停", "恢复", "暂停编制"}},
	plan.ActDates:     {"节假日", "工作日历，增减休息日和上班日", []string{"节假日", "工作日", "日历", "放假"}},
}
