package document

import (
	"encoding/xml"
	"strings"
)

// para is a paragraph being read.
type para struct {
	text    strings.Builder
	hidden  strings.Builder
	anchors []Anchor
	style   string
	level   int
	said    bool // level was said here, not by the style
	list    listRef
	merges  bool // its end mark was deleted

	width, height int64 // said of the drawing being read
}

func (f *flow) paragraph() error {
	p := &para{}
	if err := f.m.each(func(e xml.StartElement) error { return f.inline(p, e) }); err != nil {
		return err
	}
	if err := f.hide(p); err != nil {
		return err
	}
	// An instruction that never ends must not swallow the rest of the text.
	for i := range f.fields {
		f.fields[i] = true
	}
	done := f.settleParagraph(p)
	if p.merges {
		f.text.Tally.Deletions++
		f.carry = done
		return f.count(*done)
	}
	if err := f.push(Block{Paragraph: done}); err != nil {
		return err
	}
	f.blocks = append(f.blocks, f.after...)
	f.after = nil
	return nil
}

// settleParagraph applies style and numbering, and what an earlier paragraph
// with a deleted end mark left over.
func (f *flow) settleParagraph(p *para) *Paragraph {
	s := f.resolved(p.style)
	done := &Paragraph{
		Text: clean(p.text.String()), Level: s.level, Style: s.name, Place: f.place,
		Anchors: p.anchors, Listed: f.contents(s.name),
	}
	if p.said {
		done.Level = p.level
	}
	ref := p.list
	if ref.id == "" {
		ref.id = s.list.id
		ref.depth = max(ref.depth, f.numbers.styleDepth(s.list, p.style))
	}
	if ref.id != "" && ref.id != "0" && !p.merges {
		done.Number, done.Nested = f.numbers.next(ref, f.words), ref.depth
	}
	if f.carry != nil {
		done.prepend(*f.carry)
		f.carry = nil
	}
	if done.Text == "" {
		done.Number = "" // counted, but nothing to number
	}
	return done
}

// prepend puts an earlier paragraph's text before this one's.
func (p *Paragraph) prepend(first Paragraph) {
	for i := range p.Anchors {
		p.Anchors[i].At += len(first.Text)
	}
	p.Text = first.Text + p.Text
	p.Anchors = append(first.Anchors, p.Anchors...)
}

// hide keeps hidden words apart: not part of the text, but looked at for marks.
func (f *flow) hide(p *para) error {
	if text := clean(p.hidden.String()); text != "" {
		return f.aside(Paragraph{Text: text, Place: InHidden})
	}
	return nil
}

// clean drops characters that take no room and would hide a word from us.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060' || r == '\ufeff' || r == '\u00ad':
			return -1
		case r == '\n' || r == '\t':
			return r
		case r < ' ':
			return -1
		}
		return r
	}, s)
}

// inline reads one element inside a paragraph; unknown wrappers are looked
// through.
func (f *flow) inline(p *para, e xml.StartElement) error {
	child := func(e xml.StartElement) error { return f.inline(p, e) }
	switch word(e) {
	case "pPr":
		return f.properties(p)
	case "r":
		return f.run(p)
	case "ins", "moveTo":
		f.text.Tally.Insertions++
	case "del", "moveFrom":
		f.text.Tally.Deletions++
		return f.m.skip()
	case "sdt":
		return f.control(child)
	case "fldSimple":
		f.instruction(value(e, "instr"))
	}
	if formula(e) && e.Name.Local == "oMath" {
		f.left("formula", "")
	}
	switch {
	case e.Name.Local == "AlternateContent":
		return f.alternate(child)
	case formula(e) && e.Name.Local == "t":
		return f.write(p)
	}
	return f.m.each(child)
}

func (f *flow) properties(p *para) error {
	return f.m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "pStyle":
			p.style = value(e, "val")
		case "outlineLvl":
			p.level, p.said = outline(e), true
		case "numPr":
			return readListRef(f.m, &p.list)
		case "rPr":
			return f.m.each(func(e xml.StartElement) error {
				if word(e) == "del" || word(e) == "moveFrom" {
					p.merges = true
				}
				return f.m.skip()
			})
		}
		return f.m.skip()
	})
}
