package document

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// sheetMargins is what a sheet that is pinned up has around its table.
type sheetMargins struct {
	edge     float64 // above and below, in inches
	centered bool
	footer   string
}

// layAcross freezes the heads of a sheet, repeats them on paper and turns it A4
// landscape; with margins it is one page wide.
func layAcross(f *excelize.File, sheet string, heads int, m *sheetMargins) error {
	if err := f.SetPanes(sheet, &excelize.Panes{
		Freeze: true, YSplit: heads, TopLeftCell: cellName(1, heads+1), ActivePane: "bottomLeft",
	}); err != nil {
		return err
	}
	a4, across, wide, long, fit := 9, "landscape", 1, 0, true
	page := &excelize.PageLayoutOptions{Size: &a4, Orientation: &across}
	if m != nil {
		page.FitToWidth, page.FitToHeight = &wide, &long
	}
	if err := f.SetPageLayout(sheet, page); err != nil {
		return err
	}
	if m != nil {
		if err := f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
			return err
		}
		if err := m.set(f, sheet); err != nil {
			return err
		}
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheet, heads, heads), Scope: sheet,
	})
}

func (m *sheetMargins) set(f *excelize.File, sheet string) error {
	side, number := 0.5, 0.3 // the page number stands in the lower margin
	o := &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &m.edge, Bottom: &m.edge, Header: &number, Footer: &number}
	if m.centered {
		o.Horizontally = &m.centered
	}
	if err := f.SetPageMargins(sheet, o); err != nil {
		return err
	}
	return f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C" + m.footer})
}

// bordered is a thin line on all sides of a cell.
func bordered(color string) []excelize.Border {
	var out []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		out = append(out, excelize.Border{Type: side, Color: color, Style: 1})
	}
	return out
}

// bookBytes makes the bytes of a book.
func bookBytes(f *excelize.File) ([]byte, error) {
	var b bytes.Buffer
	err := f.Write(&b)
	return b.Bytes(), err
}

// cellName is the name of a cell; rows and columns here are always in range.
func cellName(column, line int) string {
	name, err := excelize.CoordinatesToCellName(column, line)
	if err != nil {
		panic(fmt.Sprintf("cell %d, %d: %v", column, line, err))
	}
	return name
}

// columnName is the name of a column, which is always in range.
func columnName(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	if err != nil {
		panic(fmt.Sprintf("column %d: %v", column, err))
	}
	return name
}
