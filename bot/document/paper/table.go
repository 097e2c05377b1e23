package paper

// table writes a table as wide as the text area (or the cell around it), its
// columns in the proportions they had.
func (d *writer) table(m *markup, t Table, width int) {
	columns := t.widths(width)
	if len(columns) == 0 {
		return
	}
	m.open("w:tbl")
	m.open("w:tblPr")
	m.empty("w:tblW", "w:w", num(width), "w:type", "dxa")
	m.value("w:jc", "center")
	m.open("w:tblBorders")
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		m.empty("w:"+side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto")
	}
	m.close("w:tblBorders")
	m.value2("w:tblLayout", "w:type", "fixed")
	m.close("w:tblPr")
	m.open("w:tblGrid")
	for _, w := range columns {
		m.value2("w:gridCol", "w:w", num(w))
	}
	m.close("w:tblGrid")
	for i, r := range t.Rows {
		d.row(m, t, i, r, columns)
	}
	m.close("w:tbl")
}

func (m *markup) value2(name, attr, value string) { m.empty(name, attr, value) }

// widths scales the columns to the width; rows tell how many there are.
func (t Table) widths(width int) []int {
	n := 0
	for _, r := range t.Rows {
		across := 0
		for _, c := range r.Cells {
			across += max(1, c.Span)
		}
		n = max(n, across)
	}
	if n == 0 {
		return nil
	}
	sum := 0
	for _, c := range t.Columns {
		sum += max(0, c)
	}
	out := make([]int, n)
	for i := range out {
		out[i] = width / n
		if len(t.Columns) == n && sum > 0 {
			out[i] = max(200, int(int64(width)*int64(max(0, t.Columns[i]))/int64(sum)))
		}
	}
	return out
}

func (d *writer) row(m *markup, t Table, no int, r Row, columns []int) {
	m.open("w:tr")
	m.open("w:trPr")
	m.empty("w:cantSplit")
	if r.Height > 0 {
		m.empty("w:trHeight", "w:val", num(r.Height), "w:hRule", "atLeast")
	}
	if r.Header {
		m.empty("w:tblHeader")
	}
	m.close("w:trPr")
	at := 0
	for _, c := range r.Cells {
		span := max(1, min(c.Span, len(columns)-at))
		if at >= len(columns) {
			break
		}
		width := 0
		for _, w := range columns[at : at+span] {
			width += w
		}
		d.cell(m, c, width, span, t.vertical(no, at), r.Header || c.Head)
		at += span
	}
	if at < len(columns) { // a row must be as wide as the grid
		width := 0
		for _, w := range columns[at:] {
			width += w
		}
		d.cell(m, TableCell{}, width, len(columns)-at, "", r.Header)
	}
	m.close("w:tr")
}

// vertical says whether the cell beginning at a column begins or continues one
// that goes over several rows.
func (t Table) vertical(no, column int) string {
	if c, ok := t.at(no, column); ok && c.Joined && no > 0 {
		return "continue"
	}
	if below, ok := t.at(no+1, column); ok && below.Joined {
		return "restart"
	}
	return ""
}

func (t Table) at(no, column int) (TableCell, bool) {
	if no >= len(t.Rows) {
		return TableCell{}, false
	}
	at := 0
	for _, c := range t.Rows[no].Cells {
		if at == column {
			return c, true
		}
		at += max(1, c.Span)
	}
	return TableCell{}, false
}

func (d *writer) cell(m *markup, c TableCell, width, span int, vertical string, head bool) {
	m.open("w:tc")
	m.open("w:tcPr")
	m.empty("w:tcW", "w:w", num(width), "w:type", "dxa")
	if span > 1 {
		m.value("w:gridSpan", num(span))
	}
	if vertical != "" {
		m.value("w:vMerge", vertical)
	}
	m.value("w:vAlign", "center")
	m.close("w:tcPr")
	const margins = 216
	style, open := Cell, true
	if head {
		style = CellHead
	}
	for _, b := range c.Body {
		switch {
		case b.Paragraph != nil:
			d.cellParagraph(m, *b.Paragraph, style, width-margins)
			open = false
		case b.Table != nil:
			d.table(m, *b.Table, max(width-margins, 400))
			open = true
		}
	}
	if open { // a cell ends with a paragraph
		m.line(string(style), "")
	}
	m.close("w:tc")
}

func (d *writer) cellParagraph(m *markup, p Paragraph, style Style, width int) {
	m.open("w:p")
	m.open("w:pPr")
	m.value("w:pStyle", string(style))
	m.close("w:pPr")
	for _, r := range p.Runs {
		if r.Picture != nil {
			d.picture(m, *r.Picture, int64(max(width, 400))*emuPerTwip)
		} else {
			d.run(m, r)
		}
	}
	m.close("w:p")
}
