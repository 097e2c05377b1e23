//go:build render

package document

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"planbot/bot/document/paper"
	"planbot/messages"
	"planbot/storage/plan"
)

// These tests look at papers as an office suite lays them out. They need
// LibreOffice, poppler's tools and a Chinese font, and fail without: .ci/run has
// them. The standard's fonts are not free; another stands in for them, as wide as
// they are, so that lines and pages come out the same.

// papers are the files looked at, by name.
func papers(t *testing.T) map[string][]byte {
	t.Helper()
	due := plan.Date(2021, 5, 17)
	whole := func(o Outline) []byte {
		p, _, err := Compile(o, compileWords())
		if err != nil {
			t.Fatal(err)
		}
		return set(t, p)
	}
	letter := messages.ConsultationLetter(messages.LetterParams{
		City: "格尔木市", Work: "格尔木市妇女儿童发展规划编制工作方案", Office: "编制工作领导小组办公室", Text: plan.TextConsultation,
		Whole: []string{"格尔木市妇女发展规划（2021—2030年）", "格尔木市儿童发展规划（2021—2030年）"}, Both: true, To: "市教育局",
		Due: due.At(18, 0), Sent: plan.Date(2021, 4, 15), Contact: "郑晓云", Phone: "0979-1234567",
	})
	form := messages.FormSheet(messages.FormParams{
		Title: "《征求意见稿》第1轮征求意见", Consultation: 1, To: 2, Who: "市教育局", Due: due.At(18, 0),
		Chapters: []messages.FormPlace{{Plan: plan.Women, Chapter: "妇女与教育"}, {Plan: plan.Children, Chapter: "儿童与教育"}},
	})
	summary := messages.SummarySheet(messages.SummaryParams{
		Title: "《征求意见稿》第1轮征求意见", City: "格尔木市", Plan: plan.Women, Text: plan.TextConsultation, Round: 1,
		Opened: plan.Date(2021, 4, 15).At(9, 0), Due: due.At(18, 0), Today: due,
	})
	for i := range 60 {
		summary.Rows = append(summary.Rows, []string{
			fmt.Sprint(i + 1), "妇女与健康", strings.Repeat("建议完善妇女全生命周期健康管理。", 1+i%5), "市卫健委（正式复函）", "采纳", "已在主要目标第3条体现。",
		}[:len(summary.Columns)])
	}
	table := messages.Table{Sheet: "编制进度表", Title: "编制进度表", Under: "截至2021年5月17日", Heads: []messages.TableHead{{Text: "序号", Width: 3}, {Text: "章", Width: 10}, {Text: "情况", Width: 30}}, Foot: []string{"共21章"}}
	for i := range 60 {
		table.Rows = append(table.Rows, []string{fmt.Sprint(i + 1), "妇女与健康", strings.Repeat("已交，办公室审核中。", 1+i%4)})
	}
	book, err := TableBook(table)
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"short.docx": whole(sample(t)), "long.docx": whole(longPlan(t)), "letter.docx": set(t, LetterPaper(letter)),
		"form.docx": set(t, FormPaper(form)), "summary.docx": set(t, SummaryPaper(summary)), "table.xlsx": book,
		"redline.docx": set(t, Redline(
			[]string{"一、主要目标", "1.孕产妇死亡率控制在18/10万以下。", "2.适龄妇女宫颈癌筛查率达到60%。"},
			[]string{"一、主要目标", "1.孕产妇死亡率控制在12/10万以下。", "2.适龄妇女宫颈癌筛查率达到70%以上。", "3.提高妇女健康素养水平。"},
			messages.HeardHeadings(), nil, "对比第1稿", plan.Date(2021, 5, 17).At(9, 0))),
	}
}

// longPlan is a plan of 21 chapters of a few pages.
func longPlan(t *testing.T) Outline {
	o := Outline{Title: "格尔木市妇女发展规划（2021—2030年）", Under: "（征求意见稿）"}
	s := Section{Title: "发展领域、主要目标和策略措施", Numbered: true, Parts: []string{"主要目标", "策略措施"}}
	for i := range 21 {
		text := "主要目标\n"
		for k := range 8 {
			text += fmt.Sprintf("%d. 妇女人均预期寿命达到%d岁，健康素养水平稳步提高。\n", k+1, 78+k)
		}
		text += "策略措施\n"
		for k := range 12 {
			text += fmt.Sprintf("%d. 完善保障制度机制。%s落实责任。\n", k+1, strings.Repeat("持续改善妇女儿童生存发展环境，", 3+(i+k)%9))
		}
		s.Chapters = append(s.Chapters, typedChapter(t, fmt.Sprintf("妇女与领域%s", numbered[i]), text))
	}
	o.Sections = []Section{s}
	return o
}

var numbered = strings.Split("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌", "")

func set(t *testing.T, p paper.Paper) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := paper.Write(&b, p, messages.Paper()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	linesOnPage = 22
	charsInLine = 28
)

func TestRenderedTextsKeepTheLayoutOfTheStandard(t *testing.T) {
	dir, files := layOut(t)
	low := (37 + 225 + 1) * mm
	for name, want := range map[string][2]int{"short": {1, 12}, "long": {60, 140}, "letter": {1, 2}, "redline": {1, 2}} {
		all := pages(t, filepath.Join(dir, name+".pdf"))
		if len(all) < want[0] || len(all) > want[1] {
			t.Errorf("%s has %d pages, want %d to %d", name, len(all), want[0], want[1])
		}
		full := 0
		for i, p := range all {
			where := fmt.Sprintf("%s, page %d", name, i+1)
			if !near(p.Width, 210*mm) || !near(p.Height, 297*mm) {
				t.Errorf("%s is %.0f × %.0f points, not A4", where, p.Width, p.Height)
			}
			p.checkMargins(t, where, low)
			lines := p.lines(low)
			if len(lines) > linesOnPage {
				t.Errorf("%s has %d lines", where, len(lines))
			}
			if len(lines) == linesOnPage {
				full++
			}
			for _, l := range lines {
				if breadthOf(l) > charsInLine {
					t.Errorf("%s: a line of %.1f characters: %s", where, breadthOf(l), l)
				}
			}
		}
		if name == "long" && full < len(all)*6/10 {
			t.Errorf("only %d of %d pages of the long plan have %d lines", full, len(all), linesOnPage)
		}
	}
	for name := range files {
		checkGlyphs(t, filepath.Join(dir, strings.TrimSuffix(strings.TrimSuffix(name, ".docx"), ".xlsx")+".pdf"))
	}
	for name, most := range map[string]int{"form": 2, "summary": 20, "table": 8} {
		all := pages(t, filepath.Join(dir, name+".pdf"))
		if len(all) == 0 || len(all) > most {
			t.Errorf("%s has %d pages", name, len(all))
		}
		for i, p := range all {
			if !near(p.Width, 297*mm) || !near(p.Height, 210*mm) {
				t.Errorf("%s, page %d is %.0f × %.0f points, not A4 on its side", name, i+1, p.Width, p.Height)
			}
			for _, w := range p.Words {
				if w.Left < 0 || w.Right > p.Width || w.Bottom > p.Height {
					t.Errorf("%s, page %d: %s runs off the page", name, i+1, w.Text)
				}
			}
		}
	}
	checkFonts(t, files["long.docx"])
}

// checkGlyphs makes sure that every character has a shape: none was replaced, all
// fonts are in the file, and one font of the machine has every Chinese character.
func checkGlyphs(t *testing.T, pdf string) {
	t.Helper()
	text := tool(t, "pdftotext", pdf, "-")
	han := map[rune]bool{}
	for _, r := range text {
		if r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) {
			t.Errorf("%s: character %U", filepath.Base(pdf), r)
		}
		if unicode.Is(unicode.Han, r) {
			han[r] = true
		}
	}
	if len(han) < 20 {
		t.Errorf("%s has only %d Chinese characters", filepath.Base(pdf), len(han))
	}
	var set []string
	for r := range han {
		set = append(set, fmt.Sprintf("%x", r))
	}
	if tool(t, "fc-list", ":charset="+strings.Join(set, " "), "family") == "" {
		t.Errorf("%s: no font has all its characters", filepath.Base(pdf))
	}
	rows := strings.Split(strings.TrimSpace(tool(t, "pdffonts", pdf)), "\n")
	if len(rows) < 3 {
		t.Errorf("%s has no fonts", filepath.Base(pdf))
	}
	for _, row := range rows[min(2, len(rows)):] {
		if f := strings.Fields(row); len(f) < 5 || f[len(f)-5] != "yes" || f[len(f)-3] != "yes" {
			t.Errorf("%s: font not in the file, or not readable: %s", filepath.Base(pdf), row)
		}
	}
}

// checkFonts makes sure that the file names the standard's fonts, whatever stood
// in for them here.
func checkFonts(t *testing.T, docx []byte) {
	t.Helper()
	p, err := openPack(bytes.NewReader(docx), int64(len(docx)), DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, part := range p.names {
		if !isMarkup(part) {
			continue
		}
		r, err := p.open(part, true)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		all.Write(b.Bytes())
	}
	w := messages.Paper()
	for _, font := range []string{w.Title, w.Heading1, w.Heading2, w.Body, w.Page} {
		if !strings.Contains(all.String(), font) {
			t.Errorf("no part names %s", font)
		}
	}
}
