package plan

import "time"

// Promulgation (印发) ends the work on a plan: from then on it is only read.
type Promulgation struct {
	Plan    PlanID
	Draft   DraftID // the 正式印发稿
	Number  string  // 格政〔2021〕15号
	Signer  string  // 签发人
	Dated   Day     // 成文日期
	Issued  Day     // 印发日期
	By      PersonID
	At      time.Time
	Told    time.Time // when the notice went out; zero: not yet
	CC      string    // 抄送 as the notice said it
	Version int64
}

// Correction (更正) is a promulgation as it was entered before, and why it was
// wrong.
type Correction struct {
	Plan   PlanID
	At     time.Time
	By     PersonID
	Reason string
	Number string
	Signer string
	Dated  Day
	Issued Day
}

// Acts of issuing.
const (
	ActPromulgate Act = "promulgate" // 印发
	ActIssued     Act = "issued"     // what was issued
	ActIssueNote  Act = "issue_note" // 印发通知
	ActCorrect    Act = "correct"    // 更正
)

// Why issuing, or anything after it, is refused.
const (
	WhyPromulgated  Why = "promulgated"   // Text: when and under which number; N: 2 when both plans are
	WhyNotToIssue   Why = "not_to_issue"  // Text: what comes first
	WhyNoFinal      Why = "no_final"      // there is no 正式印发稿
	WhyFinalOld     Why = "final_old"     // it is outdated
	WhyIssueDates   Why = "issue_dates"   // the days do not follow each other
	WhyBadIssueNo   Why = "bad_issue_no"  // Text: no number of a paper
	WhyBadSigner    Why = "bad_signer"    // no name
	WhyNotIssued    Why = "not_issued"    // nothing was issued yet
	WhyIssueTold    Why = "issue_told"    // the notice went out already
	WhyNothingWrong Why = "nothing_wrong" // the correction changes nothing
)
