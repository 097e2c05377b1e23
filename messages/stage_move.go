package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// AskPostpone asks by how much.
func AskPostpone(next StageLine) string { return say("ask postpone", next) }

// AskResumeParams asks what becomes of the dates after a pause.
type AskResumeParams struct {
	Since time.Time
	Days  int
}

// AskResume asks what becomes of the dates after a pause.
func AskResume(p AskResumeParams) string { return say("ask resume", p) }

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
	Leaders  bool // there are leaders to be told
	Group    bool // there is a work group to be told
	Days     int  // 整体顺延 by so many working days
	Inner    int  // inner dates that move along
	Others   int  // consultations and requests that move along
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
	Stages  []string
	Reason  string
	Since   time.Time
	Days    int
	People  int
	Leaders bool // there are leaders to be told
	Group   bool // there is a work group to be told
	Dates   []MovedDate
	Keep    bool
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

// DateFault says which date would pass which.
func DateFault(what string, day plan.Day, other string, otherDay plan.Day, after bool) string {
	side := "早于"
	if after {
		side = "晚于"
	}
	return fmt.Sprintf("%s%s%s%s%s", what, Day(day), side, other, Day(otherDay))
}

// StageDeadlineWord is the stage's own deadline among inner ones.
const StageDeadlineWord = "阶段时限"
