package document

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"planbot/bot/document/paper"
	"planbot/messages"
	"planbot/storage/plan"
)

var filledLimits = FilledLimits{Rows: 30, Point: 40}

// tr is a row of cells; "^" continues the cell above, "<" the cell to the left.
func tr(cells ...string) string {
	s := "<w:tr>"
	for i := 0; i < len(cells); i++ {
		span := 1
		for i+span < len(cells) && cells[i+span] == "<" {
			span++
		}
		props := fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, span)
		text := cells[i]
		if text == "^" {
			props, text = props+`<w:vMerge/>`, ""
		} else {
			props += `<w:vMerge w:val="restart"/>`
		}
		s += `<w:tc><w:tcPr>` + props + `</w:tcPr>`
		for part := range strings.SplitSeq(text, "|") {
			s += p(r(part))
		}
		s += `</w:tc>`
		i += span - 1
	}
	return s + "</w:tr>"
}

func tbl(rows ...string) string { return `<w:tbl><w:tblPr/>` + strings.Join(rows, "") + `</w:tbl>` }

// retold is what was read, one line for each thing.
func retold(f plan.Filled, found bool) string {
	if !found {
		return "nothing"
	}
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if f.Consultation != 0 {
		add("no %d-%d", f.Consultation, f.To)
	}
	if !f.Sure {
		add("unsure")
	}
	if !f.Table {
		add("no table")
	}
	if f.Unit != "" {
		add("unit %s", f.Unit)
	}
	if f.Approver+f.Position != "" {
		add("approver %s/%s", f.Approver, f.Position)
	}
	if f.None {
		add("none")
	}
	for _, r := range f.Rows {
		line := fmt.Sprintf("%d %s;%s;%s;%s;%s", r.Line, r.Plan, r.Place, r.Original, strings.ReplaceAll(r.Suggestion, "\n", "|"), r.Reason)
		if f.Named {
			line += fmt.Sprintf(" by %s;%s;%s;%s", r.Unit, r.Name, r.Class, r.Source)
		}
		out = append(out, line)
	}
	for _, t := range f.Troubles {
		add("%d! %s %s", t.Line, t.Kind, t.Text)
	}
	return strings.Join(out, "\n")
}

func TestFilledTablesAreReadRowByRow(t *testing.T) {
	head := tr("序号", "规划", "章条", "原文", "建议修改为", "理由")
	long := strings.Repeat("长", 41)
	for _, c := range []struct{ name, file, body, want string }{
		{"a plain one", "a.docx", p(r("反馈意见表")) + tbl(head, tr("1", "妇女规划", "妇女与健康", "原文一", "建议一", "理由一")), "1 妇女规划;妇女与健康;原文一;建议一;理由一"},
		{"renamed, without a title, is a doubtful one", "新建文档.docx", tbl(head, tr("1", "", "", "", "建议一", "")), "unsure\n1 ;;;建议一;"},
		{"its name alone tells what it is", "市教育局反馈意见（定稿）.docx", tbl(head, tr("1", "", "", "", "建议一", "")), "1 ;;;建议一;"},
		{"our number is found again, however it is typed", "x.docx", p(r("第1轮征求意见　编号：yj 3 － 17")) + tbl(head, tr("1", "", "", "", "建议一", "")), "no 3-17\n1 ;;;建议一;"},
		{"heads with blanks, brackets and other words", "x.docx", p(r("反馈意见表")) + tbl(tr("序 号", "章节（条款）", "修改意见", "修改理由及依据", "备注"), tr("1", "妇女与教育", "加强", "依据", "略")), "1 ;妇女与教育;;加强;依据"},
		{"opinion and reason in one column", "x.docx", p(r("反馈意见表")) + tbl(tr("章节", "意见及理由"), tr("妇女与教育", "加强，因为")), "1 ;妇女与教育;;加强，因为;"},
		{"columns in another order, one deleted", "x.docx", p(r("反馈意见表")) + tbl(tr("理由", "修改建议", "所在章节"), tr("理由一", "建议一", "妇女与环境")), "1 ;妇女与环境;;建议一;理由一"},
		{"filled-in chapters without words, blank and repeated rows", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "妇女规划", "妇女与健康", "", "", ""), tr("", "", "", "", "", ""), head, tr("3", "", "全文", "", "建议", "")), "4 ;全文;;建议;"},
		{"merged cells carry chapter and plan down, not the opinion", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "妇女规划", "妇女与健康", "", "建议一", ""), tr("2", "^", "^", "", "建议二", ""), tr("3", "^", "^", "", "^", "理由三")), "1 妇女规划;妇女与健康;;建议一;\n2 妇女规划;妇女与健康;;建议二;\n3! no_words 理由三"},
		{"cells merged to the left", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "妇女规划", "<", "原文", "建议一", "<")), "1 妇女规划;;原文;建议一;"},
		{"several paragraphs in a cell are one opinion", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "", "", "", "一是|二是", "")), "1 ;;;一是|二是;"},
		{"rows nobody can use say why", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "", "妇女与健康", "原文一", "", ""), tr("2", "", "", "", long, ""), tr("3", "", "", "", "同一条", ""), tr("4", "", "", "", "同一条", "")),
			"3 ;;;同一条;\n1! no_words 原文一\n2! long " + strings.Repeat("长", 24) + "…\n4! twice 同一条"},
		{"no opinions, typed into a row", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "", "", "", "无意见。", "")), "none"},
		{"no opinions, over the whole row", "x.docx", p(r("反馈意见表")) + tbl(head, tr("无 意 见", "<", "<", "<", "<", "<")), "none"},
		{"no opinions in the chapter's cell", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "", "无", "", "", "")), "none"},
		{"dashes fill a cell and say nothing", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "", "", "", "——", "/")), ""},
		{"the box beside no opinions is ticked", "x.docx", p(r("反馈意见表")) + tbl(tr("单位", "市教育局", "审定人", "李四"), tr("反馈形式", "□有意见　☑无意见", "审定人职务", "副局长")) + tbl(head, tr("1", "", "", "", "", "")), "unit 市教育局\napprover 李四/副局长\nnone"},
		{"neither box is ticked", "x.docx", p(r("反馈意见表")) + tbl(tr("反馈形式", "□有意见　□无意见")) + tbl(head), ""},
		{"a tick behind the word", "x.docx", p(r("反馈意见表")) + tbl(tr("反馈形式", "有意见√ 无意见")) + tbl(head), ""},
		{"one table for everything, labels above and below", "x.docx", p(r("意见反馈表")) + tbl(tr("单位（盖章）", "市财政局", "<", "<", "<", "<"), head, tr("1", "", "财政", "", "建议", ""), tr("审定人：", "王五 局长", "<", "<", "<", "<"), tr("填写说明：一条一行", "<", "<", "<", "<", "<")), "unit 市财政局\napprover 王五 局长/\n1 ;财政;;建议;"},
		{"labels in lines of text", "x.docx", p(r("意见反馈表")) + p(r("填报单位（盖章）：市司法局　　审定人：赵六 局长　联系电话：123")) + tbl(head, tr("1", "", "", "", "建议", "")), "unit 市司法局\napprover 赵六 局长/\n1 ;;;建议;"},
		{"a table split in two goes on", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "", "", "", "建议一", "")) + p(r("续表")) + tbl(tr("2", "", "", "", "建议二", "")), "1 ;;;建议一;\n2 ;;;建议二;"},
		{"two tables with heads of their own", "x.docx", p(r("反馈意见表")) + tbl(head, tr("1", "", "", "", "建议一", "")) + tbl(tr("章节", "意见"), tr("全文", "建议二")), "1 ;;;建议一;\n1 ;全文;;建议二;"},
		{"a letter without a table still answers", "关于征求意见稿的反馈意见.docx", p(r("我单位对征求意见稿无意见。")), "no table"},
		{"a letter that only says so", "复函.docx", p(r("关于规划征求意见的复函")) + p(r("无意见。")), "no table\nnone"},
		{"persons and units name themselves", "意见征集表.docx", tbl(tr("序号", "姓名", "类别", "章条", "意见内容", "来源/日期"), tr("1", "白玉兰", "人大代表", "妇女与健康", "建议", "3月5日"), tr("2", "", "公众", "", "建议", "网站")), "1 ;妇女与健康;;建议; by ;白玉兰;人大代表;3月5日\n2 ;;;建议; by ;;公众;网站"},
		{"a draft with a table of targets is none", "妇女与健康.docx", p(r("二、主要目标")) + tbl(tr("指标", "基期值", "目标值", "责任单位"), tr("孕产妇死亡率", "18", "12", "市卫健委")), "nothing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := readGood(t, Docx, docx(t, c.body))
			if got := retold(ReadFilled(text, c.file, messages.HeardFilled(), filledLimits)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTooLongATableSaysHowMuchIsLeft(t *testing.T) {
	rows := []string{tr("章节", "意见")}
	for i := range 35 {
		rows = append(rows, tr("全文", fmt.Sprint("建议", i)))
	}
	f, _ := ReadFilled(readGood(t, Docx, docx(t, tbl(rows...))), "反馈意见.docx", messages.HeardFilled(), filledLimits)
	want := plan.FilledTrouble{Line: 31, Kind: plan.FilledMany, Text: "5"}
	if len(f.Rows) != 30 || len(f.Troubles) != 1 || f.Troubles[0] != want {
		t.Errorf("%d rows, troubles %+v", len(f.Rows), f.Troubles)
	}
}

// What the program writes it reads back: an untouched table says nothing, and
// knows whose it is.
func TestOurOwnTableIsReadBack(t *testing.T) {
	form := messages.FormSheet(messages.FormParams{
		Title: "《征求意见稿》第1轮征求意见", Consultation: 3, To: 17, Who: "市教育局", Due: plan.Date(2021, 3, 17).At(18, 0),
		Chapters: []messages.FormPlace{{Plan: plan.Women, Chapter: "妇女与健康"}},
	})
	form.Rows[0][4] = "建议一"
	form.Head[1][1], form.Head[1][3] = "李四", "副局长"
	var b bytes.Buffer
	if err := paper.Write(&b, FormPaper(form), messages.Paper()); err != nil {
		t.Fatal(err)
	}
	want := "no 3-17\nunit 市教育局\napprover 李四/副局长\n1 妇女规划;妇女与健康;;建议一;"
	if got := retold(ReadFilled(readGood(t, Docx, b.Bytes()), "x.docx", messages.HeardFilled(), filledLimits)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// FuzzFilled looks at tables of any shape: reading never fails, and nothing is
// taken that could not be kept.
func FuzzFilled(f *testing.F) {
	f.Add("序号|规划|章条|原文|建议修改为|理由\n1|妇女规划|妇女与健康||建议|\n2|^|^||^|理由", "反馈意见表 编号：YJ3-17")
	f.Add("单位（盖章）：|市财政局|<|<\n章节|意见及理由|姓名|类别\n全文|无意见|张三|公众\n审定人|王五|职务|局长", "意见征集")
	f.Add("反馈形式|√无意见 □有意见\n意见|理由\n|\n——|/", "")
	f.Fuzz(func(t *testing.T, table, title string) {
		text := Text{Body: []Block{{Paragraph: &Paragraph{Text: title}}, {Table: typedTable(table)}}}
		got, found := ReadFilled(text, title, messages.HeardFilled(), filledLimits)
		if !found && len(got.Rows)+len(got.Troubles) > 0 {
			t.Fatal("rows of what was not found")
		}
		for _, row := range got.Rows {
			if strings.TrimSpace(row.Suggestion) == "" || len([]rune(row.Suggestion)) > filledLimits.Point || row.Line < 1 {
				t.Fatalf("row %+v", row)
			}
		}
		if len(got.Rows) > filledLimits.Rows || len(got.Troubles) > 52 {
			t.Fatalf("%d rows, %d troubles", len(got.Rows), len(got.Troubles))
		}
	})
}

// typedTable makes a table of lines and bars; "^" and "<" join cells.
func typedTable(s string) *Table {
	out := &Table{}
	for line := range strings.SplitSeq(s, "\n") {
		var row Row
		for cell := range strings.SplitSeq(line, "|") {
			switch {
			case cell == "<" && len(row.Cells) > 0:
				row.Cells[len(row.Cells)-1].Span++
			case cell == "^":
				row.Cells = append(row.Cells, Cell{Span: 1, Joined: true})
			default:
				row.Cells = append(row.Cells, Cell{Span: 1, Body: []Block{{Paragraph: &Paragraph{Text: cell}}}})
			}
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// The blank sheet of gathered opinions is read back like any other.
func TestTheSheetOfGatheredOpinionsIsReadBack(t *testing.T) {
	blank, err := GatheringTemplate(messages.GatherSheet())
	if err != nil {
		t.Fatal(err)
	}
	got := retold(ReadFilled(readGood(t, Xlsx, blank), messages.SheetFile, messages.HeardFilled(), filledLimits))
	if got != "" {
		t.Errorf("a blank sheet says %q", got)
	}
}
