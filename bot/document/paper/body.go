package paper

import (
	"fmt"
	"time"

	"planbot/messages"
)

// writer gathers the parts of one .docx.
type writer struct {
	words    messages.PaperWords
	body     *markup
	notes    *markup // nil until there is a footnote
	count    int     // of footnotes
	drawings int     // numbers of drawings, unique in the document
	headings int     // of which the table of contents knows
	wide     bool    // the page lies on its side
	by       string  // of tracked changes
	at       time.Time
	marks    int // tracked changes, each with a number of its own
	parts    []part
	media    []medium
	placed   map[string]string // key of a picture → how the document knows it
	related  []relation
	kinds    map[string]string // file name extension → content type, of pictures
}

func (d *writer) document(p Paper) {
	m := newPart("w:document")
	d.body = m
	m.open("w:body")
	for _, line := range p.Title {
		m.line("Title", line)
	}
	if p.Under != "" {
		m.line("Subtitle", p.Under)
	}
	if p.Contents {
		d.contents(p.Body)
	} else if len(p.Title) > 0 && !p.Wide {
		m.line("Normal", "")
	}
	for i, b := range p.Body {
		first := i == 0 && p.Contents
		switch {
		case b.Paragraph != nil:
			d.paragraph(m, *b.Paragraph, first)
		case b.Table != nil:
			if first {
				m.pageBreak()
			}
			d.table(m, *b.Table, d.breadth())
		}
	}
	d.section(m)
	m.close("w:body")
	m.close("w:document")
}

// line writes a paragraph of plain words.
func (m *markup) line(style, text string) {
	m.open("w:p")
	m.open("w:pPr")
	m.value("w:pStyle", style)
	m.close("w:pPr")
	if text != "" {
		m.run("", text)
	}
	m.close("w:p")
}

func (m *markup) pageBreak() {
	m.open("w:p")
	m.open("w:r")
	m.empty("w:br", "w:type", "page")
	m.close("w:r")
	m.close("w:p")
}

// deepest is the lowest heading level the table of contents lists.
const deepest = 2

// contents writes a table of contents with its entries filled in. Page numbers
// come when the field is updated; programs are asked to do so on opening.
func (d *writer) contents(body []Block) {
	m := d.body
	m.line("TOCHeading", d.words.Contents)
	var listed []Paragraph
	for _, b := range body {
		if b.Paragraph != nil && b.Paragraph.Style.level() > 0 && b.Paragraph.Style.level() <= deepest {
			listed = append(listed, *b.Paragraph)
		}
	}
	for i, p := range listed {
		m.open("w:p")
		m.open("w:pPr")
		m.value("w:pStyle", fmt.Sprintf("TOC%d", p.Style.level()))
		m.close("w:pPr")
		if i == 0 {
			m.fieldChar("begin")
			m.instruction(fmt.Sprintf(`TOC \o "1-%d" \h \z \u`, deepest))
			m.fieldChar("separate")
		}
		m.open("w:hyperlink", "w:anchor", bookmark(i+1), "w:history", "1")
		m.run("", p.Text()+"\t")
		m.field("PAGEREF "+bookmark(i+1)+` \h`, "")
		m.close("w:hyperlink")
		if i == len(listed)-1 { // in the last entry: a line of its own could need a page
			m.fieldChar("end")
		}
		m.close("w:p")
	}
}

func bookmark(n int) string { return fmt.Sprintf("_Toc%06d", n) }

// paragraph writes one paragraph; a new page begins before it if wished.
func (d *writer) paragraph(m *markup, p Paragraph, newPage bool) {
	m.open("w:p")
	if p.Style != Body || newPage || p.moved() || p.Mark != "" || p.Keep {
		m.open("w:pPr")
		m.value("w:pStyle", string(p.Style))
		if p.Keep {
			m.empty("w:keepNext")
		}
		if newPage {
			m.empty("w:pageBreakBefore")
		}
		p.indents(m)
		if p.Mark != "" {
			m.open("w:rPr")
			m.empty(string(p.Mark), d.tracked()...)
			m.close("w:rPr")
		}
		m.close("w:pPr")
	}
	marked := p.Style.level() > 0 && p.Style.level() <= deepest
	if marked {
		d.headings++
		m.empty("w:bookmarkStart", "w:id", num(d.headings), "w:name", bookmark(d.headings))
	}
	for _, r := range p.Runs {
		d.run(m, r)
	}
	if marked {
		m.empty("w:bookmarkEnd", "w:id", num(d.headings))
	}
	m.close("w:p")
}

func (d *writer) run(m *markup, r Run) {
	switch {
	case r.Picture != nil:
		d.picture(m, *r.Picture, widestFigure)
		return
	case r.Note != nil:
		d.note(m, *r.Note)
		return
	case r.Text == "":
		return
	}
	if r.Mark != "" {
		m.open(string(r.Mark), d.tracked()...)
		defer m.close(string(r.Mark))
	}
	m.open("w:r")
	defer m.close("w:r")
	if r.Face != "" || r.Raise != 0 {
		m.open("w:rPr")
		if r.Face == Kai {
			fonts(m, d.words.Heading2)
		}
		switch {
		case r.Raise > 0:
			m.value("w:vertAlign", "superscript")
		case r.Raise < 0:
			m.value("w:vertAlign", "subscript")
		}
		m.close("w:rPr")
	}
	m.wordsAs(textElement[r.Mark], r.Text)
}

// textElement is what the words of a run stand in.
var textElement = map[Mark]string{"": "w:t", Inserted: "w:t", Deleted: "w:delText"}

// tracked is the number, author and time of the next tracked change.
func (d *writer) tracked() []string {
	d.marks++
	return []string{"w:id", num(trackedFrom + d.marks), "w:author", d.by, "w:date", d.at.UTC().Format(time.RFC3339)}
}

// trackedFrom keeps the numbers of tracked changes apart from those of bookmarks.
const trackedFrom = 100_000

// moved tells whether a paragraph stands elsewhere than its style says.
func (p Paragraph) moved() bool { return p.Right != 0 || p.Left != 0 }

// indents are given in half characters, and in twips for programs that don't
// know the other.
func (p Paragraph) indents(m *markup) {
	switch {
	case p.Right != 0:
		m.empty("w:ind", "w:rightChars", num(p.Right*50), "w:right", num(p.Right*twoChars/4))
	case p.Left != 0:
		m.empty("w:ind", "w:leftChars", num(p.Left*50), "w:left", num(p.Left*twoChars/4),
			"w:hangingChars", num(p.Hang*50), "w:hanging", num(p.Hang*twoChars/4))
	}
}
