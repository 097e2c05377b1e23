package document

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

// RosterTemplate writes a blank 联络员名单.xlsx with one line per unit, its name
// filled in: what Roster reads back. The number columns are text, so that no
// digit is lost.
func RosterTemplate(words messages.RosterHeads, unitNames []string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing on disk to lose
	t := rosterSheet{f, words.Sheet}
	if err := f.SetSheetName("Sheet1", t.sheet); err != nil {
		return nil, fmt.Errorf("name roster sheet: %w", err)
	}
	for _, step := range []func() error{
		func() error { return t.fill(words, unitNames) },
		func() error { return t.dress(len(unitNames)) },
		t.page,
	} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("write roster template: %w", err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, fmt.Errorf("write roster template: %w", err)
	}
	return b.Bytes(), nil
}

type rosterSheet struct {
	f     *excelize.File
	sheet string
}

// headLine is where the heads stand: below title and hint.
const headLine = 3

func (t rosterSheet) fill(words messages.RosterHeads, units []string) error {
	if err := t.f.SetCellStr(t.sheet, "A1", words.Title); err != nil {
		return err
	}
	if err := t.f.SetCellStr(t.sheet, "A2", words.Hint); err != nil {
		return err
	}
	heads := []string{words.No, words.Unit, words.Name, words.Post, words.Mobile, words.Landline, words.Chapters, words.Remark}
	for i, head := range heads {
		if err := t.set(i+1, headLine, head); err != nil {
			return err
		}
	}
	for i, unit := range units {
		if err := t.f.SetCellInt(t.sheet, fmt.Sprintf("A%d", headLine+1+i), int64(i+1)); err != nil {
			return err
		}
		if err := t.set(2, headLine+1+i, unit); err != nil {
			return err
		}
	}
	return nil
}

func (t rosterSheet) set(column, line int, text string) error {
	cell, err := excelize.CoordinatesToCellName(column, line)
	if err != nil {
		return err
	}
	return t.f.SetCellStr(t.sheet, cell, text)
}

func (t rosterSheet) dress(units int) error {
	last := headLine + max(units, 1) + 20 // room for second liaisons
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "999999", Style: 1})
	}
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left := &excelize.Alignment{Vertical: "center", WrapText: true}
	text := "@"
	for _, part := range []struct {
		from, to string
		style    excelize.Style
	}{
		{"A1", "H1", excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: middle}},
		{"A2", "H2", excelize.Style{Font: &excelize.Font{Size: 10, Color: "666666"}, Alignment: left}},
		{"A3", "H3", excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: middle, Border: border,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EEF7"}}}},
		{"A4", fmt.Sprintf("H%d", last), excelize.Style{Alignment: left, Border: border}},
		{"E4", fmt.Sprintf("F%d", last), excelize.Style{Alignment: left, Border: border, CustomNumFmt: &text}},
	} {
		id, err := t.f.NewStyle(&part.style)
		if err != nil {
			return err
		}
		if err := t.f.SetCellStyle(t.sheet, part.from, part.to, id); err != nil {
			return err
		}
	}
	return t.measure()
}

// measure merges the lines above the heads and sets widths and heights.
func (t rosterSheet) measure() error {
	for _, line := range []int{1, 2} {
		if err := t.f.MergeCell(t.sheet, fmt.Sprintf("A%d", line), fmt.Sprintf("H%d", line)); err != nil {
			return err
		}
	}
	for i, width := range []float64{6, 24, 12, 18, 16, 16, 26, 14} {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := t.f.SetColWidth(t.sheet, column, column, width); err != nil {
			return err
		}
	}
	for line, height := range map[int]float64{1: 30, 2: 20, 3: 24} {
		if err := t.f.SetRowHeight(t.sheet, line, height); err != nil {
			return err
		}
	}
	return nil
}

// page freezes the heads, repeats them on paper and turns it A4 landscape.
func (t rosterSheet) page() error {
	err := t.f.SetPanes(t.sheet, &excelize.Panes{Freeze: true, YSplit: headLine, TopLeftCell: "A4", ActivePane: "bottomLeft"})
	if err != nil {
		return err
	}
	size, across := 9, "landscape"
	if err := t.f.SetPageLayout(t.sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &across}); err != nil {
		return err
	}
	return t.f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$%d:$%d", t.sheet, headLine, headLine), Scope: t.sheet,
	})
}
