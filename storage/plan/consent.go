package plan

import "time"

// ConsentID names a request for a supporting unit's consent.
type ConsentID int64

// Acts of 征求责任单位意见.
const (
	ActConsent      Act = "consent"       // ask supporting units about a version
	ActConsents     Act = "consents"      // how that stands, asked and asked for
	ActAgree        Act = "agree"         // 同意, to one or 均同意
	ActRespond      Act = "respond"       // any of the three answers
	ActConsentEnter Act = "consent_enter" // 补录 of such an answer
	ActConsentNudge Act = "consent_nudge" // a friendly word to whoever has not answered
	ActConsentClose Act = "consent_close" // no more answers are waited for
	ActWording      Act = "wording"       // 仅文字修改: what was answered before stands
	ActViews        Act = "views"         // opinions that wait for the lead's proposal
)

// Acts of bringing an objection before the leaders.
const (
	ActPlead   Act = "plead"   // 呈请协调: leaders are asked for a word
	ActUnplead Act = "unplead" // taken back: settled without them
)

// Why bringing an objection before the leaders is refused.
const (
	WhyNoObjection Why = "no_objection" // the unit does not object any more
	WhyRaised      Why = "raised"       // leaders are asked already
	WhyNotRaised   Why = "not_raised"
)

// Consent (征求责任单位意见) is one supporting unit asked about one version of a
// chapter, and what it answered. It is not 会签.
type Consent struct {
	ID       ConsentID
	Draft    DraftID // the version it counts for
	Since    DraftID // the version asked about before; 0: asked for the first time
	Chapter  ChapterID
	Lead     UnitID
	Unit     UnitID
	Asked    time.Time
	Due      time.Time
	By       PersonID
	Office   bool // the office asked: only then may the unit be urged
	Tacit    bool // the request said: 逾期未反馈视为同意
	Told     bool // the request reached somebody of the unit in chat
	Answer   ConsentAnswer
	Words    string // what should be changed, or why not
	Answered time.Time
	Person   PersonID
	Approver Approver
	Proxy    Proxy
	Given    DraftID   // 沿用: the version the answer was given on; 0: this one
	Nudged   time.Time // the last friendly word
	Closed   time.Time // no more answers are waited for
	Version  int64

	Raised time.Time // 呈请协调: since when leaders are asked for a word; zero: they are not
	Plea   string    // what the office proposes to them
}

// ConsentAnswer is what a unit said.
type ConsentAnswer string

const (
	ConsentOpen   ConsentAnswer = ""       // 未答复
	ConsentAgree  ConsentAnswer = "agree"  // 同意
	ConsentAmend  ConsentAnswer = "amend"  // 同意，有修改意见
	ConsentObject ConsentAnswer = "object" // 不同意（附理由）
	ConsentSilent ConsentAnswer = "silent" // 视为同意, as the request had said
)

// Why asking for consent, or an answer, is refused.
const (
	WhyNoVersion       Why = "no_version"        // nothing handed in to ask about
	WhyConsentVersion  Why = "consent_version"   // a newer version is there
	WhyConsentBack     Why = "consent_back"      // the version was taken or given back
	WhyConsentAll      Why = "consent_all"       // all were asked about this version already
	WhyConsentSame     Why = "consent_same"      // the text did not change
	WhyConsentOver     Why = "consent_over"      // the asking is over
	WhyConsentAgreed   Why = "consent_agreed"    // 同意 was said before
	WhyConsentOwn      Why = "consent_own"       // the unit answered itself: not for the lead to change
	WhyConsentEarly    Why = "consent_early"     // asked today: no friendly word yet
	WhyConsentNudged   Why = "consent_nudged"    // one friendly word a day
	WhyConsentNone     Why = "consent_none"      // nothing asked, nothing asked for
	WhyConsentNoBefore Why = "consent_no_before" // no earlier answers that could stand
	WhyConsentWordless Why = "consent_wordless"  // an answer that needs words
	WhyConsentBusy     Why = "consent_busy"      // this version was asked about: it is not 仅文字修改 any more
	WhyExtendConsent   Why = "extend_consent"    // more time for it is the lead's to give
	WhyNoViews         Why = "no_views"          // no opinion waits for the lead's proposal
)
