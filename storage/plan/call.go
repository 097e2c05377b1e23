package plan

import "time"

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
	Duties  []string // keys of the duties it is about
	Key     string   // of the nudge that began it
	Made    time.Time
	Result  CallResult
	Promise Day // the day the unit promised
	By      PersonID
	At      time.Time // of the result
	Version int64
}
