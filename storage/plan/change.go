package plan

import "time"

// Change (变动) is a lasting change in the middle of the work, by the office's
// word and on a document: who leads, who supports, which unit is which.
type Change struct {
	ID      ChangeID
	Kind    ChangeKind
	At      time.Time
	By      PersonID
	Basis   string // 依据: the document
	Unit    UnitID // whose it was, or whom it is about
	Into    UnitID // whose it is now
	Chapter ChapterID
}

// ChangeKind is what changed.
type ChangeKind string

const (
	ChangeLead      ChangeKind = "lead"      // another unit leads the chapter
	ChangeSupport   ChangeKind = "support"   // one more unit supports it
	ChangeUnsupport ChangeKind = "unsupport" // one less does
	ChangeMerge     ChangeKind = "merge"     // 并入: a unit goes into another
	ChangeUnit      ChangeKind = "unit"      // a unit is added
	ChangeSettle    ChangeKind = "settle"    // it is found who a doubtful unit is
	ChangeMember    ChangeKind = "member"    // 领导小组: a member comes, goes or follows another
)

// Takeover is an owed duty that another unit took over: for it the duty begins
// on that day, and where the date was near or past it has a new one.
type Takeover struct {
	Duty  string // its key under the unit that took it over
	From  UnitID // whose it was
	Since time.Time
	Due   time.Time // zero: the date stays
}

// Acts that change who does what.
const (
	ActLead      Act = "lead"      // 变更牵头单位
	ActSupport   Act = "support"   // 增加责任单位
	ActUnsupport Act = "unsupport" // 减少责任单位
	ActMerge     Act = "merge"     // 并入
	ActAddUnit   Act = "add_unit"  // 新增单位
	ActMember    Act = "member"    // 领导小组成员调整
	ActSettled   Act = "settled"   // doubts that were settled
	ActResettle  Act = "resettle"  // settle a doubt anew, or in the middle of a stage
)

// Why a change is refused.
const (
	WhyLeadMoved   Why = "lead_moved"   // Text: the unit that leads now
	WhySameUnit    Why = "same_unit"    // Text: it leads, or is, that one already
	WhyOfficeOwns  Why = "office_owns"  // the chapter has no owner in the annexes: the office's
	WhySupports    Why = "supports"     // Text: it supports the chapter already
	WhyOfSet       Why = "of_set"       // Text: it supports as one of all units
	WhyTakeoverDay Why = "takeover_day" // a date that goes over has passed: a new one is needed
	WhyMerged      Why = "merged"       // Text: the unit it went into
	WhyIntoItself  Why = "into_itself"
	WhyNoChange    Why = "no_change"    // nobody leaves and nobody comes
	WhyMemberName  Why = "member_name"  // Text: no name with a position
	WhyNoKind      Why = "no_kind"      // Text: no kind of unit
	WhyUnitInDoubt Why = "unit_doubted" // Text: settle first who it is
)
