package plan

import "time"

// EnclosureKind is one line of the 送审材料清单.
type EnclosureKind string

// The enclosures, in the order of the list.
const (
	EnclosureRequest  EnclosureKind = "request"  // 请示
	EnclosureText     EnclosureKind = "text"     // 规划（送审稿）及起草说明
	EnclosureUnits    EnclosureKind = "units"    // 部门意见采纳情况表
	EnclosurePublic   EnclosureKind = "public"   // 公众意见研究采纳情况
	EnclosureExperts  EnclosureKind = "experts"  // 专家论证意见及采纳情况
	EnclosureLegality EnclosureKind = "legality" // 合法性审查意见书
	EnclosureMinutes  EnclosureKind = "minutes"  // 领导小组会议纪要
	EnclosureDisputes EnclosureKind = "disputes" // 未达成一致意见的说明
	EnclosureBasis    EnclosureKind = "basis"    // 制定依据及上位规划对照表
)

// EnclosureKinds lists the enclosures in the order of the list.
func EnclosureKinds() []EnclosureKind {
	return []EnclosureKind{
		EnclosureRequest, EnclosureText, EnclosureUnits, EnclosurePublic, EnclosureExperts, EnclosureLegality, EnclosureMinutes, EnclosureDisputes, EnclosureBasis,
	}
}

// Enclosure (送审材料) is one line of a plan's list as the office keeps it: ready or
// not, its number, day and file, or why it does not apply.
type Enclosure struct {
	Plan   PlanID
	Kind   EnclosureKind
	State  EnclosureState
	Number string
	Day    Day
	From   Day // 公开征求意见, the period; 0: not entered
	Until  Day
	Reason string // of EnclosureWaived
	File   StoredFile
	By     PersonID
	At     time.Time
}

// EnclosureState is how far a paper is.
type EnclosureState string

const (
	EnclosureOpen   EnclosureState = ""
	EnclosureReady  EnclosureState = "ready"  // 已备齐
	EnclosureWaived EnclosureState = "waived" // 不适用
)

// Passage (报审记录) is one step of a plan on its way through the government: what
// was handed over or decided, when and on what basis. They are only added.
type Passage struct {
	ID     int64
	Plan   PlanID
	Draft  DraftID // the 送审稿 it was about
	Post   Post
	Result PassageResult
	Day    Day
	Number string // 来文号, 意见书编号, 会议届次
	File   StoredFile
	Reason string // why the director went on out of order
	By     PersonID
	At     time.Time
}

// Post is who a plan lies with.
type Post string

const (
	PostGovernment Post = "government" // 市政府办公室
	PostJustice    Post = "justice"    // 司法局, 合法性审查
	PostExecutive  Post = "executive"  // 市政府常务会议
	PostIssue      Post = "issue"      // 印发: nothing but this is left
)

// PassageResult is what a post said.
type PassageResult string

const (
	PassageSent      PassageResult = "sent"      // 已报
	PassagePassed    PassageResult = "passed"    // 通过
	PassagePrinciple PassageResult = "principle" // 原则通过，修改后印发
	PassageReturned  PassageResult = "returned"  // 退回修改
)

// Acts of submitting to the government.
const (
	ActSubmission      Act = "submission"       // 送审: list, route and what comes next
	ActEnclosure       Act = "enclosure"        // one line of the list
	ActEnclosureReady  Act = "enclosure_ready"  // 已备齐, or not after all
	ActEnclosureFile   Act = "enclosure_file"   // its file
	ActEnclosureNumber Act = "enclosure_number" // its number and day
	ActEnclosurePeriod Act = "enclosure_period" // 公开征求意见起止
	ActEnclosureWaive  Act = "enclosure_waive"  // 不适用
	ActPassage         Act = "passage"          // 登记报审进展
)

// Why submitting is refused.
const (
	WhyNoSuchEnclosure   Why = "no_such_paper"  // no such line
	WhyEnclosuresMissing Why = "papers_missing" // N lines are not ready
	WhyNotCleared        Why = "not_cleared"    // Text: why the leading group's word does not carry it
	WhyNoSubmission      Why = "no_submission"  // there is no 送审稿
	WhyPassageOrder      Why = "passage_order"  // Text: what comes first
	WhyPassageText       Why = "passage_text"   // it came back: a later 送审稿 is needed
	WhyNotWaivable       Why = "not_waivable"   // request and text always apply
	WhyBadPeriod         Why = "bad_period"     // no two days that could be one
	WhyBadNumber         Why = "bad_number"     // no number that could be said
)
