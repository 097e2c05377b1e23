package paper

import "planbot/messages"

// look is a paragraph style as Word keeps it.
type look struct {
	id, name string
	base     string
	next     string
	font     string
	bold     bool
	size     int    // half points; 0: as the base
	squeeze  int    // twips between characters
	indent   string // "two": the first line, "none"; "": as the base
	align    string
	line     int // exact pitch; -1: as high as what stands on it
	before   int
	after    int
	level    int    // outline level, 1–9
	keep     bool   // with the next paragraph
	tabs     bool   // a dotted line to the right edge
	left     int    // indent of the whole paragraph
	main     bool   // the style of paragraphs that name none
	raw      string // "character" or "table": anything but a paragraph style
}

func looks(w messages.PaperWords) []look {
	return []look{
		{id: "Normal", name: "Normal", main: true, font: w.Body, size: bodySize, squeeze: squeeze, indent: "two", align: "both", line: linePitch},
		{id: "Title", name: "Title", base: "Normal", next: "Normal", font: w.Title, size: titleSize, indent: "none", align: "center", line: titleLine, keep: true},
		{id: "Subtitle", name: "Subtitle", base: "Normal", next: "Normal", font: w.Heading2, indent: "none", align: "center"},
		{id: "Preface", name: "Preface Heading", base: "Normal", next: "Normal", font: w.Heading1, indent: "none", align: "center", keep: true, level: 1},
		{id: "Heading1", name: "heading 1", base: "Normal", next: "Normal", font: w.Heading1, keep: true, level: 1},
		{id: "Heading2", name: "heading 2", base: "Normal", next: "Normal", font: w.Heading2, keep: true, level: 2},
		{id: "Heading3", name: "heading 3", base: "Normal", next: "Normal", bold: true, keep: true, level: 3},
		{id: "Figure", name: "Figure", base: "Normal", next: "Normal", indent: "none", align: "center", line: -1, before: 120, after: 120},
		{id: "Caption", name: "caption", base: "Normal", next: "Normal", font: w.Heading1, size: pageSize, indent: "none", align: "center", keep: true},
		{id: "Cell", name: "Table Text", base: "Normal", size: cellSize, indent: "none", align: "left", line: -1, before: 60, after: 60},
		{id: "CellHead", name: "Table Heading", base: "Cell", font: w.Heading1, align: "center"},
		{id: "Address", name: "Salutation", base: "Normal", next: "Normal", indent: "none"},
		{id: "Sign", name: "Signature", base: "Normal", next: "Normal", indent: "none", align: "right", keep: true},
		{id: "Small", name: "Table Remark", base: "Normal", size: cellSize, indent: "none", align: "left", line: 360},
		{id: "TOCHeading", name: "TOC Heading", base: "Normal", next: "Normal", font: w.Heading1, indent: "none", align: "center", keep: true, before: linePitch, after: 200},
		{id: "TOC1", name: "toc 1", base: "Normal", next: "Normal", indent: "none", align: "left", tabs: true},
		{id: "TOC2", name: "toc 2", base: "TOC1", next: "Normal", left: twoChars / 2},
		{id: "Footer", name: "footer", base: "Normal", font: w.Page, size: pageSize, indent: "none", line: -1},
		{id: "FootnoteText", name: "footnote text", base: "Normal", size: noteSize, indent: "none", align: "left", line: -1},
		{id: "FootnoteReference", name: "footnote reference", raw: "character"},
		{id: "TableNormal", name: "Normal Table", raw: "table"},
	}
}

func styles(w messages.PaperWords) []byte {
	m := newPart("w:styles")
	m.open("w:docDefaults")
	m.open("w:rPrDefault")
	m.open("w:rPr")
	fonts(m, w.Body)
	m.value("w:sz", num(bodySize))
	m.value("w:szCs", num(bodySize))
	m.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA")
	m.close("w:rPr")
	m.close("w:rPrDefault")
	m.open("w:pPrDefault")
	m.close("w:pPrDefault")
	m.close("w:docDefaults")
	for _, l := range looks(w) {
		l.write(m)
	}
	m.close("w:styles")
	return m.bytes()
}

func fonts(m *markup, name string) {
	m.empty("w:rFonts", "w:ascii", name, "w:hAnsi", name, "w:eastAsia", name, "w:cs", name)
}

func (l look) write(m *markup) {
	kind := "paragraph"
	if l.raw != "" {
		kind = l.raw
	}
	attrs := []string{"w:type", kind}
	if l.main || l.raw == "table" {
		attrs = append(attrs, "w:default", "1")
	}
	m.open("w:style", append(attrs, "w:styleId", l.id)...)
	m.value("w:name", l.name)
	if l.base != "" {
		m.value("w:basedOn", l.base)
	}
	if l.next != "" {
		m.value("w:next", l.next)
	}
	m.empty("w:qFormat")
	switch l.raw {
	case "character":
		m.open("w:rPr")
		m.value("w:vertAlign", "superscript")
		m.close("w:rPr")
	case "table":
		l.tableMargins(m)
	default:
		l.paragraph(m)
		l.characters(m)
	}
	m.close("w:style")
}

func (l look) tableMargins(m *markup) {
	m.open("w:tblPr")
	m.open("w:tblCellMar")
	for _, side := range []string{"top", "left", "bottom", "right"} {
		width := "0"
		if side == "left" || side == "right" {
			width = "108"
		}
		m.empty("w:"+side, "w:w", width, "w:type", "dxa")
	}
	m.close("w:tblCellMar")
	m.close("w:tblPr")
}

func (l look) paragraph(m *markup) {
	m.open("w:pPr")
	if l.keep {
		m.empty("w:keepNext")
		m.empty("w:keepLines")
	}
	if l.main {
		m.value("w:widowControl", "0")
	}
	if l.tabs {
		m.open("w:tabs")
		m.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", num(textWidth))
		m.close("w:tabs")
	}
	if l.main { // letters and figures stand in the grid like characters
		m.value("w:autoSpaceDE", "0")
		m.value("w:autoSpaceDN", "0")
	}
	l.spacing(m)
	switch {
	case l.indent == "two":
		m.empty("w:ind", "w:firstLineChars", "200", "w:firstLine", num(twoChars))
	case l.indent == "none":
		m.empty("w:ind", "w:firstLineChars", "0", "w:firstLine", "0")
	case l.left != 0:
		m.empty("w:ind", "w:left", num(l.left))
	}
	if l.align != "" {
		m.value("w:jc", l.align)
	}
	if l.level != 0 {
		m.value("w:outlineLvl", num(l.level-1))
	}
	m.close("w:pPr")
}

func (l look) spacing(m *markup) {
	if l.line == 0 && l.before == 0 && l.after == 0 {
		return
	}
	attrs := []string{"w:before", num(l.before), "w:after", num(l.after)}
	switch {
	case l.line > 0:
		attrs = append(attrs, "w:line", num(l.line), "w:lineRule", "exact")
	case l.line < 0:
		attrs = append(attrs, "w:line", "240", "w:lineRule", "auto")
	}
	m.empty("w:spacing", attrs...)
}

func (l look) characters(m *markup) {
	if l.font == "" && !l.bold && l.squeeze == 0 && l.size == 0 {
		return
	}
	m.open("w:rPr")
	if l.font != "" {
		fonts(m, l.font)
	}
	if l.bold {
		m.empty("w:b")
	}
	if l.squeeze != 0 {
		m.value("w:spacing", num(l.squeeze))
	}
	if l.size != 0 {
		m.value("w:sz", num(l.size))
		m.value("w:szCs", num(l.size))
	}
	m.close("w:rPr")
}
