package paper

import (
	"strings"
	"testing"
)

// sheet is a paper on its side, with room to write, moved lines and a signature.
func sheet() Paper {
	moved := func(style Style, right, left, hang int) Block {
		return Block{Paragraph: &Paragraph{Style: style, Right: right, Left: left, Hang: hang, Runs: []Run{{Text: "格尔木市"}}}}
	}
	return Paper{Title: []string{"反馈意见表"}, Wide: true, Body: []Block{
		said(Address, "各有关单位："), moved(Body, 0, 13, 9), moved(Sign, 8, 0, 0), said(Small, "说明"),
		{Table: &Table{Rows: []Row{{Height: 480, Header: true, Cells: []TableCell{{Head: true, Body: []Block{said(Cell, "单位")}}, {}}}}}},
	}}
}

func TestASheetLiesOnItsSideAndKeepsTheOrder(t *testing.T) {
	z := opened(t, written(t, sheet()))
	document := content(t, z, "word/document.xml")
	checkOrder(t, "word/document.xml", document, map[string]bool{})
	for _, want := range []string{
		`w:w="16838" w:h="11906" w:orient="landscape"`, `<w:trHeight w:val="480" w:hRule="atLeast"/>`,
		`<w:ind w:rightChars="400" w:right="1280"/>`, `<w:ind w:leftChars="650" w:left="2080" w:hangingChars="450" w:hanging="1440"/>`,
	} {
		if !strings.Contains(string(document), want) {
			t.Errorf("the document has no %s", want)
		}
	}
}
