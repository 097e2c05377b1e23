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
	DutyKey string
	Key     string
	Made    time.Time
	Result  CallResult
	Promise Day
	By      PersonID
	At      time.Time
	Version int64
}
