package document

import (
	"unicode"

	"planbot/bot/document/paper"
	"planbot/messages"
)

// LetterPaper lays a letter (函) out: no letterhead, number or seal. Signature
// and date share a middle line, as GB/T 9704-2012 7.3.5 has it, so that a seal
// finds its place.
func LetterPaper(t messages.LetterText) paper.Paper {
	p := paper.Paper{Title: t.Title, Under: t.Under}
	line := func(style paper.Style, text string) *paper.Paragraph {
		p.Body = append(p.Body, paper.Block{Paragraph: &paper.Paragraph{Style: style, Runs: []paper.Run{{Text: text}}}})
		return p.Body[len(p.Body)-1].Paragraph
	}
	line(paper.Address, t.To)
	for _, text := range t.Body {
		line(paper.Body, text)
	}
	if len(t.Attach) > 0 {
		line(paper.Body, "")
	}
	for i, text := range t.Attach {
		attach := line(paper.Body, messages.Attached(i+1, len(t.Attach), text))
		attach.Left, attach.Hang = attachLeft, attachLead
		if len(t.Attach) > 1 {
			attach.Left += attachNumber
			attach.Hang += attachNumber
		}
		if i > 0 {
			attach.Hang = attachNumber
		}
	}
	line(paper.Body, "")
	line(paper.Body, "")
	sign, date := breadth(t.Sign), breadth(t.Date)
	middle := max(signRoom+sign/2, dateRoom+date/2)
	line(paper.Sign, t.Sign).Right = middle - sign/2
	line(paper.Sign, t.Date).Right = middle - date/2
	if t.Note != "" {
		line(paper.Body, t.Note)
	}
	return p
}

// In half characters: two characters stay free beside a signature, four beside
// its date; "附件：" begins two characters in and its lines stand under each
// other.
const (
	signRoom, dateRoom = 4, 8
	attachLead         = 6
	attachLeft         = 4 + attachLead
	attachNumber       = 3 // "1. "
)

// breadth is how wide a text is, in half characters.
func breadth(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > unicode.MaxLatin1 {
			n++
		}
	}
	return n
}

// FormPaper lays a table of opinions (反馈意见表) out on a page that lies on its
// side, with room to write by hand.
func FormPaper(t messages.FormText) paper.Paper {
	p := paper.Paper{Title: []string{t.Title}, Under: t.Under, Wide: true}
	head := paper.Table{Columns: []int{14, 40, 14, 32}}
	for _, row := range t.Head {
		var cells []paper.TableCell
		for i, text := range row {
			cells = append(cells, written(text, i%2 == 0))
		}
		head.Rows = append(head.Rows, paper.Row{Cells: cells, Height: headHeight})
	}
	body := paper.Table{Columns: t.Widths}
	for i, row := range append([][]string{t.Columns}, t.Rows...) {
		var cells []paper.TableCell
		for _, text := range row {
			cells = append(cells, written(text, i == 0))
		}
		r := paper.Row{Cells: cells, Header: i == 0, Height: rowHeight}
		if i == 0 {
			r.Height = headHeight
		}
		body.Rows = append(body.Rows, r)
	}
	remark := func(text string) paper.Block {
		return paper.Block{Paragraph: &paper.Paragraph{Style: paper.Small, Runs: []paper.Run{{Text: text}}}}
	}
	p.Body = []paper.Block{{Table: &head}, remark(""), {Table: &body}}
	for _, note := range t.Notes {
		p.Body = append(p.Body, remark(note))
	}
	if t.Seal != "" {
		seal := paper.Paragraph{Style: paper.Sign, Runs: []paper.Run{{Text: t.Seal}}, Right: dateRoom}
		p.Body = append(p.Body, paper.Block{Paragraph: &seal})
	}
	return p
}

// Heights of rows in twips.
const (
	headHeight = 480
	rowHeight  = 480
)

func written(text string, head bool) paper.TableCell {
	c := paper.TableCell{Head: head}
	if text != "" {
		c.Body = []paper.Block{{Paragraph: &paper.Paragraph{Runs: []paper.Run{{Text: text}}}}}
	}
	return c
}
