package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
)

// The opinions of one reply are the fields place1, original1, suggestion1,
// reason1, place2 …; count says how many there are, gone2 that the second was
// struck out, point2 which opinion of an earlier reply it words anew.

func nth(field string, no int) string { return field + strconv.Itoa(no) }

// count is how many opinions were begun.
func (t *Turn) count() int {
	n, err := strconv.Atoi(t.Args["count"])
	if err != nil || n < 1 {
		return 1
	}
	return min(n, rules.MaxRows)
}

func (t *Turn) struck(no int) bool { return t.Args[nth("gone", no)] != "" }

func pointFields() []Field {
	var out []Field
	for no := 1; no <= rules.MaxRows; no++ {
		asked := func(t *Turn) bool { return no <= t.count() && !t.struck(no) }
		out = append(out,
			Field{Name: nth("place", no), When: asked, Guess: guessPlace(no), Ask: askPlace(no), Parse: parsePlace},
			Field{Name: nth("original", no), When: asked, Guess: before(no, original), Ask: askPoint("original", no, messages.AskOriginal), Parse: parsePoint},
			Field{Name: nth("suggestion", no), When: asked, Guess: before(no, suggestion), Ask: askPoint("suggestion", no, messages.AskSuggestion), Parse: parsePoint},
			Field{Name: nth("reason", no), When: asked, Guess: before(no, reason), Ask: askPoint("reason", no, messages.AskReason), Parse: parsePoint},
		)
	}
	return out
}

// points are the opinions as they stand in the dialogue, struck ones left out.
func (t *Turn) points() ([]rules.Point, error) {
	var out []rules.Point
	for no := 1; no <= t.count(); no++ {
		if t.struck(no) {
			continue
		}
		o, _, err := t.earlier(no)
		if err != nil {
			return nil, err
		}
		p := rules.Point{
			Opinion: o.ID, Original: t.Args[nth("original", no)], Suggestion: t.Args[nth("suggestion", no)], Reason: t.Args[nth("reason", no)],
		}
		p.Plan, p.Chapter = t.readPlace(t.Args[nth("place", no)])
		out = append(out, p)
	}
	return out, nil
}

// shownNo is the number an opinion has, or will get: earlier ones keep theirs.
func (t *Turn) shownNo(no int) int {
	last := 0
	if seat, err := t.chair(); err == nil && seat.Reply != nil && t.Args["having"] != "" {
		for _, o := range rules.PointsOf(t.World, seat.Reply.ID) {
			last = max(last, o.No)
		}
	}
	for i := 1; i <= no; i++ {
		switch o, ok, err := t.earlier(i); {
		case t.struck(i):
		case ok && err == nil:
			if i == no {
				return o.No
			}
		default:
			last++
		}
	}
	return last
}
