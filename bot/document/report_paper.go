package document

import (
	"strings"

	"planbot/bot/document/paper"
	"planbot/messages"
)

// ReportPaper lays a report out on upright pages: headings, paragraphs, tables
// whose heads are repeated, a signature that leaves room for a seal.
func ReportPaper(r messages.Report) paper.Paper {
	p := paper.Paper{Title: r.Title, Under: r.Under}
	add := func(style paper.Style, text string) *paper.Paragraph {
		p.Body = append(p.Body, paper.Block{Paragraph: &paper.Paragraph{Style: style, Runs: []paper.Run{{Text: text}}}})
		return p.Body[len(p.Body)-1].Paragraph
	}
	styles := map[messages.PartKind]paper.Style{
		messages.PartText: paper.Body, messages.PartHead: paper.Heading1, messages.PartHead2: paper.Heading2, messages.PartSmall: paper.Small,
	}
	for _, part := range r.Parts {
		if part.Kind == messages.PartTable {
			p.Body = append(p.Body, paper.Block{Table: reportTable(*part.Table)})
			continue
		}
		add(styles[part.Kind], part.Text)
	}
	if r.Sign != "" {
		if n := len(p.Body); n > 0 && p.Body[n-1].Paragraph != nil {
			p.Body[n-1].Paragraph.Keep = true // no page with a signature alone
		}
		add(paper.Body, "").Keep = true
		add(paper.Body, "").Keep = true
		sign, date := breadth(r.Sign), breadth(r.Date)
		middle := max(signRoom+sign/2, dateRoom+date/2)
		add(paper.Sign, r.Sign).Right = middle - sign/2
		add(paper.Sign, r.Date).Right = middle - date/2
	}
	return p
}

func reportTable(t messages.ReportTable) *paper.Table {
	out := &paper.Table{Columns: t.Widths}
	for i, row := range append([][]string{t.Columns}, t.Rows...) {
		r := paper.Row{Header: i == 0}
		for _, text := range row {
			c := paper.TableCell{Head: i == 0}
			for line := range strings.SplitSeq(text, "\n") {
				c.Body = append(c.Body, paper.Block{Paragraph: &paper.Paragraph{Runs: []paper.Run{{Text: line}}}})
			}
			r.Cells = append(r.Cells, c)
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}
