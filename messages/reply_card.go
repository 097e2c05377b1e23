package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// EachReplyParams is a page of who answered what.
type EachReplyParams struct {
	Title string
	Lines []EachReplyLine
}

// EachReplyLine is one addressee.
type EachReplyLine struct {
	No      int
	Who     string
	Replied bool
	Points  int // opinions; 0: none
	Form    plan.Channel
	Late    bool
}

// EachReplySay lists who answered what.
func EachReplySay(p EachReplyParams) string { return say("each reply", p) }

// ReplyCardParams is one addressee's answer.
type ReplyCardParams struct {
	Title    string
	Who      string
	Due      time.Time
	Meant    string // the versions it is about
	Replied  bool
	At       time.Time
	Number   string
	Form     plan.Channel
	Late     bool
	Approver string
	Recorder string   // who of the office entered it
	From     []string // where its opinions were gathered
	Points   []HandledParams
}

// ReplyCard is one addressee's answer, for the office.
func ReplyCard(p ReplyCardParams) string {
	each := maxPointShown / max(len(p.Points), 1)
	for i := range p.Points {
		p.Points[i].Point = p.Points[i].Point.cut(min(each, 120))
	}
	return say("reply card", p)
}

// PointNo is the button of one opinion of a reply.
func PointNo(no int) string { return fmt.Sprintf("第%d条", no) }
