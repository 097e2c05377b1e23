package messages

import (
	"time"

	"planbot/storage/plan"
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
	Corrects    bool // the proposer was told another result before
	Late        bool
	Form        plan.Channel
	Approver    string
	Talks       []TalkParams
	Past        []PastParams
	Meant       string // the version it is about
	Taken       bool   // adopted, wholly or partly: to be found in a later text
	Realized    string // where
	Disputed    bool   // its proposer still insists
	Issue       string
	Unit        bool // put forward by a unit
	Shortened   bool // the card does not show all of it
}

// TalkParams is a talk held about an opinion.
type TalkParams struct {
	With    string
	On      plan.Day
	Outcome string
	Stance  plan.Stance
}

// PastParams is how an opinion stood earlier.
type PastParams struct {
	At      time.Time
	Result  plan.Result
	Explain string
	Edited  bool   // it was worded anew; else only the result was taken back
	By      string // who of the office did; "" the proposer
	Words   string // as it was worded, when it was worded anew
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
