package document

import (
	"planbot/bot/document/paper"
	"planbot/messages"
)

// VerdictPaper lays the draft of a panel's word (专家论证意见) out, with a table
// of experts to sign in.
func VerdictPaper(w messages.VerdictPaper) paper.Paper {
	out := paper.Paper{Title: w.Title}
	line := func(style paper.Style, text string) paper.Block {
		return paper.Block{Paragraph: &paper.Paragraph{Style: style, Runs: []paper.Run{{Text: text}}}}
	}
	for _, s := range w.Sections {
		if s.Head != "" {
			out.Body = append(out.Body, line(paper.Heading1, s.Head))
		}
		for _, text := range s.Lines {
			out.Body = append(out.Body, line(paper.Body, text))
		}
	}
	t := &paper.Table{Columns: []int{1, 3, 4, 2, 3}}
	for i, row := range w.Table {
		r := paper.Row{Header: i == 0}
		for _, cell := range row {
			r.Cells = append(r.Cells, paper.TableCell{Span: 1, Body: []paper.Block{line(paper.Cell, cell)}})
		}
		t.Rows = append(t.Rows, r)
	}
	out.Body = append(out.Body, paper.Block{Table: t})
	for _, text := range w.Sign {
		out.Body = append(out.Body, line(paper.Body, text))
	}
	return out
}
