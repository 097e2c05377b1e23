package plan

import "time"

// Acts on 专家组论证意见.
const (
	ActVerdicts     Act = "verdicts"      // 论证意见: of each plan, as it stands
	ActVerdict      Act = "verdict"       // enter one, or one in its place
	ActVerdictText  Act = "verdict_text"  // one in full
	ActVerdictPaper Act = "verdict_paper" // a draft to be printed and signed
)

// DutyVerdict is the office's: the panel's word on each plan, while the experts
// are heard.
const DutyVerdict DutyKind = "verdict"

// JobVerdict writes the draft of a 专家论证意见.
const JobVerdict JobKind = "verdict"

// VerdictID names a PanelVerdict.
type VerdictID int64

// VerdictResult is what a panel came to.
type VerdictResult string

const (
	VerdictPass  VerdictResult = "pass"  // 同意通过
	VerdictAmend VerdictResult = "amend" // 修改完善后通过
	VerdictFail  VerdictResult = "fail"  // 不予通过
)

// PanelVerdict (专家组论证意见) is the word of the panel of one plan, signed by its
// head. At most one of a plan is in force; its text is read apart.
type PanelVerdict struct {
	ID           VerdictID
	Plan         PlanID
	Result       VerdictResult
	Head         PersonID
	Signed       Day
	Present      []PersonID     // experts at the meeting, the head among them
	Meeting      MeetingID      // the meeting it was given at, 0 when none is linked
	Consultation ConsultationID // under which its points are handled, 0: none
	Points       int            // what is to be amended
	Pages        int            // scans of the signed paper
	Entered      time.Time
	By           PersonID
	Why          string    // why it took the place of the one before
	Replaced     time.Time // zero: in force
	Version      int64
}

// Why the word of a panel is refused.
const (
	WhyNotHead      Why = "not_head"       // the expert heads no panel
	WhyNoPanel      Why = "no_panel"       // no expert on the list to sign
	WhyVerdictDay   Why = "verdict_day"    // signed in the future
	WhyVerdictText  Why = "verdict_text"   // too short or too long
	WhyVerdictPoint Why = "verdict_point"  // an amendment without points, or one too long
	WhyNoVerdict    Why = "no_verdict"     // none given yet
	WhyPanelFailed  Why = "panel_failed"   // 不予通过: no 送审稿 without the director's word
	WhyVerdictMoved Why = "verdict_moved"  // another one came meanwhile
	WhyPaperNotMade Why = "paper_not_made" // the draft could not be written
)
