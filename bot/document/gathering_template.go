package document

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

// gatheringLines is how many lines are prepared below the heads.
const gatheringLines = 60

// GatheringTemplate writes a blank 意见征集表.xlsx: what ReadFilled reads back.
// The classes are offered in a list.
func GatheringTemplate(words messages.GatherHeads) ([]byte, error) {
	data, err := blankSheet{
		sheet: words.Sheet, title: words.Title, hint: words.Hint, hintHeight: 32,
		heads: words.Heads, widths: words.Widths, textFrom: 1, textTo: len(words.Heads), lines: gatheringLines,
		fill: func(f *excelize.File) error {
			list := excelize.NewDataValidation(true)
			list.SetSqref(cellName(words.ClassColumn, headLine+1) + ":" + cellName(words.ClassColumn, headLine+gatheringLines))
			if err := list.SetDropList(words.Classes); err != nil {
				return err
			}
			return f.AddDataValidation(words.Sheet, list)
		},
	}.write()
	if err != nil {
		return nil, fmt.Errorf("write gathering template: %w", err)
	}
	return data, nil
}
