package workplan

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"planbot/storage/plan"
)

// The document itself, as text. Everything in the file must be in it, and
// everything in it must be in the file.
func source(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/work-plan.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func golmudPlan(t *testing.T) plan.WorkPlan {
	t.Helper()
	work, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return work
}

var space = regexp.MustCompile(`[\s\x{3000}]+`)

func packed(s string) string { return space.ReplaceAllString(s, "") }

var tableRow = regexp.MustCompile(`\n\t(\d+)\n\t(.+)\n\t(.+)\n\t(.+)\n`)

func TestEveryRowOfTheAnnexesIsTranscribedExactly(t *testing.T) {
	var want, got []string
	for _, row := range tableRow.FindAllStringSubmatch(source(t), -1) {
		want = append(want, strings.Join(row[1:], "|"))
	}
	for _, p := range golmudPlan(t).Plans {
		for _, c := range p.Chapters {
			var supports []string
			for _, s := range c.Supports {
				supports = append(supports, s.Label)
			}
			got = append(got, fmt.Sprintf("%d|%s|%s|%s", c.No, c.Title, c.Lead.Label, strings.Join(supports, "、")))
		}
	}
	if len(want) != 21 || !slices.Equal(got, want) {
		t.Errorf("%d rows in the source; got\n%s\nwant\n%s", len(want), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestEveryPersonOfTheGroupIsTranscribedInOrder(t *testing.T) {
	var list strings.Builder
	for _, m := range golmudPlan(t).Group.Members {
		list.WriteString(m.Name + m.Position)
	}
	text := packed(source(t))
	for _, label := range []string{"组长：向阳", "副组长：王红", "成员：张先忠"} {
		text = strings.Replace(text, label, label[strings.Index(label, "：")+len("："):], 1)
	}
	if !strings.Contains(text, list.String()) {
		t.Errorf("the list of people is not the source's:\n%s", list.String())
	}
}

// TestTheWholeDocumentIsTranscribed strikes everything the file holds out of the
// document: what is left must be headings and layout words only.
func TestTheWholeDocumentIsTranscribed(t *testing.T) {
	work := golmudPlan(t)
	rest := packed(source(t))
	strike := func(parts ...string) {
		words := packed(strings.Join(parts, ""))
		if !strings.Contains(rest, words) {
			t.Errorf("not in the source, or only once: %q", words)
			return
		}
		rest = strings.Replace(rest, words, "\n", 1)
	}
	strike(work.Title)
	for _, a := range work.Articles {
		heading := ""
		if a.Number != "" {
			heading = a.Number + "、" + a.Title
		}
		strike(heading, a.Text)
	}
	for _, m := range work.Group.Members {
		strike(m.Name, m.Position)
	}
	strike(work.Office.Text)
	strike(work.Group.Duties...)
	strike(work.Office.Duties...)
	for _, s := range work.Stages {
		strike("阶段：", s.Name, "（", s.Window, "）。", s.Task)
	}
	strike(work.CC)
	for _, p := range work.Plans {
		strike(p.Annex, p.Table)
		for _, c := range p.Chapters {
			strike(fmt.Sprint(c.No), c.Title, c.Lead.Label, labels(c.Supports))
		}
	}
	left := strings.Fields(rest)
	want := []string{
		"（一）组成人员。组长：", "副组长：", "成员：",
		"（二）领导小组主要工作职责。", "（三）领导小组办公室主要工作职责。",
		"第一", "第二", "第三", "第四", "第五", "第六",
		"附件：1．格尔木市妇女发展规划（2021—2030年）分领域编制工作任务分解表2．格尔木市儿童发展规划（2021—2030年）分领域编制工作任务分解表",
		"序号规划内容牵头单位责任单位", "序号规划内容牵头单位责任单位",
		"序号规划内容牵头单位责任单位", // repeated at a page break of annex 2
		"抄送：",
	}
	if !slices.Equal(left, want) {
		t.Errorf("left of the source:\n%s\nwant:\n%s", strings.Join(left, "\n"), strings.Join(want, "\n"))
	}
}

func labels(parties []plan.Party) string {
	var out []string
	for _, p := range parties {
		out = append(out, p.Label)
	}
	return strings.Join(out, "、")
}

func TestTheCompiledOrderIsTheDocuments(t *testing.T) {
	var titles []string
	for _, s := range golmudPlan(t).Sections {
		titles = append(titles, s.Title)
	}
	want := "规划内容。" + strings.Join(titles, "；") + "。"
	if !strings.Contains(source(t), want) {
		t.Errorf("the document does not say %q", want)
	}
}
