package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// AdoptionParams is what one audience said about a plan and what became of it.
type AdoptionParams struct {
	ReportOf
	Kind   plan.ExportKind
	Rounds []SummaryParams
}

// adoptionNames are the reports on opinions, by whose they are.
var adoptionNames = map[plan.ExportKind]string{
	plan.ExportUnitViews:   "部门意见采纳情况报告",
	plan.ExportPublicViews: "公众意见研究采纳情况报告",
	plan.ExportExpertViews: "专家意见采纳情况报告",
}

// AdoptionReport says round by round what came and what became of it.
func AdoptionReport(p AdoptionParams) Report {
	r := Report{Title: p.titled(adoptionNames[p.Kind]), Under: p.under(), Sign: OfficeTitle(p.City, p.Office), Date: dateWords(p.AsOf)}
	o := &outline{}
	o.head("总体情况")
	for _, x := range p.Rounds {
		o.say("%s", DraftingSentence(x))
	}
	if len(p.Rounds) > 1 {
		o.say("%s", totalWords(p.Rounds))
	}
	o.head("采纳情况")
	for i, x := range p.Rounds {
		o.sub(x.roundName())
		if len(x.Lines) == 0 {
			o.say("本轮没有收到意见建议。")
		} else {
			o.table(x.reportTable())
		}
		o.small(x.foot()...)
		if len(x.Lines) > 0 {
			o.small(rejectedWords(x))
		}
		if i+1 < len(p.Rounds) {
			o.say("")
		}
	}
	r.Parts = o.parts
	return r
}

// roundName is "征求意见稿第1轮征求意见".
func (p SummaryParams) roundName() string {
	return fmt.Sprintf("%s第%d轮征求意见", TextName(p.Text), p.Round)
}

// count is how many of the decided opinions have the result.
func (p SummaryParams) count(r plan.Result) int {
	for _, x := range p.Results {
		if x.Result == r {
			return x.N
		}
	}
	return 0
}

// rejectedWords says plainly how many were not adopted.
func rejectedWords(p SummaryParams) string {
	n := p.count(plan.ResultRejected)
	switch {
	case n > 0:
		return fmt.Sprintf("本轮未采纳意见%d条，理由见上表。", n)
	case p.Undecided > 0:
		return fmt.Sprintf("已办理的意见中没有未采纳的；尚在办理%d条，办结后请重新生成本报告。", p.Undecided)
	}
	return "本轮没有未采纳意见。"
}

// reportTable is the opinions of a round on an upright page.
func (p SummaryParams) reportTable() ReportTable {
	t := ReportTable{Columns: []string{"序号", "提出单位（形式）", "意见内容", "采纳情况及理由"}, Widths: []int{8, 20, 42, 30}}
	if p.Units.Sent == 0 {
		t.Columns[1] = "提出人（形式）"
	}
	for i, l := range p.Lines {
		became := l.became()
		if g := l.ground(); g != "" {
			became += "\n" + g
		}
		t.Rows = append(t.Rows, []string{fmt.Sprint(i + 1), l.proposer(), l.Point.Place + "\n" + l.content(), became})
	}
	return t
}

// totalWords adds the rounds up.
func totalWords(rounds []SummaryParams) string {
	sum := addRounds(rounds)
	if sum.Opinions == 0 {
		return "各轮均没有收到意见建议。"
	}
	s := fmt.Sprintf("以上%d轮共收到意见建议%d条", len(rounds), sum.Opinions)
	if results := sum.results(); results != "" {
		s += "：" + results
	}
	if sum.Undecided > 0 {
		s += fmt.Sprintf("；尚在办理%d条", sum.Undecided)
	}
	return s + "。"
}

// addRounds adds opinions and results of several rounds; addressees are not added
// up, as the same ones are asked again.
func addRounds(rounds []SummaryParams) SummaryParams {
	var sum SummaryParams
	for _, r := range []plan.Result{plan.ResultAdopted, plan.ResultPartly, plan.ResultCovered, plan.ResultRejected, plan.ResultDropped} {
		n := 0
		for _, x := range rounds {
			n += x.count(r)
		}
		if n > 0 {
			sum.Results = append(sum.Results, ResultCount{Result: r, N: n})
		}
	}
	for _, x := range rounds {
		sum.Opinions += x.Opinions
		sum.Undecided += x.Undecided
		sum.Disputed += x.Disputed
	}
	return sum
}

// AdoptionFile is the name of the report's file.
func AdoptionFile(p AdoptionParams) string { return p.file(adoptionNames[p.Kind]) }

// AudienceAsked is whose opinions a report is about, and on what: "各单位对妇女规划".
func AudienceAsked(k plan.ExportKind, p plan.PlanID) string {
	who := "各单位"
	switch k {
	case plan.ExportPublicViews:
		who = "公众（含人大代表、政协委员）"
	case plan.ExportExpertViews:
		who = "专家"
	}
	return who + "对" + PlanName(p)
}
