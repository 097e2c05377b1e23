package document

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"planbot/bot/document/paper"
	"planbot/messages"
)

func summaryOf(content string) messages.SummaryText {
	return messages.SummaryText{
		Sheet: "women", Title: "title", Under: "(round 1)", Columns: []string{"no", "place", "content", "who", "result", "why"},
		Widths: []int{6, 18, 52, 22, 14, 36}, Rows: [][]string{{"1", "chapter", content, "unit", "adopted", "because\nthere"}}, Foot: []string{"sent = replied + missing"},
	}
}

func TestNothingInASummaryBecomesAFormula(t *testing.T) {
	for _, content := range []string{"=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2"} {
		data, err := SummarySheet(summaryOf(content))
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if formula, err := f.GetCellFormula("women", "C4"); formula != "" || err != nil {
			t.Errorf("%q is the formula %q, %v", content, formula, err)
		}
		kind, err := f.GetCellType("women", "C4")
		if err != nil || kind != excelize.CellTypeSharedString {
			t.Errorf("%q is of type %v, %v", content, kind, err)
		}
		if got, _ := f.GetCellValue("women", "C4"); got != content {
			t.Errorf("%q became %q", content, got)
		}
	}
}

func TestASummarysRowsAreAsHighAsTheirWords(t *testing.T) {
	for content, want := range map[string]float64{
		"short":                   2*lineHeight + rowRoom, // the reason has two lines
		strings.Repeat("字", 24*4): 4*lineHeight + rowRoom,
		"one\ntwo\nthree":         3*lineHeight + rowRoom,
	} {
		data, err := SummarySheet(summaryOf(content))
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := f.GetRowHeight("women", 4); got != want || err != nil {
			t.Errorf("%.20q is %v points high, want %v (%v)", content, got, want, err)
		}
	}
}

func TestALongOpinionGoesOnInTheNextRowAndLosesNothing(t *testing.T) {
	content := strings.Repeat("很长的意见", 400)
	data, err := SummarySheet(summaryOf(content))
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("women")
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for line, row := range rows {
		if height, _ := f.GetRowHeight("women", line+1); height > 409 {
			t.Errorf("row %d is %v points high", line+1, height)
		}
		if line >= 3 && line < len(rows)-1 {
			got += row[2]
		}
	}
	if got != content {
		t.Errorf("%d of %d characters are left", len([]rune(got)), len([]rune(content)))
	}
}

func TestASummarysHeadsAreFrozenAndRepeated(t *testing.T) {
	data, err := SummarySheet(summaryOf("x"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if panes, err := f.GetPanes("women"); err != nil || !panes.Freeze || panes.YSplit != summaryHead {
		t.Errorf("panes %+v, %v", panes, err)
	}
	if names := f.GetDefinedName(); len(names) != 1 || names[0].Name != "_xlnm.Print_Titles" || names[0].RefersTo != "'women'!$3:$3" {
		t.Errorf("names %+v", names)
	}
	layout, err := f.GetPageLayout("women")
	if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
		t.Errorf("layout %+v, %v", layout, err)
	}
	again, err := SummarySheet(summaryOf("x"))
	if err != nil || !bytes.Equal(data, again) {
		t.Error("the same table gives other bytes")
	}
}

func TestASummaryOnPaperHoldsEveryCell(t *testing.T) {
	var b bytes.Buffer
	if err := paper.Write(&b, SummaryPaper(summaryOf("=1+1")), messages.Paper()); err != nil {
		t.Fatal(err)
	}
	text, reason, err := Read(Docx, bytes.NewReader(b.Bytes()), int64(b.Len()), messages.HeardHeadings(), DefaultLimits())
	if err != nil || reason != "" {
		t.Fatalf("%q %v", reason, err)
	}
	all := strings.Join(text.Paragraphs(), "\n")
	for _, want := range []string{"title", "no", "=1+1", "because", "there", "sent = replied + missing"} {
		if !strings.Contains(all, want) {
			t.Errorf("the paper does not say %q", want)
		}
	}
}
