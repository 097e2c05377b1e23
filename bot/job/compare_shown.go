package job

import (
	"unicode/utf8"

	"planbot/bot/document"
	"planbot/messages"
)

// How much of a comparison one message holds.
const (
	comparedShown = 10
	pieceShown    = 60 // characters of words that did not change, around those that did
	wholeShown    = 100
)

// compared is a change as a message shows it: words gone right before new ones
// are one replacement.
func compared(c document.Change) messages.ComparedLine {
	l := messages.ComparedLine{Figures: c.Figures, Kind: messages.ComparedKind(c.Kind)}
	for i, p := range c.Pieces {
		last := len(l.Pieces) - 1
		switch {
		case p.Kind == document.Same:
			l.Pieces = append(l.Pieces, messages.ComparedPiece{Same: around(p.Text, i > 0, i < len(c.Pieces)-1)})
		case p.Kind == document.Gone:
			l.Pieces = append(l.Pieces, messages.ComparedPiece{Gone: cut(p.Text, wholeShown)})
		case last >= 0 && l.Pieces[last].Gone != "" && l.Pieces[last].New == "":
			l.Pieces[last].New = cut(p.Text, wholeShown)
		default:
			l.Pieces = append(l.Pieces, messages.ComparedPiece{New: cut(p.Text, wholeShown)})
		}
	}
	return l
}

// around shortens words that did not change to those next to a change.
func around(text string, before, after bool) string {
	if utf8.RuneCountInString(text) <= pieceShown {
		return text
	}
	r := []rune(text)
	half := pieceShown / 2
	out := "…"
	if before {
		out = string(r[:half]) + out
	}
	if after {
		out += string(r[len(r)-half:])
	}
	return out
}

func cut(text string, n int) string {
	r := []rune(text)
	if len(r) <= n {
		return text
	}
	return string(r[:n]) + "…"
}
