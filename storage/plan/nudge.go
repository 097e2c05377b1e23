package plan

import "time"

// Level (提醒 / 催办 / 呈报) is the rung of supervision.
type Level string

const (
	LevelRemind   Level = "remind"
	LevelUrge     Level = "urge"
	LevelEscalate Level = "escalate"
)

// Rung is one step of the ladder, as data the office can change. Offset counts
// working days from the deadline's day: −3 is three before, 1 is one after.
type Rung struct {
	Name   string
	Level  Level
	Offset int
}

// Nudge is one thing the planner says is due now: a rung of the ladder reached
// by a duty. Its Key is queued once.
type Nudge struct {
	Key    string
	Rung   Rung
	Duty   Duty
	Day    Day       // the working day it belongs to
	To     PersonID  // 0: nobody reachable, so it becomes a 电话催办 card
	Window time.Time // until when it may still be made up
}
