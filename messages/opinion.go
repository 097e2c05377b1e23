package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// Labels of writing opinions.
const (
	WholeText      = "全文"
	ConfirmOpinion = "确认提交"
	OneMore        = "再加一条"
	ManagePoints   = "修改或删除某条"
	ManageBack     = "返回核对"
	ReviseReply    = "修改、补充意见"
	EditPlace      = "改章节"
	EditOriginal   = "改原文"
	EditSuggestion = "改建议"
	EditReason     = "改理由"
)

// EditPoint and DropPoint are the buttons of one opinion in the summary.
func EditPoint(no int) string { return fmt.Sprintf("改第%d条", no) }

// DropPoint strikes one opinion out of the summary.
func DropPoint(no int) string { return fmt.Sprintf("删第%d条", no) }

// Place names what an opinion is about.
func Place(title string, p plan.PlanID) string {
	switch {
	case title != "":
		return "《" + title + "》"
	case p != "":
		return PlanName(p) + WholeText
	}
	return "两个规划" + WholeText
}

// PlaceLabel is the button of what an opinion is about.
func PlaceLabel(title string, p plan.PlanID) string {
	if title == "" {
		return Place("", p)
	}
	return SlotLabel(SlotParams{Title: title, Plan: p})
}

// PointAsk says which opinion is asked about.
type PointAsk struct {
	No    int
	Place string

	Row        int // of the table it was read from; 0: it was typed
	Typed      string
	Suggestion string
}

// AskPlace asks which chapter an opinion is about.
func AskPlace(p PointAsk) string { return say("ask place", p) }

// AskOriginal asks for the words of the text.
func AskOriginal(p PointAsk) string { return say("ask original", p) }

// AskSuggestion asks for the words wished for.
func AskSuggestion(p PointAsk) string { return say("ask suggestion", p) }

// AskReason asks for the reason of an opinion.
func AskReason(p PointAsk) string { return say("ask reason", p) }

// HavingParams is a reply already given.
type HavingParams struct {
	Title  string
	Points int
}

// Having asks what to do with a reply already given.
func Having(p HavingParams) string { return say("having", p) }
