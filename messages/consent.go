package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// Labels of 征求责任单位意见.
const (
	AskConsents    = "征求责任单位意见"
	AskMoreUnits   = "再征求其他单位"
	AskAnew        = "有实质修改，再征求"
	WordingChanged = "仅文字修改，沿用"
	ConfirmConsent = "确认发出"
	SayTacit       = "加注：逾期视为同意"
	NoTacit        = "去掉“逾期视为同意”"
	AllVersions    = "以上各章一并征求"
	AgreeOne       = "同意"
	AgreeAll       = "均同意"
	AmendOne       = "同意，有修改意见"
	ObjectOne      = "不同意"
	SeeChanges     = "看改动"
	ConfirmAnswer  = "确认提交"
	ConfirmEnter   = "确认补录"
	ChangeAnswer   = "改答复"
	ChangeWords    = "改内容"
	NudgeConsents  = "提醒未答复单位"
	CloseConsents  = "结束征求"
	SureClose      = "确认结束"
	GoOnAsking     = "继续等待"
	EnterConsent   = "补录答复"
	ConsentsAsked  = "请我单位反馈的"
	ConsentsByUs   = "我单位征求的"
	SeeConsents    = "责任单位意见"
	SeeObjections  = "责任单位不同意"
)

// ConsentWords is one unit asked about one version, as messages name it.
type ConsentWords struct {
	Draft    Draft
	Before   string // "第1稿": asked about that one before; "" the first time
	Lead     string
	Unit     string
	Due      time.Time
	Today    plan.Day
	Tacit    bool
	Untold   bool // nobody of the unit is in chat: it must be called
	Answer   plan.ConsentAnswer
	Words    string
	At       time.Time // of the answer
	Given    string    // "第1稿" where the answer was given on that one
	Waits    bool      // still to answer
	Approver string
	Proxy    plan.Proxy
	Recorder string

	Raised time.Time // since when leaders are asked for a word; zero: they are not
	Plea   string
}

// Name is the version: "《妇女与健康》第2稿".
func (c ConsentWords) Name() string { return c.Draft.Name() }

// Left is what is left until it is due.
func (c ConsentWords) Left() string { return Left(c.Today, c.Due) }

// State is what the unit said in a word.
func (c ConsentWords) State() string {
	s := ConsentName(c.Answer)
	switch {
	case c.Answer == plan.ConsentOpen && !c.Waits:
		return "未答复（已结束）"
	case c.Answer == plan.ConsentOpen && c.Untold:
		return "未答复（没有登记联络员，请电话联系）"
	case c.Given != "":
		s += "（沿用" + c.Given + "时的意见）"
	}
	return s
}

// ConsentName is an answer.
func ConsentName(a plan.ConsentAnswer) string {
	switch a {
	case plan.ConsentAgree:
		return "同意"
	case plan.ConsentAmend:
		return "同意，有修改意见"
	case plan.ConsentObject:
		return "不同意"
	case plan.ConsentSilent:
		return "视为同意（逾期未反馈）"
	}
	return "未答复"
}

// WordsName is what the words of an answer are.
func WordsName(a plan.ConsentAnswer) string {
	if a == plan.ConsentObject {
		return "理由"
	}
	return "修改意见"
}

// ConsentAsked tells a unit of all it is asked now, the new one first.
func ConsentAsked(list []ConsentWords, total int) string {
	return say("consent asked", map[string]any{"List": list, "Total": total})
}

// ConsentNudged is the friendly word about what a unit has not answered.
func ConsentNudged(c ConsentWords) string { return say("consent nudged", c) }

// ConsentView is the card of one request, from which a unit answers.
func ConsentView(c ConsentWords) string { return say("consent view", c) }

// ConsentMoved tells a unit that a request is over without its answer, because
// the version was taken back or given back.
func ConsentMoved(c ConsentWords) string { return say("consent moved", c) }

// AskConsentWords asks what should be changed, or why not.
func AskConsentWords(c ConsentWords, a plan.ConsentAnswer) string {
	return say("ask consent words", map[string]any{"C": c, "Answer": a})
}

// AskConsentAnswer asks which of the three it is.
func AskConsentAnswer(c ConsentWords) string { return say("ask consent answer", c) }

// AnswerCardParams is the summary before an answer counts: to one request, or
// 同意 to several.
type AnswerCardParams struct {
	List     []ConsentWords
	Answer   plan.ConsentAnswer
	Words    string
	Unit     string
	Approver string
	Proxy    plan.Proxy // entered for the unit
	Received time.Time
}

// AnswerCard is the summary before an answer counts.
func AnswerCard(p AnswerCardParams) string { return say("answer card", p) }

// Answered is the receipt of an answer.
func Answered(p AnswerCardParams) string { return say("answered", p) }

// ConsentEntered tells a unit what was entered for it.
func ConsentEntered(p AnswerCardParams, by string) string {
	return say("consent entered", map[string]any{"P": p, "By": by})
}

// ConsentArrived tells a lead, and of objections the office, what a unit said.
func ConsentArrived(c ConsentWords, office bool) string {
	return say("consent arrived", map[string]any{"C": c, "Office": office})
}

// ConsentsComplete tells a lead that nobody is waited for any more.
func ConsentsComplete(p ConsentLine) string { return say("consents complete", p) }

// ConsentLabel is the button of one request in a list.
func ConsentLabel(no int, c ConsentWords) string {
	return Numbered(no, SlotLabel(SlotParams{Title: c.Draft.Title, Plan: c.Draft.Plan}))
}

// AgreeAllLabel is the button that agrees to several at once.
func AgreeAllLabel(n int) string { return fmt.Sprintf("%s（%d章）", AgreeAll, n) }

// AskConsentWhich asks whose answer is entered.
func AskConsentWhich(ticked int) string { return say("ask consent which", ticked) }
