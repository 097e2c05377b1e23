package document

import (
	"encoding/xml"
	"strconv"
)

func (f *flow) row(t *Table, e xml.StartElement) error {
	child := func(e xml.StartElement) error { return f.row(t, e) }
	switch word(e) {
	case "tblPr":
		return f.m.skip()
	case "tblGrid":
		return f.m.each(func(e xml.StartElement) error {
			if n, err := strconv.Atoi(value(e, "w")); word(e) == "gridCol" && err == nil && len(t.Columns) < 1000 {
				t.Columns = append(t.Columns, n)
			}
			return f.m.skip()
		})
	case "sdt":
		return f.control(child)
	case "tr":
		return f.cells(t)
	}
	return f.m.each(child)
}

func (f *flow) cells(t *Table) error {
	row, gone := Row{}, false
	var child func(e xml.StartElement) error
	child = func(e xml.StartElement) error {
		switch word(e) {
		case "trPr":
			return f.m.each(func(e xml.StartElement) error {
				switch word(e) {
				case "tblHeader":
					row.Header = on(e)
				case "ins":
					f.text.Tally.Insertions++
				case "del":
					gone = true
				}
				return f.m.skip()
			})
		case "tblPrEx":
			return f.m.skip()
		case "sdt":
			return f.control(child)
		case "tc":
			return f.cell(&row)
		}
		return f.m.each(child)
	}
	if err := f.m.each(child); err != nil {
		return err
	}
	if gone {
		f.text.Tally.Deletions++
		return nil
	}
	t.Rows = append(t.Rows, row)
	return f.count(Paragraph{})
}

func (f *flow) cell(row *Row) error {
	c, gone := Cell{Span: 1}, false
	place := InCell
	if f.place != InBody && f.place != InTextBox {
		place = f.place
	}
	g := &flow{docxReader: f.docxReader, m: f.m, place: place}
	err := f.m.each(func(e xml.StartElement) error {
		if word(e) != "tcPr" {
			return g.block(e)
		}
		return f.m.each(func(e xml.StartElement) error {
			switch word(e) {
			case "gridSpan":
				if n, err := strconv.Atoi(value(e, "val")); err == nil && n > 0 && n < 1000 {
					c.Span = n
				}
			case "vMerge":
				c.Joined = value(e, "val") != "restart"
			case "cellDel":
				gone = true
			}
			return f.m.skip()
		})
	})
	g.closeCarry()
	if c.Body = g.blocks; !gone {
		row.Cells = append(row.Cells, c)
	}
	return err
}
