package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// StageLine is one stage as lists and its page show it.
type StageLine struct {
	No          int
	Name        string
	Window      string // the work plan's words for its time
	Deadline    time.Time
	Original    time.Time // zero unless the deadline moved
	Confirmed   bool
	Unpublished int  // the year whose days off are not known yet, or 0
	OffDay      bool // the deadline falls on a day off
	State       plan.StageState
	Opened      time.Time
	Closed      time.Time
	Paused      time.Time
	Steps       []StepLine
	Text        plan.TextStage // what its leads owe; "" for nothing
	Done, Total int            // of that
	Closing     plan.TextStage // the whole text it ends with
	Reason      string         // the last 依据 of its dates
	Override    string         // why it was ended incomplete
}

// StepLine is one inner deadline.
type StepLine struct {
	Step     plan.Step
	Due      time.Time
	Original time.Time // zero unless it moved
	OffDay   bool
}

// Head is "第二阶段 基本框架及初稿".
func (s StageLine) Head() string { return StageName(s.No, s.Name) }

// StateWord is where the stage stands.
func (s StageLine) StateWord() string {
	switch {
	case s.State == plan.StageClosed:
		return "已结束"
	case s.State == plan.StageOpen && !s.Paused.IsZero():
		return "暂停中"
	case s.State == plan.StageOpen:
		return "进行中"
	}
	return "未启动"
}

// Owes says what the stage asks for.
func (s StageLine) Owes() string { return stageOwes[s.No] }

var stageOwes = map[int]string{
	1: "各发展领域牵头单位报送调研材料（方案只写“开展调研”，书面材料系推断）；召开启动会、培训。",
	2: "各牵头单位报送分领域稿（主要目标、策略措施），办公室起草前言、总目标及各自承担的章。",
	3: "初稿征求各章牵头和责任单位意见，按采纳情况修改。",
	4: "征求意见稿征求全部单位、人大代表、政协委员和公众意见，按采纳情况修改。",
	5: "专家论证，按论证意见修改。",
	6: "领导小组审议，报市政府批准、印发。",
}

// EndsWith says what the stage ends with.
func (s StageLine) EndsWith() string {
	if s.Closing == "" {
		return "由办公室确认结束"
	}
	return "两个规划的" + TextName(s.Closing)
}

// Due is a deadline in full: "2021年1月29日（周五）18:00".
func Due(t time.Time) string { return Date(plan.DayOf(t)) + Clock(t) }

// StageListParams is /stage.
type StageListParams struct {
	Stages []StageLine
	Paused time.Time
	Reason string // of the pause
	Notes  []string
}

// StageList is /stage: all six, none of them “the current one”.
func StageList(p StageListParams) string { return say("stage list", p) }

// StageOverlap says that a time belongs to two stages.
func StageOverlap(from, to plan.Day, stages []int) string {
	return fmt.Sprintf("%s同属%s，两个阶段并行。", spanWords(from, to), stageOrdinals(stages))
}

// StageGap says that a time belongs to none.
func StageGap(from, to plan.Day) string { return spanWords(from, to) + "不属于任何阶段。" }

// StagePage is one stage.
func StagePage(p StageLine) string { return say("stage page", p) }

// StageShort is "第二阶段".
func StageShort(no int) string { return stageOrdinals([]int{no}) }

// Labels of the buttons about stages.
const (
	ConfirmStageDate = "按此时限确认"
	ConfirmOpenStage = "确认启动"
	ConfirmEndStage  = "确认结束"
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
	LaterButton      = "先看看"
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

// AskStage asks which stage is meant.
func AskStage() string { return say("ask stage", nil) }

// AskDateParams asks for a date.
type AskDateParams struct {
	Stage  string
	Step   plan.Step // "" for the stage's own deadline
	Due    time.Time
	Passed bool // the date it has is over
}

// AskStageDate asks for a date of a stage.
func AskStageDate(p AskDateParams) string { return say("ask stage date", p) }

// AskWhichDate asks which date of a stage is to move.
func AskWhichDate(stage string) string { return say("ask which date", stage) }

// AskStageReason asks for the 依据 of an act.
func AskStageReason(act plan.Act) string { return say("ask stage reason", act) }

// AskPostpone asks by how much.
func AskPostpone(next StageLine) string { return say("ask postpone", next) }

// AskResumeParams asks what becomes of the dates after a pause.
type AskResumeParams struct {
	Since time.Time
	Days  int
}

// AskResume asks what becomes of the dates after a pause.
func AskResume(p AskResumeParams) string { return say("ask resume", p) }

// NamedUnit is a unit with what it is about.
type NamedUnit struct{ Unit, About string }

// StageOpenParams is the card before a stage opens, and the receipt after.
type StageOpenParams struct {
	Stage     StageLine
	Units     int // that owe something
	Chapters  int
	People    int // told here
	Office    int // chapters the office itself has
	Leaders   int
	Unreached []string    // units with nobody to be told here
	Doubtful  []NamedUnit // not told while it is open who is meant
	Warnings  []string
}

// StageOpenCard is the card before a stage opens.
func StageOpenCard(p StageOpenParams) string { return say("stage open card", p) }

// StageOpened is the receipt of opening.
func StageOpened(p StageOpenParams) string { return say("stage opened", p) }

// StageTask is what a person's units are asked for in a stage.
type StageTask struct {
	Unit     string
	Text     plan.TextStage
	Chapters []string // titles with 《》
	Due      time.Time
}

// StageTasksParams is the one letter a liaison gets when a stage opens.
type StageTasksParams struct {
	Stage    string
	Many     bool // the person serves several units
	Tasks    []StageTask
	Material time.Time // by when supporting units' material should be in; zero: none
}

// StageTasks is the one letter a liaison gets when a stage opens.
func StageTasks(p StageTasksParams) string { return say("stage tasks", p) }

// ChapterName is a chapter's title, with its plan where the title does not say it.
func ChapterName(p plan.PlanID, title string) string { return chapterName(p, title) }

// StageNote is the short word to leaders and the work group.
type StageNote struct {
	Stage    string
	Deadline time.Time
	Units    int
	Chapters int
	Text     plan.TextStage // it ended with
	Reason   string
	Missing  []string
	Plain    bool // that it ended, no more
}

// StageOpenedNote tells leaders and the work group of an opening.
func StageOpenedNote(p StageNote) string { return say("stage opened note", p) }

// StageEndedNote tells leaders and the work group that a stage ended.
func StageEndedNote(p StageNote) string { return say("stage ended note", p) }

// StageDoneElsewhere tells that a stage was finished before the program came.
func StageDoneElsewhere(stage string) string { return say("stage done elsewhere", stage) }

// StageEndParams is the card before a stage ends.
type StageEndParams struct {
	Stage    StageLine
	Texts    []string // whole texts missing: "妇女规划初稿"
	Replies  []StageReplies
	Opinions int
	Units    []NamedUnit // whose texts have not come in
	More     int         // units beyond those named
	Blocked  bool
	Director bool
	Reason   string
}

// StageReplies is a consultation still open.
type StageReplies struct {
	Title string
	Left  int
}

// StageEndCard is the card before a stage ends: what is missing comes first.
func StageEndCard(p StageEndParams) string { return say("stage end card", p) }

// StageEnded is the receipt of ending.
func StageEnded(stage string) string { return say("stage ended", stage) }

// MovedDate is one date before and after.
type MovedDate struct {
	What     string
	From, To time.Time
	OffDay   bool
}

// StageMoveParams is the card before dates move, and the letters after.
type StageMoveParams struct {
	Stage    string
	Dates    []MovedDate
	Reason   string
	People   int
	Days     int // 整体顺延 by so many working days
	Inner    int // inner dates that move along
	Others   int // consultations and requests that move along
	Warnings []string
	Confirm  bool // nothing moves: a date of months is confirmed
}

// StageMoveCard is the card before a date moves.
func StageMoveCard(p StageMoveParams) string { return say("stage move card", p) }

// StageMoved is the receipt of moving.
func StageMoved(p StageMoveParams) string { return say("stage moved", p) }

// DatesMoved is the one letter a person gets whose dates have moved.
func DatesMoved(p StageMoveParams) string { return say("dates moved", p) }

// DeadlineMovedNote tells leaders and the work group.
func DeadlineMovedNote(p StageMoveParams) string { return say("deadline moved note", p) }

// PostponeCard is the card before all later dates move.
func PostponeCard(p StageMoveParams) string { return say("postpone card", p) }

// Postponed is the receipt, and what leaders and the work group read.
func Postponed(p StageMoveParams) string { return say("postponed", p) }

// DeadlineOf names a stage's deadline.
func DeadlineOf(stage string) string { return stage + "时限" }

// PauseParams is a pause or its end.
type PauseParams struct {
	Stages []string
	Reason string
	Since  time.Time
	Days   int
	People int
	Dates  []MovedDate
	Keep   bool
}

// PauseCard is the card before a pause.
func PauseCard(p PauseParams) string { return say("pause card", p) }

// Paused tells everybody of a pause.
func Paused(p PauseParams) string { return say("paused", p) }

// ResumeCard is the card before the work goes on.
func ResumeCard(p PauseParams) string { return say("resume card", p) }

// Resumed tells everybody that the work goes on.
func Resumed(p PauseParams) string { return say("resumed", p) }

// ResumedFor tells one person that the work goes on, with the person's own dates.
func ResumedFor(dates []MovedDate) string { return say("resumed", PauseParams{Dates: dates}) }

// StageProposalParams is what the clock puts before the office.
type StageProposalParams struct {
	Stage   StageLine
	Missing []string
}

// StageMayOpen proposes to open a stage.
func StageMayOpen(p StageProposalParams) string { return say("stage may open", p) }

// StageMayEnd proposes to end a stage: its deadline is over, or everything is in.
func StageMayEnd(p StageProposalParams) string { return say("stage may end", p) }

// OffDayWarning says that a date falls on a day off.
func OffDayWarning(what string, d plan.Day, name string) string {
	if name != "" {
		name = "，" + name
	}
	return fmt.Sprintf("%s%s不是工作日%s", what, Day(d), name)
}

// DateFault says which date would pass which.
func DateFault(what string, day plan.Day, other string, otherDay plan.Day, after bool) string {
	side := "早于"
	if after {
		side = "晚于"
	}
	return fmt.Sprintf("%s%s%s%s（%s）", what, Day(day), side, other, Day(otherDay))
}

// StageDeadlineWord is the stage's own deadline among inner ones.
const StageDeadlineWord = "阶段时限"

// PlanText is the whole text of a plan: "妇女规划初稿".
func PlanText(p plan.PlanID, text plan.TextStage) string { return PlanName(p) + TextName(text) }

// TextsOf names the texts of several chapters: "《妇女与健康》、《儿童与健康》分领域稿".
func TextsOf(chapters []string, kind plan.DutyKind, text plan.TextStage) string {
	names := strings.Join(chapters, "、")
	switch kind {
	case plan.DutyMaterial:
		return names + "材料"
	case plan.DutyRevise:
		return names + TextName(text) + "修改稿"
	}
	return names + TextName(text)
}

// LackingReplies says that a consultation is still open.
func LackingReplies(title string, left int) string {
	return fmt.Sprintf("“%s”未反馈%d家", title, left)
}

// LackingResults says that opinions have no result yet.
func LackingResults(n int) string { return fmt.Sprintf("%d条意见没有办理结果", n) }

// MoreItems stands for what a list leaves out.
func MoreItems(n int) string { return fmt.Sprintf("另有%d项", n) }
