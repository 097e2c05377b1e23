package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

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
