package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// style is what a paragraph style says about headings and numbers.
type style struct {
	name  string
	base  string
	level int  // 1–9; 0 body text said outright or nothing said
	said  bool // level was said
	list  listRef
}

// listRef points into the numbering: list id and depth; id "" when nothing is
// said, "0" when numbering is switched off.
type listRef struct {
	id    string
	depth int
}

func (d *docxReader) readStyles(m *markup) error {
	if _, err := m.root(); err != nil {
		return truncated(err)
	}
	return m.each(func(e xml.StartElement) error {
		if word(e) != "style" || value(e, "type") != "paragraph" {
			return m.skip()
		}
		id := value(e, "styleId")
		s, err := readStyle(m)
		if value(e, "default") == "1" {
			d.styles[""] = s
		}
		d.styles[id] = s
		return err
	})
}

func readStyle(m *markup) (style, error) {
	var s style
	err := m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "name":
			s.name = value(e, "val")
		case "basedOn":
			s.base = value(e, "val")
		case "pPr":
			return s.readProperties(m)
		}
		return m.skip()
	})
	if level := headingName(s.name); level > 0 && !s.said {
		s.level, s.said = level, true
	}
	return s, err
}

func (s *style) readProperties(m *markup) error {
	return m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "outlineLvl":
			s.level, s.said = outline(e), true
		case "numPr":
			return readListRef(m, &s.list)
		}
		return m.skip()
	})
}

// headingName tells the level of the built-in heading styles, whose stored name
// is English in every language version.
func headingName(name string) int {
	rest, ok := strings.CutPrefix(strings.ToLower(name), "heading ")
	if n, err := strconv.Atoi(rest); ok && err == nil && n >= 1 && n <= 9 {
		return n
	}
	return 0
}

// outline turns w:outlineLvl (0–8, 9 for body text) into a heading level.
func outline(e xml.StartElement) int {
	n, err := strconv.Atoi(value(e, "val"))
	if err != nil || n < 0 || n > 8 {
		return 0
	}
	return n + 1
}

func readListRef(m *markup, ref *listRef) error {
	return m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "numId":
			ref.id = value(e, "val")
		case "ilvl":
			ref.depth, _ = strconv.Atoi(value(e, "val"))
		}
		return m.skip()
	})
}

// resolved follows a style's bases for what it does not say itself.
func (d *docxReader) resolved(id string) style {
	s := d.styles[id]
	for base, steps := s.base, 0; base != "" && steps < 20; steps++ {
		b := d.styles[base]
		if !s.said {
			s.level, s.said = b.level, b.said
		}
		if s.list.id == "" {
			s.list = b.list
		}
		base = b.base
	}
	return s
}

// contents tells the styles a table of contents is set in.
func (d *docxReader) contents(name string) bool {
	lower := strings.ToLower(name)
	return strings.HasPrefix(lower, "toc ") || lower == "toc heading" || strings.HasPrefix(lower, d.words.Contents)
}
