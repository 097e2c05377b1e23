package plan

import "time"

// LateNote (逾期说明) says why something is late and when it will come. It stops
// the telephone calls about it until that day has passed; the thing stays late.
type LateNote struct {
	ID       LateNoteID
	Unit     UnitID
	DutyKey  string
	Said     time.Time
	By       PersonID
	Proxy    Proxy
	Due      time.Time // the date that was missed
	Expected Day
	Reason   string
}

// Why a late note is refused.
const (
	WhyNothingLate Why = "nothing_late" // nothing owed whose date has passed
	WhyNotLate     Why = "not_late"     // the date is still ahead: an extension
	WhySameNote    Why = "same_note"    // Day: the day already noted
)
