package plan

import "time"

// Extension (延期申请) is a unit's wish for a later date of one duty. A pending
// one moves nothing; a granted one moves the duty's date, and what it was before
// stays readable here.
type Extension struct {
	ID        ExtensionID
	Unit      UnitID
	DutyKey   string
	Asked     time.Time // when it counts as asked: what came by letter counts from the day it came
	By        PersonID
	Proxy     Proxy
	From      time.Time // the duty's date when it was asked
	Wished    time.Time
	Reason    string
	State     ExtensionState
	Settled   time.Time // zero while pending
	SettledBy PersonID
	Until     time.Time // the date granted, which may be another than the one wished
	Word      string    // the basis (依据) of a grant, the reason of a refusal
	Version   int64
}

// ExtensionState is what became of a wish.
type ExtensionState string

const (
	ExtensionPending   ExtensionState = "pending"
	ExtensionGranted   ExtensionState = "granted"
	ExtensionRefused   ExtensionState = "refused"
	ExtensionWithdrawn ExtensionState = "withdrawn" // taken back by the unit
	ExtensionLapsed    ExtensionState = "lapsed"    // the thing came in, or needs the wish no more
)

// Why a wish for a later date is refused.
const (
	WhyNothingToExtend  Why = "nothing_to_extend" // nothing owed whose date is still ahead
	WhyExtendOver       Why = "extend_over"       // it came in, or is not asked for any more
	WhyExtendPaused     Why = "extend_paused"     // the dates will be given anew
	WhyExtendLate       Why = "extend_late"       // the date has passed: a late note
	WhyExtendPending    Why = "extend_pending"    // one wish at a time
	WhyExtendPerson     Why = "extend_person"     // asked in person, not as a unit
	WhyExtendReason     Why = "extend_reason"     // no real reason
	WhyExtensionSettled Why = "extension_settled" // Text: what became of it
	WhyWishBefore       Why = "wish_before"       // Day: when the thing began to be owed
	WhyWishEarly        Why = "wish_early"        // Day: the duty's date, which the wish does not pass
	WhyDayOff           Why = "day_off"           // Day: the next working day
	WhyDateMoved        Why = "date_moved"        // what a notice is about is not late any more
)
