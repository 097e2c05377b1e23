package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// Labels of asking for material.
const (
	ConfirmRequest = "确认发出"
	ChangeWhat     = "改内容"
	ChangeAsked    = "改单位"
	ChangeBy       = "改时限"
	ChangeFor      = "改章节"
	AskAll         = "全部责任单位"
	NewRequest     = "再要一份材料"
	SendMaterial   = "发送文件"
	NoMaterial     = "无材料"
	NoMaterialAll  = "均无材料"
	SureNoneAll    = "确定，均无材料"
	NotYet         = "再看看"
	NeedNoMore     = "不再需要"
	KeepAsking     = "照旧需要"
	Nudge          = "提醒未报单位"
	ToAnswer       = "要报的材料"
	AskedByUs      = "索要的材料"
)

// AskRequestChapter asks for which chapter material is wanted.
func AskRequestChapter() string { return say("ask request chapter", nil) }

// AskWhat asks what is wanted for a chapter.
func AskWhat(p plan.PlanID, title string) string { return say("ask what", chapterName(p, title)) }

// AskBy asks by when.
func AskBy() string { return say("ask by", nil) }

// AskWhomParams asks which of a chapter's supporting units are asked.
type AskWhomParams struct {
	Chapter string
	Picked  []string
	Total   int
}

// AskWhom asks which of a chapter's supporting units are asked.
func AskWhom(p AskWhomParams) string { return say("ask whom", p) }

// RequestWords is a request as messages name it.
type RequestWords struct {
	Plan  plan.PlanID
	Title string
	Lead  string
	Unit  string
	What  string
	Due   time.Time
	Today plan.Day
}

// Chapter is the chapter with its plan where the title does not say it.
func (r RequestWords) Chapter() string { return chapterName(r.Plan, r.Title) }

// Left is what is left until it is due.
func (r RequestWords) Left() string { return Left(r.Today, r.Due) }

// RequestCardParams is the summary before a request goes out.
type RequestCardParams struct {
	RequestWords
	Units   []string
	Unknown []string // of them those without a liaison
}

// RequestCard is the summary before a request goes out.
func RequestCard(p RequestCardParams) string { return say("request card", p) }

// RequestSent tells the lead that its request went out.
func RequestSent(p RequestCardParams) string { return say("request sent", p) }

// RequestUnknown tells the office of asked units that have no liaison.
func RequestUnknown(p RequestCardParams) string { return say("request unknown", p) }

// Requested tells a unit what it is asked for.
func Requested(r RequestWords) string { return say("requested", r) }

// Nudged is the lead's friendly word.
func Nudged(r RequestWords) string { return say("nudged", r) }

// Excused tells a unit that the material is needed no more.
func Excused(r RequestWords) string { return say("excused", r) }

// HasNone tells a lead which requests a unit has nothing for.
func HasNone(rs []RequestWords) string { return say("has none", rs) }

// NoneNoted says that 无材料 was written down.
func NoneNoted(rs []RequestWords) string { return say("none noted", rs) }

// SureNone asks once more before everything is answered with 无材料.
func SureNone(rs []RequestWords) string { return say("sure none", rs) }

// SureExcuse asks once more before a unit need not answer.
func SureExcuse(r RequestWords) string { return say("sure excuse", r) }

// ExcuseNoted says that a unit need not answer any more.
func ExcuseNoted(r RequestWords) string { return say("excuse noted", r) }

// NudgeNotedParams is who was reminded.
type NudgeNotedParams struct {
	Told    []string
	Unknown []string // units without a liaison
}

// NudgeNoted says who was reminded.
func NudgeNoted(p NudgeNotedParams) string { return say("nudge noted", p) }

// MaterialListParams is what a unit was asked for.
type MaterialListParams struct {
	Open     []RequestLine
	Total    int
	Answered int
}

// RequestLine is one request in a list.
type RequestLine struct {
	No int
	RequestWords
	Answer plan.RequestAnswer
	At     time.Time
}

// State is what became of it in a word.
func (l RequestLine) State() string { return AnswerName(l.Answer) }

// MaterialList is what a unit was asked for.
func MaterialList(p MaterialListParams) string { return say("material list", p) }

// WishLine is one request of a lead to one or several units, counted.
type WishLine struct {
	No int
	RequestWords
	Sent, Open, None, Waived int
}

// Wishes lists what a lead asked for.
func Wishes(lines []WishLine, total int) string {
	return say("wishes", map[string]any{"Lines": lines, "Total": total})
}

// WishParams is how one request of a lead stands.
type WishParams struct {
	WishLine
	Lines []RequestLine
	Total int
}

// WishView is how one request of a lead stands.
func WishView(p WishParams) string { return say("wish", p) }

// MaterialBoth is the choice between what one is asked for and what one asked.
func MaterialBoth(open, wishes int) string {
	return say("material both", map[string]int{"Open": open, "Wishes": wishes})
}

// MaterialEmpty says that nothing was asked.
func MaterialEmpty(may bool) string { return say("material empty", may) }

// AnswerName is what became of a request.
func AnswerName(a plan.RequestAnswer) string {
	switch a {
	case plan.AnswerSent:
		return "已报"
	case plan.AnswerNone:
		return "无材料"
	case plan.AnswerWaived:
		return "不再需要"
	}
	return "未报"
}

// AnswerLabel is the button that answers one request of a list.
func AnswerLabel(no int, none bool) string {
	if none {
		return fmt.Sprintf("%d 无材料", no)
	}
	return fmt.Sprintf("%d 发送文件", no)
}

// WishLabel is the button of one request of a lead.
func WishLabel(l WishLine) string {
	return Clip(fmt.Sprintf("%d. %s（%d/%d）", l.No, l.Title, l.Sent+l.None+l.Waived, l.Sent+l.None+l.Waived+l.Open))
}

// AboutUnit is a button about one unit of a request.
func AboutUnit(what, unit string) string { return Clip(what + "·" + unit) }
