package document

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// blankSheet is a sheet to be filled in: title, hint and heads, and below them
// prepared lines.
type blankSheet struct {
	sheet, title, hint string
	heads              []string
	widths             []float64 // of the columns, in characters
	hintHeight         float64   // in points
	lines              int
	textFrom, textTo   int // columns whose cells are text, so that no digit is lost
	// fill writes what stands in the lines already; may be nil.
	fill func(f *excelize.File) error
}

// headLine is where the heads stand: below title and hint.
const headLine = 3

func (b blankSheet) write() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing on disk to lose
	if err := f.SetSheetName("Sheet1", b.sheet); err != nil {
		return nil, fmt.Errorf("name sheet: %w", err)
	}
	for _, step := range []func(*excelize.File) error{b.say, b.dress, b.measure, b.fill} {
		if step == nil {
			continue
		}
		if err := step(f); err != nil {
			return nil, err
		}
	}
	if err := layAcross(f, b.sheet, headLine, nil); err != nil {
		return nil, err
	}
	return bookBytes(f)
}

func (b blankSheet) say(f *excelize.File) error {
	for i, text := range []string{b.title, b.hint} {
		if err := f.SetCellStr(b.sheet, cellName(1, i+1), text); err != nil {
			return err
		}
		if err := f.MergeCell(b.sheet, cellName(1, i+1), cellName(len(b.heads), i+1)); err != nil {
			return err
		}
	}
	for i, head := range b.heads {
		if err := f.SetCellStr(b.sheet, cellName(i+1, headLine), head); err != nil {
			return err
		}
	}
	return nil
}

func (b blankSheet) dress(f *excelize.File) error {
	border, text := bordered("999999"), "@"
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left := &excelize.Alignment{Vertical: "center", WrapText: true}
	first, last, wide := headLine+1, headLine+b.lines, len(b.heads)
	for _, part := range []struct {
		from, to string
		style    excelize.Style
	}{
		{cellName(1, 1), cellName(wide, 1), excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: middle}},
		{cellName(1, 2), cellName(wide, 2), excelize.Style{Font: &excelize.Font{Size: 10, Color: "666666"}, Alignment: left}},
		{cellName(1, headLine), cellName(wide, headLine), excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: middle, Border: border,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EEF7"}}}},
		{cellName(1, first), cellName(wide, last), excelize.Style{Alignment: left, Border: border}},
		{cellName(b.textFrom, first), cellName(b.textTo, last), excelize.Style{Alignment: left, Border: border, CustomNumFmt: &text}},
	} {
		id, err := f.NewStyle(&part.style)
		if err != nil {
			return err
		}
		if err := f.SetCellStyle(b.sheet, part.from, part.to, id); err != nil {
			return err
		}
	}
	return nil
}

// measure sets widths and heights.
func (b blankSheet) measure(f *excelize.File) error {
	for i, width := range b.widths {
		if err := f.SetColWidth(b.sheet, columnName(i+1), columnName(i+1), width); err != nil {
			return err
		}
	}
	for line, height := range map[int]float64{1: 30, 2: b.hintHeight, headLine: 24} {
		if err := f.SetRowHeight(b.sheet, line, height); err != nil {
			return err
		}
	}
	return nil
}
