package document

import (
	"strings"

	"planbot/bot/document/paper"
	"planbot/messages"
)

// SummaryPaper lays the table of opinions out on a page that lies on its side, its
// heads repeated on every page.
func SummaryPaper(t messages.SummaryText) paper.Paper {
	table := paper.Table{Columns: t.Widths}
	for i, row := range append([][]string{t.Columns}, t.Rows...) {
		r := paper.Row{Header: i == 0}
		for _, text := range row {
			c := paper.TableCell{Head: i == 0}
			for _, line := range strings.Split(text, "\n") {
				c.Body = append(c.Body, paper.Block{Paragraph: &paper.Paragraph{Runs: []paper.Run{{Text: line}}}})
			}
			r.Cells = append(r.Cells, c)
		}
		table.Rows = append(table.Rows, r)
	}
	p := paper.Paper{Title: []string{t.Title}, Under: t.Under, Wide: true, Body: []paper.Block{{Table: &table}}}
	for _, note := range t.Foot {
		p.Body = append(p.Body, paper.Block{Paragraph: &paper.Paragraph{Style: paper.Small, Runs: []paper.Run{{Text: note}}}})
	}
	return p
}
