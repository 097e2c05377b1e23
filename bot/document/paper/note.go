package paper

// note writes the mark of a footnote here and the footnote in its own part.
func (d *writer) note(m *markup, n Note) {
	if d.notes == nil {
		d.notes = newPart("w:footnotes")
		separator(d.notes, "-1", "separator")
		separator(d.notes, "0", "continuationSeparator")
	}
	d.count++
	id := num(d.count)
	m.open("w:r")
	m.open("w:rPr")
	m.value("w:rStyle", "FootnoteReference")
	m.close("w:rPr")
	m.empty("w:footnoteReference", "w:id", id)
	m.close("w:r")

	f := d.notes
	f.open("w:footnote", "w:id", id)
	for i, p := range n.Paragraphs {
		f.open("w:p")
		f.open("w:pPr")
		f.value("w:pStyle", "FootnoteText")
		f.close("w:pPr")
		if i == 0 {
			f.open("w:r")
			f.open("w:rPr")
			f.value("w:rStyle", "FootnoteReference")
			f.close("w:rPr")
			f.empty("w:footnoteRef")
			f.close("w:r")
			f.run("", " ")
		}
		for _, r := range p.Runs {
			if r.Picture == nil && r.Note == nil {
				d.run(f, r)
			}
		}
		f.close("w:p")
	}
	f.close("w:footnote")
}

// separator is the line above the footnotes.
func separator(m *markup, id, kind string) {
	m.open("w:footnote", "w:type", kind, "w:id", id)
	m.open("w:p")
	m.open("w:pPr")
	m.empty("w:spacing", "w:line", "240", "w:lineRule", "auto")
	m.empty("w:ind", "w:firstLineChars", "0", "w:firstLine", "0")
	m.close("w:pPr")
	m.open("w:r")
	m.empty("w:" + kind)
	m.close("w:r")
	m.close("w:p")
	m.close("w:footnote")
}
