package plan

import "time"

// Urge (催办通知, or 呈报 to the head) is a drafted notice waiting for, or sent
// with, the director's signature. It covers one unit; the weekly note covers all
// (Unit 0). Its words are made from the duties still owed when it is signed.
type Urge struct {
	ID       UrgeID
	Level    Level
	Unit     UnitID
	Duties   []string // keys of the duties it is about
	Key      string   // of the nudge that began it
	Number   string   // given at signing
	Drafted  time.Time
	Signed   time.Time
	SignedBy PersonID
	Void     time.Time // everything came in before it was signed, or the director dropped it
	Version  int64
}

// Waiting tells whether the notice still waits for the director's word.
func (u Urge) Waiting() bool { return u.Signed.IsZero() && u.Void.IsZero() }

// Why supervision is refused.
const (
	WhyNothingOwed Why = "nothing_owed" // it came in meanwhile
	WhySigned      Why = "signed"       // signed or dropped before
	WhyNudged      Why = "nudged"       // this person had a reminder today
	WhyUnreached   Why = "unreached"    // nobody of the unit can be reached in chat
	WhyDoubtful    Why = "doubtful"     // the unit is in doubt: not pressed until settled
	WhyNight       Why = "night"        // outside the hours in which people are written to
)
