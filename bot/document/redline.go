package document

import (
	"slices"
	"time"
	"unicode/utf8"

	"planbot/bot/document/paper"
	"planbot/messages"
)

// Redline is the whole of the newer version with every change against the older
// one as tracked insertions and deletions, to be looked through, accepted or
// refused in Word or WPS. by and at stand beside each mark. A paragraph that
// moved is gone in one place and new in the other.
func Redline(before, after []string, words messages.HeadingWords, title []string, by string, at time.Time) paper.Paper {
	c := &comparison{words: words, old: passages(before, words), new: passages(after, words)}
	c.align()
	c.pairStrays()
	p := paper.Paper{Title: title, By: by, At: at}
	for _, l := range c.lines() {
		p.Body = append(p.Body, paper.Block{Paragraph: l.paragraph(words)})
	}
	return p
}

// redline is one paragraph of a comparison and where it stands.
type redline struct {
	place  int
	kind   ChangeKind // Added, Removed, Edited; "" for none
	pieces []Piece
	body   string // without its number, to know a heading by
}

// lines are all paragraphs of the newer version and, where they stood, those that
// are gone.
func (c *comparison) lines() []redline {
	changed := map[int]Change{}
	var out []redline
	for _, ch := range c.changes {
		switch ch.Kind {
		case Removed, Moved:
			text := c.old[ch.Old].text
			out = append(out, redline{2 * c.after[ch.Old], Removed, []Piece{{Gone, text}}, text})
		}
		if ch.New >= 0 {
			changed[ch.New] = ch
		}
	}
	for j, p := range c.new {
		l := redline{place: 2*j + 1, pieces: []Piece{{Same, p.text}}, body: p.text}
		switch ch, ok := changed[j]; {
		case ok && ch.Kind == Edited:
			l.kind, l.pieces = Edited, ch.Pieces
		case ok:
			l.kind, l.pieces = Added, []Piece{{New, p.text}}
		}
		out = append(out, l)
	}
	slices.SortStableFunc(out, func(a, b redline) int { return a.place - b.place })
	return out
}

// paragraph sets the line: headings typed by hand keep the look of one.
func (l redline) paragraph(words messages.HeadingWords) *paper.Paragraph {
	p := &paper.Paragraph{Style: paper.Body, Mark: l.mark()}
	if label, rest := SplitLabel(l.body, words); utf8.RuneCountInString(rest) <= longestTitle {
		switch label.Depth {
		case 1:
			p.Style = paper.Heading1
		case 2:
			p.Style = paper.Heading2
		}
	}
	for _, x := range l.pieces {
		r := paper.Run{Text: x.Text}
		switch x.Kind {
		case New:
			r.Mark = paper.Inserted
		case Gone:
			r.Mark = paper.Deleted
		}
		p.Runs = append(p.Runs, r)
	}
	return p
}

// longestTitle is how long a numbered line may be to be taken for a heading.
const longestTitle = 30

// mark is what became of the paragraph as a whole.
func (l redline) mark() paper.Mark {
	switch l.kind {
	case Added:
		return paper.Inserted
	case Removed:
		return paper.Deleted
	}
	return ""
}
