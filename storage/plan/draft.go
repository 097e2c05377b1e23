package plan

import "time"

// DraftKind tells a unit's own text from what others hand in for it.
type DraftKind string

const (
	DraftText     DraftKind = "text"     // the lead's chapter text or research material
	DraftMaterial DraftKind = "material" // a supporting unit's material for the lead
	DraftPlan     DraftKind = "plan"     // a whole text of one plan, uploaded by the office
)

// DraftState is what became of a draft.
type DraftState string

const (
	DraftReceived  DraftState = "received"
	DraftUsed      DraftState = "used" // circulated or assembled: can't be withdrawn
	DraftReturned  DraftState = "returned"
	DraftWithdrawn DraftState = "withdrawn"
)

// Draft (稿件) is one version of a chapter (or of a whole plan) handed in for a
// text stage. It counts from the date of its file's message.
type Draft struct {
	ID       DraftID
	Number   string // 编号 on the receipt
	Kind     DraftKind
	Plan     PlanID
	Chapter  ChapterID // 0 for DraftPlan
	Text     TextStage
	Revision int // 第N稿, counted per (chapter, text, kind, unit)
	Unit     UnitID
	Person   PersonID
	SHA      string // hex SHA-256; "" when only registered
	FileName string
	Size     int64
	Title    string // metadata-only: what the paper is called
	Pages    int    // metadata-only
	Approver Approver
	State    DraftState
	Received time.Time
	Late     bool
	Reason   string    // of a return
	Due      time.Time // of a return: by when the next version is asked for; zero: as before
	Request  RequestID
	Upload   UploadID // the file message it came with; 0 when only registered
	Proxy    Proxy
	Version  int64
}

// Approver (审定人) is the unit's head who stands behind a text.
type Approver struct {
	Name     string
	Position string
}

// Proxy (补录) says that the office entered something for a unit: by which
// channel it came, and who recorded it. Zero when the unit did it itself.
type Proxy struct {
	Channel  Channel
	Recorder PersonID
}

// Channel is how a proxy entry reached the office; also the form of a reply.
type Channel string

const (
	ChannelLetter  Channel = "letter"  // 正式复函（盖章）
	ChannelLiaison Channel = "liaison" // 联络员反馈
	ChannelPhone   Channel = "phone"   // 电话
	ChannelMeeting Channel = "meeting" // 座谈会
)

// FileMode is the director's choice at set-up.
type FileMode string

const (
	ModeUnset    FileMode = ""
	ModeUpload   FileMode = "upload"   // 文件上传
	ModeRegister FileMode = "register" // 仅登记
)

// DraftFile is what hangs on a draft beside its text.
type DraftFile struct {
	Draft  DraftID
	Seq    int
	Upload UploadID
	Kind   FileKind
	SHA    string
	Name   string
	Size   int64
}

// FileKind tells annexes from photos of the stamped page.
type FileKind string

const (
	FileAnnex FileKind = "annex" // 附件
	FilePage  FileKind = "page"  // 盖章页
)

// Why a draft is refused.
const (
	WhyNoSlot    Why = "no_slot"    // nothing open to hand in for
	WhyNoMode    Why = "no_mode"    // the director has not chosen a file mode yet
	WhySameBytes Why = "same_bytes" // exactly this file was handed in before
)

// More reasons at handing in.
const (
	WhyRegisterOnly Why = "register_only" // files are not taken here (仅登记)
	WhyBadApprover  Why = "bad_approver"
	WhyUsed         Why = "used"      // circulated or assembled: it stays
	WhyWithdrawn    Why = "withdrawn" // taken back before
	WhyReturned     Why = "returned"  // given back for revision before
	WhySameSlot     Why = "same_slot" // moved to where it is
	WhyNoBytes      Why = "no_bytes"  // only registered here: there is no file
	WhyNoDrafts     Why = "no_drafts" // nothing handed in that may be seen
	WhyFirstDraft   Why = "first_draft"
	WhyBadPages     Why = "bad_pages"
	WhyBadTitle     Why = "bad_title"
	WhyBadSent      Why = "bad_sent" // a paper that went out in the future, or a year ago
)
