package plan

import "time"

// Application is a stranger (or a successor) asking to be admitted.
type Application struct {
	ID       ApplicationID
	Person   PersonID
	Name     string
	Phone    string
	Unit     UnitID
	Role     Role
	Rank     Rank
	Replaces PersonID // 换人: whom the applicant takes over from
	Text     string   // what the applicant wrote, where it was free text
	Asked    time.Time
	Decided  time.Time
	By       PersonID // who decided
	Admitted bool
}

// Why an application is refused.
const (
	WhyApplied       Why = "applied"        // one is waiting already
	WhyDecided       Why = "decided"        // Text: who decided it
	WhySelfSucceed   Why = "self_succeed"   // nobody takes over from oneself
	WhyNoPredecessor Why = "no_predecessor" // Text: a name no liaison has
	WhyHandedOver    Why = "handed_over"    // the predecessor is not bound any more
)
