package messages

import (
	"time"

	"planbot/storage/plan"
)

// PointParams is one opinion.
type PointParams struct {
	No         int
	Place      string
	Original   string
	Suggestion string
	Reason     string
}

// OpinionCardParams is a reply with opinions before it is given.
type OpinionCardParams struct {
	Title    string
	Unit     string // "" for a person
	Approver string
	Form     plan.Channel // of a proxy entry
	Received time.Time    // of a proxy entry
	Pages    int
	Late     bool
	Changes  bool // it replaces an earlier reply
	Points   []PointParams
	Choosing bool     // which opinion to change is asked
	File     string   // the table it was read from
	Names    string   // the unit the table names, where it is another
	Troubles []string // rows of the table that can't be used
	From, To int      // which of Total opinions are shown; 0: all
	Total    int
	Changing int // what of this opinion to change is asked; it is the only one of Points
}

// OpinionCard is the summary of a reply with opinions.
func OpinionCard(p OpinionCardParams) string {
	most := maxPointShown / max(len(p.Points), 1)
	for i := range p.Points {
		p.Points[i] = p.Points[i].cut(max(most/3, 30))
	}
	return say("opinion card", p)
}

// maxPointShown is how many characters of opinions fit into one message beside
// its other words.
const maxPointShown = 3000

func (p PointParams) cut(n int) PointParams {
	p.Original, p.Suggestion, p.Reason = Cut(p.Original, n), Cut(p.Suggestion, n), Cut(p.Reason, n)
	return p
}

// Cut shortens a text to n characters.
func Cut(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n]) + "……"
}
