package plan

import "time"

// MaterialRequest (索要材料) is a lead asking one supporting unit. One wish to
// several units is one row each, with the same chapter and moment.
type MaterialRequest struct {
	ID      RequestID
	Chapter ChapterID
	Lead    UnitID
	Unit    UnitID
	What    string
	Due     time.Time
	Asked   time.Time
	By      PersonID
	Answer  RequestAnswer
	Done    time.Time
	Nudged  time.Time // the lead's last friendly word
}

// RequestAnswer is what became of a request.
type RequestAnswer string

const (
	AnswerOpen   RequestAnswer = ""
	AnswerSent   RequestAnswer = "sent"   // 已报
	AnswerNone   RequestAnswer = "none"   // 无材料
	AnswerWaived RequestAnswer = "waived" // the lead needs it no more
)

// Why a request, or an answer to one, is refused.
const (
	WhyNoChapter   Why = "no_chapter"   // the unit leads nothing
	WhyNoSupports  Why = "no_supports"  // nobody supports the chapter
	WhyNobody      Why = "nobody"       // no unit was picked
	WhyAnswered    Why = "answered"     // the request was answered before
	WhyNudgedToday Why = "nudged_today" // one friendly word a day
	WhyTooEarly    Why = "too_early"    // asked for less than a day ago
	WhyNoRequests  Why = "no_requests"  // nothing asked, nothing asked for
)
