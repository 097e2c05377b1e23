package messages

import (
	"time"

	"planbot/storage/plan"
)

// Labels of the papers of a consultation.
const (
	PapersOf    = "函件和表格"
	LetterToAll = "征求意见函"
	FormOfOne   = "选一家的反馈意见表"
	FormBlank   = "空白反馈意见表"
	PaperComes  = "正在写，马上发来"
)

// FormsAway is the button of the papers for everybody out of reach.
func FormsAway(n int) string { return say("forms away", n) }

// AskWhosePaper asks whose paper is wanted.
func AskWhosePaper(kind plan.PaperKind) string { return say("ask whose paper", kind) }

// PapersParams is what can be printed and forwarded of a consultation.
type PapersParams struct {
	Title string
	Away  []string // addressees nobody reaches in chat
}

// Papers offers the papers of a consultation to the office.
func Papers(p PapersParams) string { return say("papers", p) }

// PaperSentParams is a paper on its way to whoever wanted it.
type PaperSentParams struct {
	Kind   plan.PaperKind
	Title  string
	Who    string
	Due    time.Time
	Office bool
}

// PaperSent is what stands beside the file.
func PaperSent(p PaperSentParams) string { return say("paper sent", p) }
