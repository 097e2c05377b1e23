package document

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

// SummarySheet writes the table of opinions as a spreadsheet: frozen heads that
// are repeated on paper, rows as high as their words, A4 on its side. Every cell
// is text, so that no opinion becomes a formula.
func SummarySheet(t messages.SummaryText) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing on disk to lose
	if err := f.SetSheetName("Sheet1", t.Sheet); err != nil {
		return nil, fmt.Errorf("name summary sheet: %w", err)
	}
	s := &summarySheet{f: f, t: t}
	for _, step := range []func() error{s.styles, s.head, s.rows, s.foot, s.page} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("write summary sheet: %w", err)
		}
	}
	data, err := bookBytes(f)
	if err != nil {
		return nil, fmt.Errorf("write summary sheet: %w", err)
	}
	return data, nil
}

type summarySheet struct {
	f    *excelize.File
	t    messages.SummaryText
	line int // the last one written

	title, under, heads, cell, middle, remark int // styles
}

const (
	summaryHead = 3   // the line the heads stand on, below title and subtitle
	lineHeight  = 15  // points a line of the table takes
	maxLines    = 26  // of one row: a spreadsheet's row is 409 points high at most
	rowRoom     = 6.0 // points a row has beside its lines
)

func (s *summarySheet) styles() error {
	border := bordered("808080")
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left := &excelize.Alignment{Vertical: "center", WrapText: true}
	for _, x := range []struct {
		to    *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: middle}},
		{&s.under, excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: middle}},
		{&s.heads, excelize.Style{Font: &excelize.Font{Bold: true, Size: 11}, Alignment: middle, Border: border,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EEF7"}}}},
		{&s.cell, excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: left, Border: border}},
		{&s.middle, excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: middle, Border: border}},
		{&s.remark, excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: left}},
	} {
		id, err := s.f.NewStyle(&x.style)
		if err != nil {
			return err
		}
		*x.to = id
	}
	return nil
}

// across writes one text over all columns.
func (s *summarySheet) across(text string, style int, height float64) error {
	s.line++
	from, to := cellName(1, s.line), cellName(len(s.t.Columns), s.line)
	if err := s.f.SetCellStr(s.t.Sheet, from, text); err != nil {
		return err
	}
	if err := s.f.MergeCell(s.t.Sheet, from, to); err != nil {
		return err
	}
	if err := s.f.SetCellStyle(s.t.Sheet, from, to, style); err != nil {
		return err
	}
	return s.f.SetRowHeight(s.t.Sheet, s.line, height)
}

func (s *summarySheet) head() error {
	if err := s.across(s.t.Title, s.title, 30); err != nil {
		return err
	}
	if err := s.across(s.t.Under, s.under, 20); err != nil {
		return err
	}
	for i, width := range s.t.Widths {
		if err := s.f.SetColWidth(s.t.Sheet, columnName(i+1), columnName(i+1), float64(width)); err != nil {
			return err
		}
	}
	return s.row(s.t.Columns, s.heads, 24)
}

func (s *summarySheet) row(cells []string, style int, height float64) error {
	s.line++
	for i, text := range cells {
		if err := s.f.SetCellStr(s.t.Sheet, cellName(i+1, s.line), text); err != nil {
			return err
		}
	}
	if err := s.f.SetCellStyle(s.t.Sheet, cellName(1, s.line), cellName(len(cells), s.line), style); err != nil {
		return err
	}
	return s.f.SetRowHeight(s.t.Sheet, s.line, height)
}

// rows writes the opinions; one too long for a row goes on in the next.
func (s *summarySheet) rows() error {
	for _, row := range s.t.Rows {
		for _, part := range partedRow(row, s.t.Widths) {
			lines := 1
			for i, text := range part {
				lines = max(lines, linesOf(text, s.t.Widths[i]))
			}
			if err := s.row(part, s.cell, float64(lines*lineHeight)+rowRoom); err != nil {
				return err
			}
			for _, column := range []int{1, 5} {
				at := cellName(column, s.line)
				if err := s.f.SetCellStyle(s.t.Sheet, at, at, s.middle); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (s *summarySheet) foot() error {
	width := 0
	for _, w := range s.t.Widths {
		width += w
	}
	for _, text := range s.t.Foot {
		if err := s.across(text, s.remark, float64(linesOf(text, width)*lineHeight)+rowRoom); err != nil {
			return err
		}
	}
	return nil
}

// page fits the width on A4 lying on its side.
func (s *summarySheet) page() error {
	return layAcross(s.f, s.t.Sheet, summaryHead, &sheetMargins{edge: 0.7, centered: true, footer: "— &P —"})
}
