package plan

import "time"

// Consultation (征求意见) is a text put before addressees with a due date.
type Consultation struct {
	ID      ConsultationID
	Title   string
	Text    TextStage
	Round   int
	Drafts  []DraftID // the exact versions circulated
	Opened  time.Time
	Due     time.Time
	Closed  time.Time
	By      PersonID
	Version int64
	To      []Addressee
	Former  []Addressee // asked once, then taken out again
}

// Open tells whether units may still reply themselves.
func (c Consultation) Open() bool { return c.Closed.IsZero() }

// Addressee is a unit or a person asked in a consultation. Drafts narrows what
// it is asked about; empty means all the drafts of the consultation.
type Addressee struct {
	ID     AddresseeID
	Unit   UnitID
	Person PersonID
	Drafts []DraftID
	Added  time.Time
	Due    time.Time // of one that joined later; zero: the consultation's
	Was    UnitID    // the unit first asked, which went into this one; 0: none

	Removed time.Time // of a former one, with why and by whom
	Why     string
	By      PersonID
}

// ReplyKind is 有意见 or 无意见.
type ReplyKind string

const (
	ReplyNone     ReplyKind = "none"
	ReplyOpinions ReplyKind = "opinions"
)

// Reply (反馈) is what one addressee answered in one consultation. There is at
// most one in force; changing it writes a new row and ends the old.
type Reply struct {
	ID           ReplyID
	Consultation ConsultationID
	Addressee    AddresseeID
	Unit         UnitID
	Person       PersonID
	Kind         ReplyKind
	Form         Channel
	Approver     Approver
	At           time.Time
	Late         bool
	Proxy        Proxy
	Withdrawn    time.Time
	Version      int64
}

// OpinionState is how far the handling of an opinion is.
type OpinionState string

const (
	OpinionOpen    OpinionState = "open"    // 待办理
	OpinionLead    OpinionState = "lead"    // 转牵头单位研究
	OpinionLater   OpinionState = "later"   // 待研究
	OpinionDecided OpinionState = "decided" // has a result
)

// Result (采纳情况).
type Result string

const (
	ResultNone     Result = ""
	ResultAdopted  Result = "adopted"  // 采纳
	ResultPartly   Result = "partly"   // 部分采纳
	ResultRejected Result = "rejected" // 未采纳（附理由）
	ResultCovered  Result = "covered"  // 已体现
	ResultDropped  Result = "dropped"  // 经沟通不再坚持
)

// Opinion (意见) is one numbered point of a reply.
type Opinion struct {
	ID           OpinionID
	Reply        ReplyID
	Consultation ConsultationID
	Unit         UnitID
	Person       PersonID
	No           int // 第N条 within the unit's reply
	Plan         PlanID
	Chapter      ChapterID // 0: 全文
	Original     string
	Suggestion   string
	Reason       string
	Revision     int
	State        OpinionState
	Result       Result
	Explain      string // the reason given with the result
	Decided      time.Time
	DecidedBy    PersonID
	Proposed     Result // what the lead unit proposes
	ProposedWhy  string
	Published    time.Time
	Withdrawn    time.Time
	Talks        int    // 沟通 held about these words
	Stance       Stance // after the last of them that told it
	Version      int64

	Realized      string // 落实位置: where in the later text, "" while not yet
	RealizedDraft DraftID
	RealizedAt    time.Time
	Issue         string // 争议主要问题 as the office words it
}

// PastOpinion is an opinion as it stood before it was edited or handled anew.
type PastOpinion struct {
	Opinion
	At time.Time // when it stopped standing so
	By PersonID
}

// Talk (沟通) with a unit before its opinion is not adopted.
type Talk struct {
	Opinion OpinionID
	With    string
	At      time.Time
	Outcome string
	Stance  Stance
	By      PersonID
}

// Stance is whether a proposer keeps to its opinion after a talk.
type Stance string

const (
	StanceUnknown Stance = ""
	StanceInsists Stance = "insists" // 仍坚持
	StanceYields  Stance = "yields"  // 不再坚持
)

// Acts on addressees and opinions after they were sent or decided.
const (
	ActJoin     Act = "join"     // 增加征求对象
	ActUnask    Act = "unask"    // 不再征求
	ActReply    Act = "reply"    // the card of one addressee's reply
	ActRealize  Act = "realize"  // 落实位置
	ActIssue    Act = "issue"    // word 争议主要问题
	ActDisputes Act = "disputes" // 未达成一致意见
	ActSummary  Act = "summary"  // 采纳情况汇总表
)
