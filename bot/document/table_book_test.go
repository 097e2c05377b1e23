package document

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

var opinions = messages.Table{
	Sheet: "汇总表", Title: "意见建议采纳情况汇总表", Under: "截至2021年5月31日",
	Heads: []messages.TableHead{{Text: "序号", Width: 3}, {Text: "意见内容", Width: 10}, {Text: "采纳情况", Width: 6}},
	Rows: [][]string{
		{"1", "=HYPERLINK(\"http://x\",\"点我\")", "采纳"}, {"2", strings.Repeat("补充可量化的目标", 5), "部分采纳"}, {"3", "+1-1\n@SUM(A1)"},
	},
	Foot: []string{"发送单位40家 = 回函39家 + 未回函1家"},
}

func TestATableIsTextHighEnoughAndReadyToPrint(t *testing.T) {
	data, err := TableBook(opinions, messages.Table{Sheet: "空表", Title: "空表", Heads: opinions.Heads})
	if err != nil {
		t.Fatal(err)
	}
	if path := os.Getenv("PLANBOT_KEEP_TABLE"); path != "" { // to be looked at
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for cell, want := range map[string]string{
		"A1": opinions.Title, "A3": "序号", "B4": opinions.Rows[0][1], "B6": opinions.Rows[2][1], "C6": "", "A7": opinions.Foot[0],
	} {
		if got, _ := f.GetCellValue("汇总表", cell); got != want {
			t.Errorf("%s says %q, want %q", cell, got, want)
		}
		if formula, _ := f.GetCellFormula("汇总表", cell); formula != "" {
			t.Errorf("%s is a formula: %s", cell, formula)
		}
	}
	low, _ := f.GetRowHeight("汇总表", 4)
	high, _ := f.GetRowHeight("汇总表", 5)
	if high < 4*tableLine || high <= low {
		t.Errorf("a row of 40 characters in a column of 10 is %v points high, one of a few %v", high, low)
	}
	panes, err := f.GetPanes("汇总表")
	if err != nil || !panes.Freeze || panes.YSplit != tableHeads {
		t.Errorf("heads are not frozen: %+v %v", panes, err)
	}
	layout, err := f.GetPageLayout("汇总表")
	if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 {
		t.Errorf("page is %+v %v", layout, err)
	}
	repeated := false
	for _, n := range f.GetDefinedName() {
		repeated = repeated || (n.Name == "_xlnm.Print_Titles" && n.RefersTo == "'汇总表'!$3:$3")
	}
	if !repeated {
		t.Error("heads are not repeated on every page")
	}
	again, err := TableBook(opinions, messages.Table{Sheet: "空表", Title: "空表", Heads: opinions.Heads})
	if err != nil || !bytes.Equal(data, again) {
		t.Error("the same table does not give the same bytes")
	}
}
