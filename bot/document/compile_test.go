package document

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"planbot/bot/document/paper"
	"planbot/messages"
)

func compileWords() CompileWords {
	return CompileWords{Headings: messages.HeardHeadings(), Domain: messages.HeardDomain(), Compile: messages.Compile()}
}

// chapterOf is a chapter as read from a file.
func chapterOf(t testing.TB, title string, format Format, file []byte) Chapter {
	t.Helper()
	text := readGood(t, format, file)
	return Chapter{Title: title, Text: &text, Open: func() (io.ReaderAt, int64, error) {
		return bytes.NewReader(file), int64(len(file)), nil
	}}
}

func typedChapter(t testing.TB, title, text string) Chapter {
	return chapterOf(t, title, Txt, []byte(text))
}

// sample is a small plan, its chapters written the way different units write.
func sample(t testing.TB) Outline {
	t.Helper()
	health, err := os.ReadFile("testdata/chapter.docx")
	if err != nil {
		t.Fatal(err)
	}
	parts := []string{"主要目标", "策略措施"}
	return Outline{
		Title: "格尔木市妇女发展规划（2021—2030年）", Under: "（征求意见稿）",
		Sections: []Section{
			{Title: "前言", Chapters: []Chapter{typedChapter(t, "前言", "前  言\n\n　　追求男女平等的事业是伟大的。妇女是人类文明的开创者、社会进步的推动者，是全面建设社会主义现代化国家的重要力量。\n\t依据国家和省、州规划，制定本规划。")}},
			{Title: "指导思想和基本原则", Numbered: true, Chapters: []Chapter{typedChapter(t, "指导思想和基本原则",
				"第一章 指导思想和基本原则\n第一节 指导思想\n高举中国特色社会主义伟大旗帜。\n第二节 基本原则\n1、坚持党的全面领导。坚持妇女事业发展的正确政治方向。\n2、坚持妇女与经济社会同步发展。\n(1)第一点\n(2)第二点")}},
			{Title: "总目标", Numbered: true, Chapters: []Chapter{{Title: "总目标"}}},
			{Title: "发展领域、主要目标和策略措施", Numbered: true, Parts: parts, Chapters: []Chapter{
				chapterOf(t, "妇女与健康", Docx, health),
				typedChapter(t, "妇女与教育", "附件2\n妇女与教育（分领域稿）\n一、主要目标\n（一）学前教育毛入园率达到95%以上。\n（二）义务教育巩固率达到97%。\n（2021）年数据另附。\n二、策略措施\n（一）保障女童平等接受义务教育。\n1.落实控辍保学责任。\n2.改善办学条件。\n（二）加强性别平等教育。\n三、监测安排\n每年监测一次。"),
				typedChapter(t, "妇女与经济", "主要目标：\n妇女就业比例保持在45%以上。\n城镇登记失业女性比例得到控制。\n策略措施：促进妇女就业创业。"),
			}},
			{Title: "组织与实施", Numbered: true, Chapters: []Chapter{typedChapter(t, "组织与实施", "五、组织与实施\n（一）加强组织领导。坚持党委领导、政府主责、妇儿工委协调。\n（二）落实目标责任")}},
		},
	}
}

// TestACompiledText shows every paragraph of a compiled text with its style, and
// what was not taken over.
func TestACompiledText(t *testing.T) {
	p, left, err := Compile(sample(t), compileWords())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "title %q under %q\n", p.Title, p.Under)
	show(&b, p.Body, "")
	for _, l := range left {
		fmt.Fprintf(&b, "left %s %s %d %q\n", l.Chapter, l.Kind, l.Count, l.Names)
	}
	golden(t, "testdata/compiled.txt", b.String())
}

func show(b *strings.Builder, blocks []paper.Block, in string) {
	for _, x := range blocks {
		if x.Paragraph == nil {
			for _, r := range x.Table.Rows {
				for _, c := range r.Cells {
					fmt.Fprintf(b, "%s| span %d joined %v\n", in, c.Span, c.Joined)
					show(b, c.Body, in+"  ")
				}
				fmt.Fprintf(b, "%s--\n", in)
			}
			continue
		}
		fmt.Fprintf(b, "%s%-9s", in, x.Paragraph.Style)
		for _, r := range x.Paragraph.Runs {
			switch {
			case r.Picture != nil:
				fmt.Fprintf(b, "[picture %s %dx%d]", r.Picture.Format, r.Picture.Width, r.Picture.Height)
			case r.Note != nil:
				fmt.Fprintf(b, "[note %s]", r.Note.Paragraphs[0].Text())
			case r.Face != "" || r.Raise != 0:
				fmt.Fprintf(b, "<%s %d %s>", r.Face, r.Raise, r.Text)
			default:
				b.WriteString(r.Text)
			}
		}
		b.WriteString("\n")
	}
}

// TestACompiledTextIsReadBackAsItWasWritten writes the text and reads it again.
func TestACompiledTextIsReadBackAsItWasWritten(t *testing.T) {
	p, _, err := Compile(sample(t), compileWords())
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := paper.Write(&file, p, messages.Paper()); err != nil {
		t.Fatal(err)
	}
	if path := os.Getenv("PLANBOT_KEEP"); path != "" {
		if err := os.WriteFile(path, file.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text := readGood(t, Docx, file.Bytes())
	got := strings.Join(text.Paragraphs(), "\n")
	for _, want := range []string{"一、指导思想和基本原则", "三、发展领域、主要目标和策略措施", "（一）妇女与健康", "1.妇女平均预期寿命达到80岁。"} {
		if !strings.Contains(got, want) {
			t.Errorf("the file does not say %q", want)
		}
	}
	if text.Tally.Pictures != 1 || text.Tally.Tables != 1 || text.Tally.Footnotes != 1 {
		t.Errorf("carried %+v", text.Tally)
	}
}
