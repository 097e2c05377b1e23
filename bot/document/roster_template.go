package document

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

// RosterTemplate writes a blank 联络员名单.xlsx with one line per unit, its name
// filled in: what Roster reads back. The number columns are text.
func RosterTemplate(words messages.RosterHeads, unitNames []string) ([]byte, error) {
	data, err := blankSheet{
		sheet: words.Sheet, title: words.Title, hint: words.Hint, hintHeight: 20,
		heads:  []string{words.No, words.Unit, words.Name, words.Post, words.Mobile, words.Landline, words.Chapters, words.Remark},
		widths: []float64{6, 24, 12, 18, 16, 16, 26, 14}, textFrom: 5, textTo: 6,
		lines: max(len(unitNames), 1) + 20, // room for second liaisons
		fill: func(f *excelize.File) error {
			for i, unit := range unitNames {
				if err := f.SetCellInt(words.Sheet, cellName(1, headLine+1+i), int64(i+1)); err != nil {
					return err
				}
				if err := f.SetCellStr(words.Sheet, cellName(2, headLine+1+i), unit); err != nil {
					return err
				}
			}
			return nil
		},
	}.write()
	if err != nil {
		return nil, fmt.Errorf("write roster template: %w", err)
	}
	return data, nil
}
