package document

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

// TableBook writes tables as the sheets of one .xlsx: heads frozen and repeated
// on every page, rows as high as their longest cell needs, A4 on its side. All
// cells are text, so that nothing people wrote is taken for a formula.
func TableBook(tables ...messages.Table) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing on disk to lose
	look, err := newTableLook(f)
	if err != nil {
		return nil, fmt.Errorf("write tables: %w", err)
	}
	for i, t := range tables {
		if i == 0 {
			err = f.SetSheetName("Sheet1", t.Sheet)
		} else {
			_, err = f.NewSheet(t.Sheet)
		}
		if err == nil {
			err = tableSheet{f, t, look}.write()
		}
		if err != nil {
			return nil, fmt.Errorf("write table %s: %w", t.Sheet, err)
		}
	}
	data, err := bookBytes(f)
	if err != nil {
		return nil, fmt.Errorf("write tables: %w", err)
	}
	return data, nil
}

// tableLook are the styles of a book.
type tableLook struct{ title, under, head, cell, foot int }

func newTableLook(f *excelize.File) (l tableLook, err error) {
	border := bordered("808080")
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left := &excelize.Alignment{Vertical: "center", WrapText: true}
	font := func(size float64, bold bool) *excelize.Font {
		return &excelize.Font{Family: messages.Paper().Page, Size: size, Bold: bold}
	}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&l.title, excelize.Style{Font: font(16, true), Alignment: middle}},
		{&l.under, excelize.Style{Font: font(10, false), Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center"}}},
		{&l.head, excelize.Style{Font: font(tablePoints, true), Alignment: middle, Border: border,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EDF1F7"}}}},
		{&l.cell, excelize.Style{Font: font(tablePoints, false), Alignment: left, Border: border}},
		{&l.foot, excelize.Style{Font: font(10, false), Alignment: left}},
	} {
		if *s.id, err = f.NewStyle(&s.style); err != nil {
			return l, err
		}
	}
	return l, nil
}

const (
	tablePoints = 11 // size of the body
	tableLine   = 15 // height of one line of it, in points
	tableHeads  = 3  // the line the heads stand in: below title and the line under it
)

// tableSheet is one table being written.
type tableSheet struct {
	f    *excelize.File
	t    messages.Table
	look tableLook
}

func (s tableSheet) write() error {
	for _, step := range []func() error{s.columns, s.top, s.rows, s.foot, s.page} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (s tableSheet) columns() error {
	for i, h := range s.t.Heads {
		name := columnName(i + 1)
		// A column's width counts digits, two to a Chinese character.
		if err := s.f.SetColWidth(s.t.Sheet, name, name, float64(2*h.Width+1)); err != nil {
			return err
		}
	}
	return nil
}

// top writes title, the line under it and the heads.
func (s tableSheet) top() error {
	if err := s.across(1, s.t.Title, s.look.title, 2*tableLine); err != nil {
		return err
	}
	if err := s.across(2, s.t.Under, s.look.under, tableLine+3); err != nil {
		return err
	}
	var heads []string
	for _, h := range s.t.Heads {
		heads = append(heads, h.Text)
	}
	return s.line(tableHeads, heads, s.look.head)
}

func (s tableSheet) rows() error {
	for i, row := range s.t.Rows {
		if err := s.line(tableHeads+1+i, row, s.look.cell); err != nil {
			return err
		}
	}
	return nil
}

func (s tableSheet) foot() error {
	for i, text := range s.t.Foot {
		width := 0
		for _, h := range s.t.Heads {
			width += h.Width
		}
		if err := s.across(tableHeads+1+len(s.t.Rows)+i, text, s.look.foot, s.high(text, width)); err != nil {
			return err
		}
	}
	return nil
}

// line writes a row of cells and makes it as high as the longest needs.
func (s tableSheet) line(at int, cells []string, style int) error {
	height := 0.0
	for i := range s.t.Heads {
		text := ""
		if i < len(cells) {
			text = cells[i]
		}
		cell := cellName(i+1, at)
		if err := s.f.SetCellStr(s.t.Sheet, cell, text); err != nil {
			return err
		}
		if err := s.f.SetCellStyle(s.t.Sheet, cell, cell, style); err != nil {
			return err
		}
		height = max(height, s.high(text, s.t.Heads[i].Width))
	}
	return s.f.SetRowHeight(s.t.Sheet, at, height)
}

// across writes one text over all columns.
func (s tableSheet) across(at int, text string, style int, height float64) error {
	from, to := cellName(1, at), cellName(len(s.t.Heads), at)
	if err := s.f.SetCellStr(s.t.Sheet, from, text); err != nil {
		return err
	}
	if err := s.f.SetCellStyle(s.t.Sheet, from, to, style); err != nil {
		return err
	}
	if err := s.f.MergeCell(s.t.Sheet, from, to); err != nil {
		return err
	}
	return s.f.SetRowHeight(s.t.Sheet, at, height)
}

// highest is how high a spreadsheet's row can be, in points.
const highest = 409

// high is the height of a text in a column of this many characters, in points.
func (s tableSheet) high(text string, width int) float64 {
	lines := 0
	for part := range strings.SplitSeq(text, "\n") {
		wide := 0 // half characters
		for _, r := range part {
			wide++
			if r >= 0x2000 {
				wide++
			}
		}
		lines += max(1, (wide+2*width-1)/(2*width))
	}
	return float64(min(highest, max(1, lines)*tableLine+4))
}

// page fits the width on A4 lying on its side.
func (s tableSheet) page() error {
	return layAcross(s.f, s.t.Sheet, tableHeads, &sheetMargins{edge: 0.6, footer: messages.TablePage})
}
