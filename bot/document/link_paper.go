package document

import (
	"bytes"
	"fmt"
	"io"

	"rsc.io/qr"

	"planbot/bot/document/paper"
	"planbot/messages"
)

const (
	cardsAcross = 2
	cardHeight  = 3000    // twips: four rows and the last line fit a page
	codeWidth   = 1008000 // EMU: 28 mm, a module of two thirds of a millimetre
)

// LinkPaper lays invitations out as cards to be cut along the lines, two by four
// on an upright page: who, the QR code of the link, until when.
func LinkPaper(cards []messages.LinkCard) (paper.Paper, error) {
	table := paper.Table{Columns: []int{1, 1}}
	for i, c := range cards {
		cell, err := linkCard(c)
		if err != nil {
			return paper.Paper{}, fmt.Errorf("draw code of card %d: %w", i+1, err)
		}
		if i%cardsAcross == 0 {
			table.Rows = append(table.Rows, paper.Row{Height: cardHeight})
		}
		row := &table.Rows[len(table.Rows)-1]
		row.Cells = append(row.Cells, cell)
	}
	return paper.Paper{Body: []paper.Block{{Table: &table}}}, nil
}

func linkCard(c messages.LinkCard) (paper.TableCell, error) {
	code, err := qr.Encode(c.Link, qr.M)
	if err != nil {
		return paper.TableCell{}, err
	}
	picture := code.PNG()
	cell := paper.TableCell{Head: true}
	add := func(r paper.Run) {
		cell.Body = append(cell.Body, paper.Block{Paragraph: &paper.Paragraph{Runs: []paper.Run{r}}})
	}
	above, below := c.Lines()
	add(paper.Run{Text: above})
	add(paper.Run{Picture: &paper.Picture{
		Format: "png", Width: codeWidth, Height: codeWidth, Open: func() (io.Reader, error) { return bytes.NewReader(picture), nil },
	}})
	for _, line := range below {
		add(paper.Run{Text: line})
	}
	return cell, nil
}
