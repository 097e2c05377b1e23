package messages

import (
	"fmt"

	"planbot/storage/plan"
)

var changeSentences = map[plan.Act]func(EventParams) string{
	plan.ActLead: func(p EventParams) string {
		return fmt.Sprintf("将%s改由%s牵头（原%s）", p.Chapter, p.Unit, p.text("from"))
	},
	plan.ActAddUnit:   func(p EventParams) string { return "新增单位" + p.Name },
	plan.ActMerge:     func(p EventParams) string { return fmt.Sprintf("将%s并入%s", p.text("from"), p.Unit) },
	plan.ActSupport:   func(p EventParams) string { return fmt.Sprintf("给%s增加责任单位%s", p.Chapter, p.Unit) },
	plan.ActUnsupport: func(p EventParams) string { return fmt.Sprintf("%s不再作%s的责任单位", p.Unit, p.Chapter) },
}
