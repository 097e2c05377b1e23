package plan

import (
	"strconv"
	"time"
)

// DutyKind is what a unit owes.
type DutyKind string

const (
	DutyDraft    DutyKind = "draft"    // the lead: a chapter text (or research material)
	DutyMaterial DutyKind = "material" // a supporting unit: material a lead asked for
	DutyReply    DutyKind = "reply"    // an addressee: an answer in a consultation
	DutyRevise   DutyKind = "revise"   // the lead: a revision after adoption or return
)

// Light is the colour of a duty.
type Light string

const (
	LightDone   Light = "done"   // 已交
	LightOpen   Light = "open"   // 进行中
	LightSoon   Light = "soon"   // 临近: at most three working days left
	LightLate   Light = "late"   // 逾期
	LightClosed Light = "closed" // the stage ended without it
	LightNone   Light = "none"   // 不适用
)

// Duty is one thing one unit owes by one deadline. It is derived from a
// Snapshot and never stored.
type Duty struct {
	Kind         DutyKind
	Unit         UnitID
	Person       PersonID // for a consultation's personal addressee; else 0
	Stage        int      // 0 when it belongs to no stage
	Plan         PlanID
	Chapter      ChapterID
	Text         TextStage
	Consultation ConsultationID
	Request      RequestID
	Asked        time.Time // when it began to be owed
	Due          time.Time
	Done         time.Time // zero: still owed
	LateDone     bool
	Light        Light
	Draft        DraftID // what fulfilled it, if a draft
}

// Key names the duty for ever: the same thing owed by the same unit has the
// same key however often it is derived. The deadline is not part of it.
func (d Duty) Key() string {
	id := int64(d.Chapter)
	switch d.Kind {
	case DutyReply:
		id = int64(d.Consultation)
	case DutyMaterial:
		id = int64(d.Request)
	}
	key := string(d.Kind) + ":" + strconv.FormatInt(int64(d.Unit), 10)
	if d.Person != 0 {
		key += "p" + strconv.FormatInt(int64(d.Person), 10)
	}
	return key + ":" + string(d.Text) + ":" + strconv.FormatInt(id, 10)
}

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

// Urge (催办通知) is a drafted notice waiting for, or sent with, the director's
// signature.
type Urge struct {
	ID       UrgeID
	Level    Level
	Unit     UnitID
	DutyKey  string
	Key      string // the nudge's
	Number   string // given at signing
	Drafted  time.Time
	Signed   time.Time
	SignedBy PersonID
	Void     time.Time // the thing came in before it was signed, or the director dropped it
	Version  int64
}

// CallResult is what a 电话催办 brought.
type CallResult string

const (
	CallOpen     CallResult = ""
	CallReached  CallResult = "reached"  // 已接通
	CallPromised CallResult = "promised" // 承诺X日
	CallMissed   CallResult = "missed"   // 未接通
)

// Call (电话催办) is a card for the office about a unit nobody can be reached at.
type Call struct {
	ID      CallID
	Unit    UnitID
	DutyKey string
	Key     string
	Made    time.Time
	Result  CallResult
	Promise Day
	By      PersonID
	At      time.Time
	Version int64
}

// Extension (延期申请); a pending one moves nothing.
type Extension struct {
	Unit    UnitID
	DutyKey string
	Asked   time.Time
	Until   time.Time
	Reason  string
	Granted time.Time
	Refused time.Time
}
