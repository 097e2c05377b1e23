package document

import (
	"strings"
	"unicode/utf8"

	"planbot/bot/document/paper"
)

// shown is the nth number of a depth as official papers write it
// (GB/T 9704-2012, 7.3.3): 一、（一）1.（1）①.
func (c *compiler) shown(depth, n int) string {
	h := c.words.Headings
	switch depth {
	case 1:
		return counting(n, h.Digits, h.Units) + h.Comma
	case 2:
		return h.Open + counting(n, h.Digits, h.Units) + h.Close
	case 3:
		return shown(n, "decimal", h) + h.Points[0]
	case 4:
		return h.Open + shown(n, "decimal", h) + h.Close
	}
	return shown(n, "decimalEnclosedCircle", h)
}

// runIn sets the first sentence of a paragraph of the second level in the face
// of its headings, where it is short enough to be one.
func (c *compiler) runIn(runs []paper.Run) []paper.Run {
	const longest = 30
	if len(runs) == 0 || runs[0].Text == "" || runs[0].Raise != 0 {
		return runs
	}
	at := strings.IndexAny(runs[0].Text, c.words.Headings.Ends)
	if at < 0 && len(runs) == 1 && c.brief(runs[0].Text, longest) {
		runs[0].Face = paper.Kai
		return runs
	}
	if at < 0 || utf8.RuneCountInString(runs[0].Text[:at]) > longest {
		return runs
	}
	_, size := utf8.DecodeRuneInString(runs[0].Text[at:])
	first, rest := runs[0], runs[0]
	first.Text, first.Face = runs[0].Text[:at+size], paper.Kai
	rest.Text = runs[0].Text[at+size:]
	return append([]paper.Run{first, rest}, runs[1:]...)
}

// caption tells the line that names a table or figure by how it begins.
func (c *compiler) caption(it item) bool {
	return it.table == nil && it.label.Depth == 0 && c.begins(it.text, c.words.Compile.Table, c.words.Compile.Figure)
}

func (c *compiler) begins(text string, words ...string) bool {
	if !c.brief(text, 40) {
		return false
	}
	for _, word := range words {
		rest, ok := strings.CutPrefix(text, word)
		rest = strings.TrimLeft(rest, " \u3000")
		if ok && max(digits(rest), numeral(rest, c.words.Headings)) > 0 {
			return true
		}
	}
	return false
}

// captions tells whether the ith item of a scope names the table right behind
// it or the figure right before it.
func (c *compiler) captions(s scope, i int) bool {
	it := s.items[i]
	if c.begins(it.text, c.words.Compile.Table) && i+1 < len(s.items) && s.items[i+1].table != nil {
		return true
	}
	last := len(c.body) - 1
	return c.begins(it.text, c.words.Compile.Figure) && last >= 0 && c.body[last].Paragraph != nil &&
		c.body[last].Paragraph.Style == paper.Figure
}
