package document

import (
	"fmt"
	"strings"
	"testing"

	"planbot/bot/document/paper"
)

// compiledLines puts one chapter of a kind in and shows its lines.
func compiledLines(t *testing.T, domain bool, ch Chapter) string {
	t.Helper()
	s := Section{Title: "章", Numbered: true, Chapters: []Chapter{ch}}
	if domain {
		s.Parts = []string{"主要目标", "策略措施"}
	}
	p, _, err := Compile(Outline{Sections: []Section{s}}, compileWords())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range p.Body[1:] {
		if b.Paragraph != nil {
			out = append(out, b.Paragraph.Text())
		}
	}
	if domain {
		out = out[1:] // the chapter's own heading
	}
	return strings.Join(out, "|")
}

func TestNumbersAreCountedAnewHoweverTheyWereTyped(t *testing.T) {
	for _, c := range []struct {
		name   string
		domain bool
		text   string
		want   string
	}{
		{"as the standard does", true, "主要目标\n1.甲。\n2.乙。", "主要目标|1.甲。|2.乙。"},
		{"with brackets and commas", true, "主要目标\n（一）甲。\n1、子。\n（二）乙。", "主要目标|1.甲。|（1）子。|2.乙。"},
		{"wrongly counted", true, "策略措施\n3．甲。\n3．乙。\n7．丙。", "策略措施|1.甲。|2.乙。|3.丙。"},
		{"not at all: every paragraph is a point", true, "主要目标：\n甲提高。\n乙降低。", "主要目标|1.甲提高。|2.乙降低。"},
		{"not at all, after a sentence that leads in", true, "主要目标\n到2030年：\n甲提高。\n乙降低。", "主要目标|到2030年：|1.甲提高。|2.乙降低。"},
		{"with the parts under headings of their own", true, "第一节 主要目标\n1.甲。\n第二节 策略措施\n1.乙。", "主要目标|1.甲。|策略措施|1.乙。"},
		{"with both parts named in one heading", true, "主要目标和策略措施\n主要目标\n1.甲。\n策略措施\n1.乙。", "主要目标|1.甲。|策略措施|1.乙。"},
		{"with another name for a part", true, "发展目标\n1.甲。\n主要措施\n1.乙。", "主要目标|1.甲。|策略措施|1.乙。"},
		{"under a part on the same line", true, "策略措施：促进就业。", "策略措施|促进就业。"},
		{"by chapters and sections", false, "第一节 组织领导\n1.甲。\n第二节 经费保障", "（一）组织领导|1.甲。|（二）经费保障"},
		{"a figure is no number", false, "1.5亿元投入。\n2021年完成。", "1.5亿元投入。|2021年完成。"},
		{"a year in brackets is no number", false, "（2021）年数据另附。", "（2021）年数据另附。"},
		{"an article named in a sentence is no number", false, "第一条措施是加强领导，落实责任。", "第一条措施是加强领导，落实责任。"},
		{"deeper than the standard goes", false, "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊", "（一）甲|1.乙|（1）丙|①丁|①戊"},
		{"lines of one paragraph are paragraphs", false, "　　第一段。\n\n  第二段。", "第一段。|第二段。"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := compiledLines(t, c.domain, typedChapter(t, "章名", c.text)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestTheChaptersOwnTitleGivesWayToTheOutlines(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"as it is", "妇女与健康\n正文。", "正文。"},
		{"with number, unit and version", "附件1\n二、妇女与健康（市卫健委第2稿）\n正文。", "正文。"},
		{"spaced out", "妇 女 与 健 康\n正文。", "正文。"},
		{"none", "正文。\n妇女与健康", "正文。|妇女与健康"},
		{"a sentence that names it stays", "妇女与健康是基本国策的重要内容，要坚持不懈地抓好。\n正文。", "妇女与健康是基本国策的重要内容，要坚持不懈地抓好。|正文。"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := compiledLines(t, true, typedChapter(t, "妇女与健康", c.text)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Lists that number every depth "1." are told apart by their depth in the list.
func TestAutomaticNumbersOfOneFormKeepTheirDepth(t *testing.T) {
	listed := func(depth int, text string) string {
		return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr></w:pPr>%s</w:p>`, depth, r(text))
	}
	numbering := `<w:numbering ` + spaces + `><w:abstractNum w:abstractNumId="0">`
	for i := range 2 {
		numbering += fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%%%d."/></w:lvl>`, i, i+1)
	}
	numbering += `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
	body := p(r("主要目标")) + listed(0, "甲。") + listed(1, "子。") + listed(0, "乙。") + p(r("3.丙。"))
	ch := chapterOf(t, "章名", Docx, docx(t, body, [2]string{"numbering.xml", numbering}))
	if got, want := compiledLines(t, true, ch), "主要目标|1.甲。|（1）子。|2.乙。|3.丙。"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestRaisedCharactersStayRaised(t *testing.T) {
	raised := func(look, text string) string { return `<w:r><w:rPr>` + look + `</w:rPr><w:t>` + text + `</w:t></w:r>` }
	ch := chapterOf(t, "章名", Docx, docx(t, p(r("　　面积10m"), raised(`<w:vertAlign w:val="superscript"/>`, "2"), r("，PM"),
		raised(`<w:position w:val="-2"/><w:sz w:val="19"/>`, "2.5"), r("达标。"))))
	out, _, err := Compile(Outline{Sections: []Section{{Title: "章", Chapters: []Chapter{ch}}}}, compileWords())
	if err != nil {
		t.Fatal(err)
	}
	want := []paper.Run{{Text: "面积10m"}, {Text: "2", Raise: 1}, {Text: "，PM"}, {Text: "2.5", Raise: -1}, {Text: "达标。"}}
	if got := out.Body[1].Paragraph.Runs; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
