package plan

import "time"

// StageState is where one of the six stages stands. A stage owes nothing until
// the office opens it.
type StageState string

const (
	StagePlanned StageState = "planned"
	StageOpen    StageState = "open"
	StageClosed  StageState = "closed"
)

// Stage (阶段) 1–6 with its window. Deadline is the office's own outer deadline;
// the steps are the inner ones, confirmed when the stage is opened.
type Stage struct {
	No        int
	Name      string
	Window    string // the work plan's words for its time
	Opens     Day
	Closes    Day
	Deadline  time.Time
	Original  time.Time // the first deadline; stays visible when the date moves
	Confirmed bool      // false: the source gives only months
	State     StageState
	Opened    time.Time
	Closed    time.Time
	Paused    time.Time // zero: running
	Version   int64     // rises with every change; buttons carry it
	Steps     []StageStep
	Reasons   []StageReason // oldest first
}

// StageReason (依据) is why dates were moved, a pause began or a stage was closed
// though something was missing.
type StageReason struct {
	Act    Act
	Text   string
	Person PersonID
	At     time.Time
}

// Step is an inner deadline of a stage (倒排工期).
type Step string

const (
	StepMaterial Step = "material" // 责任单位报材料
	StepDraft    Step = "draft"    // 牵头单位交稿
	StepReply    Step = "reply"    // 反馈截止
	StepRevise   Step = "revise"   // 修改截止
	StepAssemble Step = "assemble" // 汇总
)

// StageStep is one inner deadline. Original is the date confirmed when the stage
// was opened; zero means that Due is.
type StageStep struct {
	Step     Step
	Due      time.Time
	Original time.Time
}

// Moved tells whether the step's date is no longer the one first confirmed.
func (s StageStep) Moved() bool { return !s.Original.IsZero() && !s.Original.Equal(s.Due) }

// StepDue is the moment of an inner deadline, if the stage has it.
func (s Stage) StepDue(step Step) (time.Time, bool) {
	for _, x := range s.Steps {
		if x.Step == step {
			return x.Due, true
		}
	}
	return time.Time{}, false
}

// Reason is the last reason given with an act.
func (s Stage) Reason(act Act) (StageReason, bool) {
	for i := len(s.Reasons) - 1; i >= 0; i-- {
		if s.Reasons[i].Act == act {
			return s.Reasons[i], true
		}
	}
	return StageReason{}, false
}

// Moved tells whether the stage's deadline is no longer the first one.
func (s Stage) Moved() bool { return !s.Original.IsZero() && !s.Original.Equal(s.Deadline) }

// TextStage (稿次) is the text a draft goes into.
type TextStage string

const (
	TextResearch     TextStage = "research"     // 调研材料
	TextChapter      TextStage = "chapter"      // 分领域稿
	TextFirst        TextStage = "first"        // 初稿
	TextConsultation TextStage = "consultation" // 征求意见稿
	TextExpert       TextStage = "expert"       // 专家论证稿
	TextSubmission   TextStage = "submission"   // 送审稿
	TextFinal        TextStage = "final"        // 正式印发稿
)

// Why a stage's act is refused.
const (
	WhyStageState     Why = "stage_state"     // it is not in the state the act needs
	WhyStageOrder     Why = "stage_order"     // an earlier stage has not begun
	WhyStagePassed    Why = "stage_passed"    // its dates have passed: new ones are needed first
	WhyStageMissing   Why = "stage_missing"   // something must come in before it closes
	WhyStagePaused    Why = "stage_paused"    // the work is paused
	WhyStageRunning   Why = "stage_running"   // it is not paused
	WhyNoStage        Why = "no_stage"        // none can be opened or ended
	WhyNoOpenStage    Why = "no_open_stage"   // nothing to pause
	WhyHolidayName    Why = "holiday_name"    // no name that could be said
	WhyDateOrder      Why = "date_order"      // the date would pass its neighbours
	WhyDateSame       Why = "date_same"       // it is that already
	WhyNoDate         Why = "no_date"         // the stage has no such date
	WhyNoWorkdays     Why = "no_workdays"     // not a number of working days that makes sense
	WhyNothingLater   Why = "nothing_later"   // no date lies ahead
	WhyNotOnward      Why = "not_onward"      // 顺延 goes forward only
	WhyReasonShort    Why = "reason_short"    // no real reason
	WhyHolidayUseless Why = "holiday_useless" // the day is that already
	WhyHolidayNone    Why = "holiday_none"    // no row of the office's for the day
)
