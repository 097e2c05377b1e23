package document

import "encoding/xml"

// flow is one story being read: the body, a cell, a text box, a header, a note.
type flow struct {
	*docxReader
	m      *markup
	place  Place
	blocks []Block
	fields []bool     // open fields, innermost last: true once the result began
	carry  *Paragraph // its end mark was deleted: the next paragraph continues it
	after  []Block    // text boxes hanging on the paragraph being read
}

// inner reads a nested story (cell, text box) of the same part.
func (f *flow) inner(place Place) ([]Block, error) {
	g := &flow{docxReader: f.docxReader, m: f.m, place: place}
	if err := f.m.each(g.block); err != nil {
		return nil, err
	}
	g.closeCarry()
	return g.blocks, nil
}

// block reads one element at paragraph level. Wrappers of any vocabulary are
// looked through, so that no text hides in one we don't know.
func (f *flow) block(e xml.StartElement) error {
	switch word(e) {
	case "p":
		return f.paragraph()
	case "tbl":
		return f.table()
	case "sdt":
		return f.control(f.block)
	case "del", "moveFrom":
		f.text.Tally.Deletions++
		return f.m.skip()
	case "ins", "moveTo":
		f.text.Tally.Insertions++
	case "sectPr", "pPr", "rPr":
		return f.m.skip()
	}
	if e.Name.Local == "AlternateContent" {
		return f.alternate(f.block)
	}
	return f.m.each(f.block)
}

// alternate reads the first choice only: the others say the same once more for
// older programs.
func (f *flow) alternate(child func(xml.StartElement) error) error {
	chosen := false
	return f.m.each(func(e xml.StartElement) error {
		if chosen || e.Name.Local != "Choice" && e.Name.Local != "Fallback" {
			return f.m.skip()
		}
		chosen = true
		return f.m.each(child)
	})
}

// control reads a content control; one still showing its prompt ("click here
// to enter text") says nothing.
func (f *flow) control(child func(xml.StartElement) error) error {
	prompt := false
	return f.m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "sdtPr":
			return f.m.each(func(e xml.StartElement) error {
				if word(e) == "showingPlcHdr" {
					prompt = on(e)
				}
				return f.m.skip()
			})
		case "sdtContent":
			if !prompt {
				return f.m.each(child)
			}
		}
		return f.m.skip()
	})
}

func (f *flow) push(b Block) error {
	f.blocks = append(f.blocks, b)
	if b.Paragraph != nil {
		return f.count(*b.Paragraph)
	}
	return f.count(Paragraph{})
}

// closeCarry ends a paragraph whose continuation never came.
func (f *flow) closeCarry() {
	if f.carry != nil && f.carry.Text != "" {
		f.blocks = append(f.blocks, Block{Paragraph: f.carry})
	}
	f.carry = nil
}

// table reads w:tbl. Rows and cells may stand inside wrappers.
func (f *flow) table() error {
	f.closeCarry()
	t := &Table{}
	if err := f.m.each(func(e xml.StartElement) error { return f.row(t, e) }); err != nil {
		return err
	}
	f.text.Tally.Tables++
	return f.push(Block{Table: t})
}
