package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// PickChapter asks of which chapter the opinions are to be shown.
func PickChapter(title string) string { return say("pick chapter", title) }

// Counted is a label with how many there are.
func Counted(label string, n int) string { return Clip(fmt.Sprintf("%s（%d）", label, n)) }

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
	Taken     bool   // only adopted ones not found in a later text yet
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
