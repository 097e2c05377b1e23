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

// ChapterName is a chapter's title, with its plan where the title does not say it.
func ChapterName(p plan.PlanID, title string) string { return chapterName(p, title) }

// PlanText is the whole text of a plan: "《妇女规划》初稿".
func PlanText(p plan.PlanID, text plan.TextStage) string {
	return Draft{Kind: plan.DraftPlan, Plan: p, Text: text}.Place()
}

// TextsOf names the texts of several chapters: "《妇女与健康》、《儿童与健康》分领域稿".
func TextsOf(chapters []string, kind plan.DutyKind, text plan.TextStage) string {
	names := strings.Join(chapters, "、")
	switch kind {
	case plan.DutyVerdict:
		return "专家组论证意见"
	case plan.DutyMaterial:
		return names + "材料"
	case plan.DutyRevise:
		return names + TextName(text) + "修改稿"
	}
	return names + TextName(text)
}
