package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// Labels of handling opinions.
const (
	OpenOpinion   = "查看这条意见"
	PassToLead    = "转牵头单位研究"
	PassForLater  = "待研究"
	RecordTalk    = "记录沟通"
	ReopenOpinion = "撤销结果"
	HandleAnew    = "重新办理"
	BackToList    = "返回列表"
	NextOpinion   = "下一条"
	FullText      = "看全文"
	PublishOne    = "告知提出单位"
	PublishAll    = "公布已办结果"
	ConfirmTell   = "确认公布"
	OnlyUndecided = "只看待办理"
	AllOpinions   = "看全部"
	ByChapter     = "按章查看"
	AllChapters   = "不分章"
	TalkYielded   = "理解，不再坚持"
	TalkInsisted  = "仍坚持原意见"
	TalkToday     = "今天"
	TalkYesterday = "昨天"

	TalkRecorded   = "已记录沟通"
	Reopened       = "已撤销结果，可以重新办理"
	LeadUnreached  = "已转牵头单位研究；该单位在这里联系不上，请另行转告"
	UseLeadsReason = "采用牵头单位的理由"
	ConfirmReopen  = "确认重新办理"
)

// HandledParams is an opinion and what became of it.
type HandledParams struct {
	Title       string
	Who         string
	Point       PointParams
	Plan        plan.PlanID // said where the chapter's title does not
	Revision    int
	State       plan.OpinionState
	Result      plan.Result
	Explain     string
	Lead        string // the unit asked for its view
	Proposed    plan.Result
	ProposedWhy string
	Published   bool
	Late        bool
	Form        plan.Channel
	Approver    string
	Talks       []TalkParams
	Past        []PastParams
	Shortened   bool // the card does not show all of it
}

// TalkParams is a talk held about an opinion.
type TalkParams struct {
	With    string
	On      plan.Day
	Outcome string
}

// PastParams is how an opinion stood earlier.
type PastParams struct {
	At      time.Time
	Result  plan.Result
	Explain string
	Edited  bool // it was worded anew; else only the result was taken back
}

// shown is how many characters of each text of an opinion its card shows.
const shown = 700

// Shortens tells whether the card does not show all of an opinion's words.
func Shortens(p HandledParams) bool { return p.Point.cut(shown) != p.Point }

// HandledCard is an opinion for the office, to be given its result.
func HandledCard(p HandledParams) string {
	p.Shortened = Shortens(p)
	p.Point = p.Point.cut(shown)
	p.Explain, p.ProposedWhy = Cut(p.Explain, 300), Cut(p.ProposedWhy, 300)
	return say("handled card", p)
}

// PickChapter asks of which chapter the opinions are to be shown.
func PickChapter(title string) string { return say("pick chapter", title) }

// Counted is a label with how many there are.
func Counted(label string, n int) string { return Clip(fmt.Sprintf("%s（%d）", label, n)) }

// PointTexts are the whole words of an opinion, each part a message of its own.
func PointTexts(p PointParams) []string {
	var out []string
	for _, part := range []struct{ name, text string }{{"原文", p.Original}, {"建议", p.Suggestion}, {"理由", p.Reason}} {
		if part.text != "" {
			out = append(out, say("point part", map[string]string{"Name": part.name, "Text": part.text}))
		}
	}
	return out
}

// QueueLine is one opinion in the office's list.
type QueueLine struct {
	No     int // in the list
	Who    string
	Point  int // its number in the reply
	Place  string
	Text   string
	State  plan.OpinionState
	Result plan.Result
	Public bool
}

// QueueParams is a page of the office's list of opinions.
type QueueParams struct {
	Title     string // of the consultation
	Chapter   string // only of this chapter
	All       bool   // decided ones too
	Undecided int
	Total     int
	Waiting   int // decided, not told yet
	From, To  int
	Matching  int
	Lines     []QueueLine
}

// Queue is a page of the office's list of opinions.
func Queue(p QueueParams) string {
	for i := range p.Lines {
		p.Lines[i].Text = Cut(p.Lines[i].Text, 40)
	}
	return say("opinion queue", p)
}

// StateName is the word of a state of handling.
func StateName(s plan.OpinionState) string {
	switch s {
	case plan.OpinionLead:
		return "转牵头单位研究"
	case plan.OpinionLater:
		return "待研究"
	case plan.OpinionDecided:
		return "已办理"
	}
	return "待办理"
}

// AskExplain asks for the reason of a result.
func AskExplain(p HandledParams, r plan.Result) string {
	p.Result = r
	return say("ask explain", p)
}

// AskTalkWith asks with whom an opinion was talked over; r is the result that
// needs the talk, "" when it is noted for its own sake.
func AskTalkWith(p HandledParams, r plan.Result) string {
	p.Result = r
	return say("ask talk with", p)
}

// AskTalkDay asks when it was talked over.
func AskTalkDay() string { return say("ask talk day", nil) }

// AskTalkOutcome asks what came of the talk.
func AskTalkOutcome() string { return say("ask talk outcome", nil) }
