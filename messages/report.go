package messages

import (
	"fmt"
	"strings"

	"planbot/storage/plan"
)

// Report is a paper of several parts: headings, paragraphs and tables.
type Report struct {
	Title []string
	Under string
	Parts []ReportPart
	Sign  string // "" for no signature
	Date  string
}

// ReportPart is one paragraph or table.
type ReportPart struct {
	Kind  PartKind
	Text  string
	Table *ReportTable
}

// PartKind is what a part of a report is.
type PartKind string

const (
	PartText  PartKind = ""
	PartHead  PartKind = "head"  // 一、
	PartHead2 PartKind = "head2" // （一）
	PartSmall PartKind = "small" // a remark under a table
	PartTable PartKind = "table"
)

// ReportTable is a table; Widths are relative.
type ReportTable struct {
	Columns []string
	Widths  []int
	Rows    [][]string
}

// outline writes a report, numbering its headings.
type outline struct {
	parts       []ReportPart
	first, next int // of 一、 and of （一） below it
}

func (o *outline) head(text string) {
	o.first, o.next = o.first+1, 0
	o.parts = append(o.parts, ReportPart{Kind: PartHead, Text: ordinal(o.first) + "、" + text})
}

func (o *outline) sub(text string) {
	o.next++
	o.parts = append(o.parts, ReportPart{Kind: PartHead2, Text: "（" + ordinal(o.next) + "）" + text})
}

func (o *outline) say(format string, args ...any) {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	o.parts = append(o.parts, ReportPart{Text: format})
}

func (o *outline) small(lines ...string) {
	for _, l := range lines {
		o.parts = append(o.parts, ReportPart{Kind: PartSmall, Text: l})
	}
}

func (o *outline) table(t ReportTable) {
	o.parts = append(o.parts, ReportPart{Kind: PartTable, Table: &t})
}

// supply marks what the office must write itself.
func (o *outline) supply(what string) { o.say("%s", "（请补充："+what+"）") }

// PlainReport is a report as plain text, to be read in one piece.
func PlainReport(r Report) string {
	lines := append([]string{}, r.Title...)
	if r.Under != "" {
		lines = append(lines, r.Under)
	}
	for _, p := range r.Parts {
		if p.Kind != PartTable {
			lines = append(lines, p.Text)
			continue
		}
		for _, row := range append([][]string{p.Table.Columns}, p.Table.Rows...) {
			lines = append(lines, strings.ReplaceAll(strings.Join(row, "｜"), "\n", " / "))
		}
	}
	if r.Sign != "" {
		lines = append(lines, r.Sign, r.Date)
	}
	return strings.Join(lines, "\n")
}

// ReportOf is a plan and the moment a report about it is made.
type ReportOf struct {
	City, Office string // as the work plan names them
	Title        string // of the plan
	Plan         plan.PlanID
	AsOf         plan.Day
}

// titled is the title of a report about the plan: its name and years on one line.
func (p ReportOf) titled(what string) []string { return []string{p.Title, what} }

func (p ReportOf) under() string { return "（截至" + dateWords(p.AsOf) + "）" }

func (p ReportOf) file(what string) string {
	return fmt.Sprintf("%s%s_%s.docx", PlanName(p.Plan), what, p.AsOf)
}

// trimStop is a text without the stop at its end, to go on after it.
func trimStop(s string) string { return strings.TrimRight(strings.TrimSpace(s), "。；;.") }

// quoted puts a text into quotation marks, its own ones becoming inner ones.
func quoted(s string) string {
	return "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(trimStop(s)) + "”"
}
