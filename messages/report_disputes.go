package messages

import "fmt"

// DisputesReportParams is what stays in dispute about a plan.
type DisputesReportParams struct {
	ReportOf
	Rows      []DisputeRow
	Rounds    int // of consultation on the plan
	Undecided int // opinions without a result yet
}

// noDispute says plainly that there is none, or why that can't be said yet.
func noDispute(of ReportOf, rounds, undecided int) string {
	switch {
	case rounds == 0:
		return "截至" + dateWords(of.AsOf) + "，尚未就规划征求意见。"
	case undecided > 0:
		return fmt.Sprintf("截至%s，已办理的意见中没有未达成一致的；尚在办理%d条，办结后再作说明。", dateWords(of.AsOf), undecided)
	}
	return "截至" + dateWords(of.AsOf) + "，有关单位对规划没有未达成一致的意见。"
}

// DisputesReport is 未达成一致意见的说明.
func DisputesReport(p DisputesReportParams) Report {
	r := Report{Title: p.titled("未达成一致意见的说明"), Under: p.under(), Sign: OfficeTitle(p.City, p.Office), Date: dateWords(p.AsOf)}
	o := &outline{}
	if len(p.Rows) == 0 {
		o.say("%s", noDispute(p.ReportOf, p.Rounds, p.Undecided))
		r.Parts = o.parts
		return r
	}
	o.say("规划征求意见过程中，经与有关单位沟通，仍有%d条意见未达成一致，说明如下：", len(p.Rows))
	t := ReportTable{Columns: []string{"争议主要问题", "有关单位意见", "办公室意见", "理由依据"}, Widths: []int{22, 32, 16, 30}}
	for _, x := range p.Rows {
		view := x.Unit + "：" + x.View
		if x.ViewWhy != "" {
			view += "\n理由：" + x.ViewWhy
		}
		t.Rows = append(t.Rows, []string{x.Issue + "\n（" + x.Place + "）", view, ResultName(x.Result), orSupply(x.Basis, "理由依据")})
	}
	o.table(t)
	r.Parts = o.parts
	return r
}

// orSupply is a text, or the mark of what the office must write itself.
func orSupply(text, what string) string {
	if text == "" {
		return "（请补充：" + what + "）"
	}
	return text
}

// DisputesReportFile is the name of its file.
func DisputesReportFile(p ReportOf) string { return p.file("未达成一致意见的说明") }
