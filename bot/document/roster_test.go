package document

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
)

// table writes rows as people type a table: cells parted by "|".
func table(lines ...string) [][]string {
	var rows [][]string
	for _, l := range lines {
		var row []string
		for _, c := range strings.Split(l, "|") {
			row = append(row, strings.ReplaceAll(c, "¶", "\n"))
		}
		rows = append(rows, row)
	}
	return rows
}

func TestRosterReadsListsAsPeopleWriteThem(t *testing.T) {
	one := []RosterRow{{Unit: "市教育局", Name: "韩雪莲", Post: "科长", Phone: "13812345678"}}
	for _, c := range []struct {
		name string
		rows [][]string
		want []RosterRow
		kind []RosterTrouble
	}{
		{"title and hint above, numbered", table("联络员名单|||", "填报单位：办公室|||", "序号|单位|姓名|职务|手机", "1|市教育局|韩雪莲|科长|13812345678"), one, nil},
		{"any order of columns", table("手机号码|联络员姓名|职务|责任单位", "13812345678|韩雪莲|科长|市教育局"), one, nil},
		{"heads with room and brackets", table("单 位 名 称|姓　名|职  务|联系电话（手机）", "市教育局|韩 雪 莲|科 长|138-1234-5678"), one, nil},
		{"full-width digits", table("单位|姓名|职务|电话", "市教育局|韩雪莲|科长|１３８１２３４５６７８"), one, nil},
		{"number with country code and gaps", table("单位|姓名|职务|联系方式", "市教育局|韩雪莲|科长|+86 138 1234 5678"), one, nil},
		{"a leader's columns beside are left alone", table("单位|分管领导|职务|电话|联络员|职务|电话", "市教育局|马志强|副局长|13900000000|韩雪莲|科长|13812345678"), one, nil},
		{"two head lines", table("序号|单位|联络员|||备注", "序号|单位|姓名|职务|电话|", "1|市教育局|韩雪莲|科长|13812345678|"), one, nil},
		{"totals and remarks below", table("单位|姓名|职务|电话", "市教育局|韩雪莲|科长|13812345678", "合计：1人", "", "填表人：周敏"), one, nil},
		{"a total under the names", table("序号|单位|姓名|职务|电话", "1|市教育局|韩雪莲|科长|13812345678", "合 计||1人||"), one, nil},
		{"the head repeated on a new page", table("单位|姓名|职务|电话", "市教育局|韩雪莲|科长|13812345678", "单位|姓名|职务|电话"), one, nil},
		{"mobile and office number in one cell", table("单位|姓名|职务|电话", "市教育局|韩雪莲|科长|0979-8412345¶13812345678"),
			[]RosterRow{{Unit: "市教育局", Name: "韩雪莲", Post: "科长", Phone: "13812345678", Landline: "09798412345"}}, nil},
		{"a unit over two people", table("单位|姓名|手机", "市教育局|韩雪莲|13812345678", "|丁海燕|13912345678"),
			[]RosterRow{{Unit: "市教育局", Name: "韩雪莲", Phone: "13812345678"}, {Unit: "市教育局", Name: "丁海燕", Phone: "13912345678"}}, []RosterTrouble{UnitAssumed}},
		{"A and B side by side", table("单位|A岗姓名|手机|B岗姓名|手机", "市教育局|韩雪莲|13812345678|丁海燕|13912345678"),
			[]RosterRow{{Unit: "市教育局", Name: "韩雪莲", Phone: "13812345678"}, {Unit: "市教育局", Name: "丁海燕", Phone: "13912345678"}}, nil},
		{"two people in one cell with two numbers", table("单位|姓名|手机", "市教育局|韩雪莲、丁海燕|13812345678、13912345678"),
			[]RosterRow{{Unit: "市教育局", Name: "韩雪莲", Phone: "13812345678"}, {Unit: "市教育局", Name: "丁海燕", Phone: "13912345678"}}, nil},
		{"chapters", table("单位|姓名|手机|负责章节", "市教育局|韩雪莲|13812345678|妇女与教育、儿童与教育"),
			[]RosterRow{{Unit: "市教育局", Name: "韩雪莲", Phone: "13812345678", Chapters: []string{"妇女与教育", "儿童与教育"}}}, nil},
		{"names of other peoples", table("单位|姓名|手机", "市教育局|才仁·卓玛|13812345678"),
			[]RosterRow{{Unit: "市教育局", Name: "才仁·卓玛", Phone: "13812345678"}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			people, problems := Roster(c.rows, messages.HeardRoster())
			for i := range people {
				people[i].Line = 0
			}
			if !reflect.DeepEqual(people, c.want) {
				t.Errorf("people %+v\nwant   %+v", people, c.want)
			}
			checkTroubles(t, problems, c.kind)
		})
	}
}

func checkTroubles(t *testing.T, problems []RosterProblem, want []RosterTrouble) {
	t.Helper()
	var kinds []RosterTrouble
	for _, p := range problems {
		kinds = append(kinds, p.Kind)
	}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("problems %+v, want kinds %v", problems, want)
	}
}

func TestRosterReportsEveryDoubt(t *testing.T) {
	for _, c := range []struct {
		name   string
		rows   [][]string
		people int
		want   []RosterProblem
	}{
		{"no heads", table("韩雪莲|13812345678"), 0, []RosterProblem{{0, NoHead, ""}}},
		{"nothing at all", nil, 0, []RosterProblem{{0, NoHead, ""}}},
		{"a unit without a person", table("单位|姓名|手机", "市审计局||"), 0, []RosterProblem{{2, NoName, "市审计局"}}},
		{"a person without a number", table("单位|姓名|手机", "市审计局|石磊|"), 1, []RosterProblem{{2, NoPhone, "石磊"}}},
		{"a digit missing", table("单位|姓名|手机", "市审计局|石磊|1381234567"), 1, []RosterProblem{{2, BadPhone, "1381234567"}}},
		{"a person without a unit", table("单位|姓名|手机", "|石磊|13812345678"), 1, []RosterProblem{{2, NoUnit, ""}}},
		{"the same person twice", table("单位|姓名|手机", "市审计局|石磊|13812345678", "市审计局|石磊|13812345678"), 1, []RosterProblem{{3, Twice, "石磊"}}},
		{"one number for two people", table("单位|姓名|手机", "市审计局|石磊|13812345678", "市审计局|石岩|13812345678"), 2, []RosterProblem{{3, SamePhone, "13812345678"}}},
		{"two people, one number", table("单位|姓名|手机", "市审计局|石磊、石岩|13812345678"), 2, []RosterProblem{{2, Several, "石磊、石岩"}, {2, NoPhone, "石磊"}, {2, NoPhone, "石岩"}}},
		{"a number in the name", table("单位|姓名|手机", "市审计局|石磊1|13812345678"), 1, []RosterProblem{{2, OddName, "石磊1"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			people, problems := Roster(c.rows, messages.HeardRoster())
			if len(people) != c.people || !reflect.DeepEqual(problems, c.want) {
				t.Errorf("%d people, problems %+v\nwant %d, %+v", len(people), problems, c.people, c.want)
			}
		})
	}
}

func TestRosterTemplateIsReadBack(t *testing.T) {
	units := []string{"市教育局", "=HYPERLINK(\"x\")"}
	file, err := RosterTemplate(messages.HeardRoster().Heads, units)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := RosterTemplate(messages.HeardRoster().Heads, units)
	if !bytes.Equal(file, again) {
		t.Error("two templates of the same units differ")
	}
	sheet, reason, err := Rows(bytes.NewReader(file), int64(len(file)), DefaultLimits())
	if reason != "" || err != nil {
		t.Fatal(reason, err)
	}
	if sheet.Name != "联络员名单" || at(sheet.Rows[4], 1) != units[1] {
		t.Errorf("sheet %q, rows %q", sheet.Name, sheet.Rows)
	}
	people, problems := Roster(sheet.Rows, messages.HeardRoster())
	if len(people) != 0 {
		t.Errorf("people in a blank list: %+v", people)
	}
	checkTroubles(t, problems, []RosterTrouble{NoName, NoName})
}

func TestRowsAreCellsAsTyped(t *testing.T) {
	f := excelize.NewFile()
	set := func(cell string, v any, format string) {
		t.Helper()
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
		if format == "" {
			return
		}
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err == nil {
			err = f.SetCellStyle("Sheet1", cell, cell, id)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	set("A1", "  市教育局　 ", "")
	set("B1", 13812345678, "")
	set("C1", 13812345678, "0.00E+00")
	set("D1", 44286, "yyyy/m/d")
	set("E1", 44286, `yyyy"年"m"月"d"日"`)
	set("F1", 0.856, "0.0%")
	set("G1", 12.5, "")
	set("H1", 0.1+0.2, "#,##0.00")
	set("I1", 44286.75, "yyyy-mm-dd hh:mm")
	set("J1", true, "")
	set("A3", "第三行", "")
	set("A5", "合并", "")
	set("B5", "上", "")
	set("B6", "下", "")
	if err := f.MergeCell("Sheet1", "A5", "A6"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	sheet, reason, err := Rows(bytes.NewReader(b.Bytes()), int64(b.Len()), DefaultLimits())
	if reason != "" || err != nil {
		t.Fatal(reason, err)
	}
	want := [][]string{
		{"市教育局", "13812345678", "13812345678", "2021-03-31", "2021-03-31", "85.6%", "12.5", "0.3", "2021-03-31 18:00", "TRUE"},
		nil, {"第三行"}, nil, {"合并", "上"}, {"合并", "下"},
	}
	if !reflect.DeepEqual(sheet.Rows, want) {
		t.Errorf("got  %q\nwant %q", sheet.Rows, want)
	}
	text := readGood(t, Xlsx, b.Bytes())
	if got := bodyOf(text); !strings.HasPrefix(got, "Sheet1|市教育局|13812345678|") {
		t.Errorf("as text %q", got)
	}
}
