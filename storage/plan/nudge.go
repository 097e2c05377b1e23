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

// Way is how a nudge reaches somebody.
type Way string

const (
	WayLetter Way = "letter" // in the one letter a person gets a day
	WayNotice Way = "notice" // a 催办通知 for the director to sign
	WayNote   Way = "note"   // the weekly note to the head, after the director's word
	WayCall   Way = "call"   // nobody can be reached in chat: 电话催办
)

// Nudge is one thing the planner says is due now: a rung of the ladder reached
// by a duty, for one recipient. Its Key is queued once.
type Nudge struct {
	Key    string
	Rung   Rung
	Duty   Duty
	Way    Way
	Day    Day       // the working day the rung belongs to
	To     PersonID  // of a letter; else 0
	Window time.Time // until when it may still be made up; zero: while the thing is owed
}
