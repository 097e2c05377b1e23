package messages

import (
	"fmt"

	"planbot/storage/plan"
)

var changeSentences = map[plan.Act]func(EventParams) string{
	plan.ActLead: func(p EventParams) string {
		return fmt.Sprintf("将%s改由%s牵头（原%s）", p.Chapter, p.Unit, p.text("from"))
	},
	plan.ActAddUnit: func(p EventParams) string { return "新增单位" + p.Name },
	plan.ActMember: func(p EventParams) string {
		switch {
		case p.yes("left") && p.yes("came"):
			return "调整领导小组成员，由" + p.Name + "接任" + bracketed(p.Unit)
		case p.yes("came"):
			return "增补领导小组成员" + p.Name + bracketed(p.Unit)
		}
		return "领导小组成员" + p.Name + "调出" + bracketed(p.Unit)
	},
	plan.ActMerge:     func(p EventParams) string { return fmt.Sprintf("将%s并入%s", p.text("from"), p.Unit) },
	plan.ActSupport:   func(p EventParams) string { return fmt.Sprintf("给%s增加责任单位%s", p.Chapter, p.Unit) },
	plan.ActUnsupport: func(p EventParams) string { return fmt.Sprintf("%s不再作%s的责任单位", p.Unit, p.Chapter) },
}
