package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// chineseDate is a day in full without its weekday: "2021年3月17日".
func chineseDate(d plan.Day) string {
	year, month, day := d.Ymd()
	return fmt.Sprintf("%d年%d月%d日", year, int(month), day)
}

// SummaryFile is the name of the file.
func SummaryFile(p SummaryParams, format string) string {
	return fmt.Sprintf("%s%s第%d轮意见建议采纳情况汇总表.%s", PlanName(p.Plan), TextName(p.Text), p.Round, format)
}

// DraftingSentence is the sentence for the 起草说明: what was asked of whom, what
// came, what became of it.
func DraftingSentence(p SummaryParams) string {
	until := p.Due
	if !p.Closed.IsZero() && p.Closed.Before(p.Due) {
		until = p.Closed
	}
	both := func(of func(TallyParams) int) string {
		return unitsAndPersons(of(p.Units), of(p.Persons))
	}
	s := fmt.Sprintf("%s至%s，就%s（%s）第%d轮征求%s的意见，收到%s回函，", chineseDate(plan.DayOf(p.Opened)), chineseDate(plan.DayOf(until)),
		PlanName(p.Plan), TextName(p.Text), p.Round, both(func(t TallyParams) int { return t.Sent }), both(func(t TallyParams) int { return t.Replied }))
	switch {
	case p.Units.Replied+p.Persons.Replied == 0:
		return s + "目前尚无意见。"
	case p.Opinions == 0:
		return s + "均无意见。"
	}
	s += fmt.Sprintf("其中%s提出意见建议%d条", both(func(t TallyParams) int { return t.WithOpinions }), p.Opinions)
	if results := p.results(); results != "" {
		s += "。经研究，" + results
	}
	if p.Undecided > 0 {
		s += fmt.Sprintf("，尚在办理%d条", p.Undecided)
	}
	if p.Disputed > 0 {
		s += fmt.Sprintf("；经沟通仍未达成一致%d条", p.Disputed)
	}
	return s + "。"
}

// unitsAndPersons is "26家单位和3人": of a kind there is none of nothing is said.
func unitsAndPersons(units, persons int) string {
	switch {
	case units > 0 && persons > 0:
		return fmt.Sprintf("%d家单位和%d人", units, persons)
	case persons > 0:
		return fmt.Sprintf("%d人", persons)
	}
	return fmt.Sprintf("%d家单位", units)
}

// SummaryCardParams offers the tables of a consultation.
type SummaryCardParams struct {
	Title   string
	Plans   []SummaryParams
	Decided bool
}

// SummaryPlan is what the card says of one plan.
type SummaryPlan struct {
	Plan     plan.PlanID
	Foot     []string
	Sentence string
}

// SummaryCard says how the opinions of a consultation were taken up.
func SummaryCard(p SummaryCardParams) string {
	words := struct {
		Title   string
		Decided bool
		Plans   []SummaryPlan
	}{Title: p.Title, Decided: p.Decided}
	for _, x := range p.Plans {
		words.Plans = append(words.Plans, SummaryPlan{Plan: x.Plan, Foot: x.foot(), Sentence: DraftingSentence(x)})
	}
	return say("summary card", words)
}

// SummarySent goes with the file.
func SummarySent(p SummaryParams) string { return say("summary sent", p) }
