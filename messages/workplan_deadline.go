package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// DeadlineBasis says what an outer deadline rests on: the source's words for the
// stage's time, and that it is ours where they give only months.
func DeadlineBasis(window string, monthsOnly bool) string {
	if !monthsOnly {
		return fmt.Sprintf("方案写明“%s”", window)
	}
	return fmt.Sprintf("方案只写到月（%s），取末月最后一个工作日下班前（18:00），待办公室确认", window)
}

// Also joins a second remark to a first.
func Also(remark string) string { return "；" + remark }

// UnpublishedYear is said of every date of a year whose days off are not yet
// known.
func UnpublishedYear(year int) string {
	return fmt.Sprintf("%d年放假安排未公布，暂按周末计", year)
}

// Weekday is "周一".
func Weekday(d plan.Day) string { return "周" + weekdays[d.Weekday()] }

// HolidayName is a festival as people call it; the calendar's table writes some
// longer.
func HolidayName(name string) string {
	if name == "元旦节" {
		return "元旦"
	}
	return name
}

// StepName is what an inner deadline asks for.
func StepName(step plan.Step) string {
	switch step {
	case plan.StepMaterial:
		return "责任单位报材料"
	case plan.StepDraft:
		return "牵头单位交稿"
	case plan.StepReply:
		return "反馈截止"
	case plan.StepRevise:
		return "修改截止"
	case plan.StepAssemble:
		return "汇总"
	}
	return ""
}
