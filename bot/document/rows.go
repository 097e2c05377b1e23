package document

import (
	"io"

	"golang.org/x/text/width"
)

// Rows reads the first visible sheet of an .xlsx that holds anything, cells as
// people typed them: numbers with all digits, dates as 2021-03-31, shares in
// percent, room at both ends trimmed. A list longer than limits.Rows is TooLarge.
func Rows(r io.ReaderAt, size int64, limits Limits) (Sheet, Reason, error) {
	if size <= 0 {
		return Sheet{}, Empty, nil
	}
	if size > limits.Bytes {
		return Sheet{}, TooLarge, nil
	}
	src := &source{r: r, size: size}
	sheet, err := firstSheet(src, size, limits)
	reason, err := src.settle(err)
	if reason != "" || err != nil {
		return Sheet{}, reason, err
	}
	return sheet, "", nil
}

func firstSheet(r io.ReaderAt, size int64, limits Limits) (Sheet, error) {
	w, err := openWorkbook(r, size, limits)
	if err != nil {
		return Sheet{}, err
	}
	var found Sheet
	for _, ref := range w.sheets {
		if ref.hidden {
			continue
		}
		if found, err = w.sheet(ref); err != nil || len(found.Rows) > 0 {
			break
		}
	}
	return found, err
}

// Folded returns rows with full-width letters, digits and signs made half-width.
func Folded(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for i, row := range rows {
		out[i] = make([]string, len(row))
		for j, cell := range row {
			out[i][j] = width.Fold.String(cell)
		}
	}
	return out
}

// readSheets makes a Text of a workbook: a line with each sheet's name, then its
// rows as a table; hidden sheets too, since marks may stand there. Of a very
// large one only the beginning is kept.
func readSheets(r io.ReaderAt, size int64, c *collector) error {
	w, err := openWorkbook(r, size, c.limits)
	if err != nil {
		return err
	}
	w.preview = true
	c.text.Whole = true
	for _, ref := range w.sheets {
		sheet, err := w.sheet(ref)
		if err != nil {
			return err
		}
		if err := c.addSheet(sheet); err != nil {
			return err
		}
	}
	c.text.Whole = c.text.Whole && !w.cut
	return nil
}

func (c *collector) addSheet(s Sheet) error {
	if err := c.add(Paragraph{Text: s.Name, Place: InSheet}); err != nil {
		return err
	}
	t := &Table{}
	for _, row := range s.Rows {
		if c.blocks+len(row) >= c.limits.Blocks {
			c.text.Whole = false
			break
		}
		cells := make([]Cell, len(row))
		for i, text := range row {
			cells[i].Span = 1
			if text == "" {
				continue
			}
			p := &Paragraph{Text: text, Place: InSheet}
			if err := c.count(*p); err != nil {
				return err
			}
			cells[i].Body = []Block{{Paragraph: p}}
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
	}
	c.text.Tally.Tables++
	c.text.Body = append(c.text.Body, Block{Table: t})
	return nil
}
