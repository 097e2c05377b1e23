package document

import (
	"strings"
	"testing"
	"time"

	"rsc.io/qr"

	"planbot/messages"
)

// The matrix is kept as a picture of characters that was read with an
// independent decoder when it was written: it says the link.
func TestACodeSaysItsLink(t *testing.T) {
	code, err := qr.Encode("https://t.me/planbot?start=AAECAwQFBgcICQoLDA0ODw", qr.M)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				b.WriteByte('#')
			} else {
				b.WriteByte('.')
			}
		}
		b.WriteByte('\n')
	}
	golden(t, "testdata/code.txt", b.String())
}

func TestInvitationsAreLaidOutTwoByFour(t *testing.T) {
	var cards []messages.LinkCard
	for range 9 {
		cards = append(cards, messages.LinkCard{Unit: "市教育局", Name: "张丽萍", Role: "联络员", Link: "https://t.me/planbot?start=x", Expires: time.Unix(0, 0)})
	}
	p, err := LinkPaper(cards)
	if err != nil {
		t.Fatal(err)
	}
	rows := p.Body[0].Table.Rows
	if len(rows) != 5 || len(rows[0].Cells) != 2 || len(rows[4].Cells) != 1 {
		t.Fatalf("%d rows", len(rows))
	}
	if picture := rows[4].Cells[0].Body[1].Paragraph.Runs[0].Picture; picture == nil || picture.Width != picture.Height {
		t.Errorf("no square code below the name: %+v", picture)
	}
	if _, err := LinkPaper([]messages.LinkCard{{Link: strings.Repeat("x", 4000)}}); err == nil {
		t.Error("a link no code can hold is drawn")
	}
}
