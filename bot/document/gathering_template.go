package document

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

// GatheringTemplate writes a blank 意见征集表.xlsx: what ReadFilled reads back.
// The classes are offered in a list.
func GatheringTemplate(words messages.GatherHeads) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing on disk to lose
	t := gatheringSheet{rosterSheet{f, words.Sheet}, words}
	if err := f.SetSheetName("Sheet1", t.sheet); err != nil {
		return nil, fmt.Errorf("name gathering sheet: %w", err)
	}
	for _, step := range []func() error{t.fill, t.dress, t.offer, t.page} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("write gathering template: %w", err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, fmt.Errorf("write gathering template: %w", err)
	}
	return b.Bytes(), nil
}

type gatheringSheet struct {
	rosterSheet
	words messages.GatherHeads
}

// gatheringLines is how many lines are prepared below the heads.
const gatheringLines = 60

func (t gatheringSheet) fill() error {
	for cell, text := range map[string]string{"A1": t.words.Title, "A2": t.words.Hint} {
		if err := t.f.SetCellStr(t.sheet, cell, text); err != nil {
			return err
		}
	}
	for i, head := range t.words.Heads {
		if err := t.set(i+1, headLine, head); err != nil {
			return err
		}
	}
	return nil
}

func (t gatheringSheet) dress() error {
	last, err := excelize.ColumnNumberToName(len(t.words.Heads))
	if err != nil {
		return err
	}
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "999999", Style: 1})
	}
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left := &excelize.Alignment{Vertical: "center", WrapText: true}
	text := "@"
	for _, part := range []struct {
		from, to int
		style    excelize.Style
	}{
		{1, 1, excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: middle}},
		{2, 2, excelize.Style{Font: &excelize.Font{Size: 10, Color: "666666"}, Alignment: left}},
		{headLine, headLine, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: middle, Border: border,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EEF7"}}}},
		{headLine + 1, headLine + gatheringLines, excelize.Style{Alignment: left, Border: border, CustomNumFmt: &text}},
	} {
		id, err := t.f.NewStyle(&part.style)
		if err != nil {
			return err
		}
		if err := t.f.SetCellStyle(t.sheet, fmt.Sprintf("A%d", part.from), fmt.Sprintf("%s%d", last, part.to), id); err != nil {
			return err
		}
	}
	for _, line := range []int{1, 2} {
		if err := t.f.MergeCell(t.sheet, fmt.Sprintf("A%d", line), fmt.Sprintf("%s%d", last, line)); err != nil {
			return err
		}
	}
	return t.widths()
}

func (t gatheringSheet) widths() error {
	for i, width := range t.words.Widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := t.f.SetColWidth(t.sheet, column, column, width); err != nil {
			return err
		}
	}
	for line, height := range map[int]float64{1: 30, 2: 32, headLine: 24} {
		if err := t.f.SetRowHeight(t.sheet, line, height); err != nil {
			return err
		}
	}
	return nil
}

// offer lists the classes to choose from.
func (t gatheringSheet) offer() error {
	column, err := excelize.ColumnNumberToName(t.words.ClassColumn)
	if err != nil {
		return err
	}
	list := excelize.NewDataValidation(true)
	list.SetSqref(fmt.Sprintf("%s%d:%s%d", column, headLine+1, column, headLine+gatheringLines))
	if err := list.SetDropList(t.words.Classes); err != nil {
		return err
	}
	return t.f.AddDataValidation(t.sheet, list)
}
