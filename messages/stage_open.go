package messages

import (
	"time"

	"planbot/storage/plan"
)

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

// StageNote is the short word to leaders and the work group.
type StageNote struct {
	Stage    string
	Deadline time.Time
	Units    int
	Chapters int
	Text     plan.TextStage // asked of the leads; at the end, what it ended with
	Asked    plan.TextStage // at the end: asked of the leads
	Done     int            // of those
	Total    int
	Reason   string
	Missing  []string
	Plain    bool // that it ended, no more
}

// StageOpenedNote tells leaders and the work group of an opening.
func StageOpenedNote(p StageNote) string { return say("stage opened note", p) }
