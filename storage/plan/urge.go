package plan

import "time"

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
