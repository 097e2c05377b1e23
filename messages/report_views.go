package messages

import (
	"fmt"
	"slices"

	"planbot/storage/plan"
)

// viewsShown is how many opinions of one chapter are told in the running text.
const viewsShown = 5

// views is what was said and what became of it, in running text: what was adopted
// by chapter, what was not with its reason.
func (p ExplanationParams) views(o *outline) {
	o.head("征求意见及采纳情况")
	sum := addRounds(p.Rounds)
	switch {
	case len(p.Rounds) == 0:
		o.say("截至%s，尚未就规划征求意见。", dateWords(p.AsOf))
		return
	case sum.Opinions == 0:
		o.say("截至%s，没有收到意见建议。", dateWords(p.AsOf))
		return
	}
	s := fmt.Sprintf("%d轮征求意见共收到意见建议%d条", len(p.Rounds), sum.Opinions)
	if results := sum.results(); results != "" {
		s += "。经研究，" + results
	}
	if sum.Undecided > 0 {
		s += fmt.Sprintf("；尚在办理%d条", sum.Undecided)
	}
	o.say("%s。逐条情况见意见建议采纳情况汇总表。", s)
	o.sub("采纳和部分采纳的主要意见")
	p.adopted(o)
	o.sub("未采纳的意见及理由")
	p.rejected(o)
}

func (p ExplanationParams) adopted(o *outline) {
	var chapters []string
	by := map[string][]ExplainedOpinion{}
	for _, x := range p.Opinions {
		if x.Result != plan.ResultAdopted && x.Result != plan.ResultPartly {
			continue
		}
		if !slices.Contains(chapters, x.Chapter) {
			chapters = append(chapters, x.Chapter)
		}
		by[x.Chapter] = append(by[x.Chapter], x)
	}
	if len(chapters) == 0 {
		o.say("没有采纳或部分采纳的意见。")
	}
	for _, c := range chapters {
		s := WholeText + "："
		if c != "" {
			s = "《" + c + "》："
		}
		all := by[c]
		for i, x := range all[:min(viewsShown, len(all))] {
			if i > 0 {
				s += "；"
			}
			s += x.taken()
		}
		if len(all) > viewsShown {
			s += fmt.Sprintf("；等共%d条", len(all))
		}
		o.say("%s。", s)
	}
}

// taken is an adopted opinion and where it went.
func (x ExplainedOpinion) taken() string {
	s := x.Who + "建议" + quoted(x.Point.Suggestion) + "，已" + ResultName(x.Result)
	if x.Result == plan.ResultPartly && x.Explain != "" {
		s += "（" + trimStop(x.Explain) + "）"
	}
	if x.Realized != "" {
		s += "，落实于" + trimStop(x.Realized)
	}
	return s
}

func (p ExplanationParams) rejected(o *outline) {
	n := 0
	for _, x := range p.Opinions {
		if x.Result != plan.ResultRejected {
			continue
		}
		n++
		o.say("%d. %s对%s建议%s。未采纳，理由：%s。", n, x.Who, x.Point.Place, quoted(x.Point.Suggestion), trimStop(orSupply(x.Explain, "理由")))
	}
	if n == 0 {
		o.say("没有未采纳的意见。")
	}
}

func (p ExplanationParams) disputed(o *outline) {
	o.head("未达成一致意见的情况")
	if len(p.Disputes) == 0 {
		o.say("%s", noDispute(p.ReportOf, len(p.Rounds), addRounds(p.Rounds).Undecided))
		return
	}
	o.say("经沟通，有%d条意见未达成一致，详见未达成一致意见的说明：", len(p.Disputes))
	for _, d := range p.Disputes {
		o.say("%d. %s（%s，%s）", d.No, trimStop(d.Issue), d.Place, d.Unit)
	}
}
