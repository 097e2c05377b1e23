package messages

import (
	"fmt"

	"planbot/storage/plan"
)

var stageSentences = map[plan.Act]func(EventParams) string{
	plan.ActOpenStage: func(p EventParams) string {
		return fmt.Sprintf("启动“%s”阶段，时限%s", p.Name, p.day("deadline"))
	},
	plan.ActEndStage:  endedSentence,
	plan.ActMoveStage: movedSentence,
	plan.ActPostpone:  func(p EventParams) string { return fmt.Sprintf("整体顺延%d个工作日", p.number("days")) },
	plan.ActPause: func(p EventParams) string {
		if p.Kind == "resume" {
			return fmt.Sprintf("恢复编制工作（暂停%d个工作日，时限顺延%d个工作日）", p.number("paused"), p.number("days"))
		}
		return "暂停编制工作"
	},
	plan.ActDates: func(p EventParams) string {
		switch {
		case p.Kind == "holiday_dropped":
			return "撤销" + p.day("day") + "的办公室安排"
		case p.yes("work"):
			return "将" + p.day("day") + "定为上班日（" + p.Name + "）"
		}
		return "将" + p.day("day") + "定为休息日（" + p.Name + "）"
	},
	plan.ActAlias: func(p EventParams) string { return "为" + p.text("before") + "增加别名“" + p.Name + "”" },
	plan.ActTitle: func(p EventParams) string { return "将" + p.text("before") + "更名为" + p.Name },
}
