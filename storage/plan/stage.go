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

// StageStep is one inner deadline.
type StageStep struct {
	Step Step
	Due  time.Time
}

// StepDue is the moment of an inner deadline, if the stage has it.
func (s Stage) StepDue(step Step) (time.Time, bool) {
	for _, x := range s.Steps {
		if x.Step == step {
			return x.Due, true
		}
	}
	return time.Time{}, false
}

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
