package document

import (
	"sort"
	"strings"
	"unicode/utf8"

	"planbot/bot/document/paper"
)

// runs cuts a paragraph's words at what hangs on them: raised and lowered
// characters and footnotes stay, pictures come out to stand by themselves.
func (c *compiler) runs(text string, anchors []Anchor) (runs []paper.Run, figures []paper.Run) {
	sorted := append([]Anchor(nil), anchors...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].At < sorted[j].At })
	at := 0
	upTo := func(end, raise int) {
		end = whole(text, end)
		if end > at {
			runs = append(runs, paper.Run{Text: text[at:end], Raise: raise})
			at = end
		}
	}
	for _, a := range sorted {
		switch a.Kind {
		case "raised", "lowered":
			upTo(a.At, 0)
			raise := 1
			if a.Kind == "lowered" {
				raise = -1
			}
			upTo(a.At+a.Length, raise)
		case "note":
			upTo(a.At, 0)
			if note, ok := c.footnote(a.Target); ok {
				runs = append(runs, paper.Run{Note: &note})
			}
		case "picture":
			if p, ok := c.picture(a); ok {
				figures = append(figures, paper.Run{Picture: &p})
			}
		}
	}
	upTo(len(text), 0)
	return runs, figures
}

// whole moves an offset back to where a character begins.
func whole(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// footnote takes a note over.
func (c *compiler) footnote(target string) (paper.Note, bool) {
	var n paper.Note
	for _, p := range c.at.Text.Notes[target] {
		text := strings.TrimSpace(p.Line())
		if text == "" {
			continue
		}
		n.Paragraphs = append(n.Paragraphs, paper.Paragraph{Runs: []paper.Run{{Text: text}}})
	}
	if strings.HasPrefix(target, "endnote:") && len(n.Paragraphs) > 0 {
		c.note(LeftEndnote, 1)
	}
	return n, len(n.Paragraphs) > 0
}

// table takes a table over, cell by cell; numbers inside stay as they are.
func (c *compiler) table(t Table) *paper.Table {
	out := &paper.Table{Columns: t.Columns}
	for _, r := range t.Rows {
		row := paper.Row{Header: r.Header}
		for _, cell := range r.Cells {
			row.Cells = append(row.Cells, paper.TableCell{Body: c.cell(cell.Body), Span: cell.Span, Joined: cell.Joined})
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

func (c *compiler) cell(body []Block) []paper.Block {
	var out []paper.Block
	for _, b := range body {
		switch {
		case b.Table != nil:
			out = append(out, paper.Block{Table: c.table(*b.Table)})
		case b.Paragraph.Text != "" || len(b.Paragraph.Anchors) > 0:
			runs, figures := c.runs(b.Paragraph.Text, b.Paragraph.Anchors)
			if b.Paragraph.Number != "" {
				runs = append([]paper.Run{{Text: b.Paragraph.Number}}, runs...)
			}
			out = append(out, paper.Block{Paragraph: &paper.Paragraph{Style: paper.Cell, Runs: append(runs, figures...)}})
		}
	}
	return out
}
