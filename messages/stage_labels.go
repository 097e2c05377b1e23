package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// Labels of the buttons about stages.
const (
	ConfirmStageDate = "按此时限确认"
	ConfirmOpenStage = "确认启动"
	ConfirmEndStage  = "确认结束"
	ConfirmElsewhere = "确认登记"
	ConfirmMove      = "确认调整"
	ConfirmPostpone  = "确认顺延"
	ConfirmPause     = "确认暂停"
	ConfirmResume    = "确认恢复"
	ResumeWork       = "恢复"
	OtherDate        = "改日期"
	ChangeBasis      = "改依据"
	EndAnyway        = "仍要结束（写明理由）"
	ShiftByPause     = "按暂停天数顺延"
	KeepDates        = "时限不变"
	NewDates         = "另定下一个时限"
	BackToStages     = "返回阶段列表"
	BackToStage      = "返回本阶段"
	WithoutReason    = "不写依据"
)

// OpenStageButton is the button that opens a stage.
func OpenStageButton(no int) string { return "启动" + StageShort(no) }

// EndStageButton is the button that ends a stage; a planned one is only noted as
// done outside.
func EndStageButton(no int, state plan.StageState) string {
	if state == plan.StagePlanned {
		return "登记为已在线下完成"
	}
	return "结束" + StageShort(no)
}

// StepButton is the button that changes an inner deadline; step "" is the stage's.
func StepButton(step plan.Step) string {
	if step == "" {
		return "改阶段时限"
	}
	return "改" + StepName(step)
}

// StepChoice names a date to move, with the date it has.
func StepChoice(step plan.Step, due time.Time) string {
	_, month, day := plan.DayOf(due).Ymd()
	name := "阶段时限"
	if step != "" {
		name = StepName(step)
	}
	return fmt.Sprintf("%s %d月%d日", name, month, day)
}

// DateChoice is a date on a button.
func DateChoice(d plan.Day) string { return Day(d) }

// WorkdaysChoice is a number of working days on a button.
func WorkdaysChoice(n int) string { return fmt.Sprintf("%d个工作日", n) }
