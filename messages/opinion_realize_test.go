package messages

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestWordsOfWhereOpinionsWent(t *testing.T) {
	o := HandledParams{
		Title: ConsultationTitle(plan.TextConsultation, 1), Who: "市教育局", Unit: true, Revision: 2, State: plan.OpinionDecided, Result: plan.ResultPartly,
		Explain: "目标值采纳，时限未采纳", Point: PointParams{No: 3, Place: Place("妇女与健康", plan.Women), Suggestion: "改为“16/10万以下”", Reason: "与省规划一致"},
		Taken: true, Meant: Meant(MeantParams{Texts: []string{"《妇女规划》征求意见稿第1稿"}}),
	}
	realized := o
	realized.Realized, realized.Published = RealizedAt("《妇女与健康》专家论证稿第1稿", "主要目标第2条"), true
	person := realized
	person.Unit = false
	disputed := o
	disputed.Disputed, disputed.Issue = true, "孕产妇死亡率目标值"
	disputed.Talks = []TalkParams{{With: "李四 科长", On: plan.Date(2021, 3, 15), Outcome: "再商量过一次", Stance: plan.StanceInsists}}
	disputed.Past = []PastParams{{At: replyDue, Result: plan.ResultAdopted, By: "郑晓云", Edited: true, Words: "改为“15/10万以下”"}, {At: replyDue, Result: plan.ResultCovered, By: "郑晓云"}}
	row := DisputeRow{
		No: 1, Issue: disputed.Issue, Place: o.Point.Place, Unit: "市教育局", View: o.Point.Suggestion, ViewWhy: o.Point.Reason, Result: plan.ResultRejected, Basis: "省规划未定稿",
	}
	unnamed := row
	unnamed.No, unnamed.Issue, unnamed.ViewWhy = 2, IssueWords("", strings.Repeat("很长", 30)), ""
	for name, text := range map[string]string{
		"in": AskRealizedIn(o), "where": AskRealizedWhere(RealizeParams{Opinion: o, Draft: "《妇女与健康》专家论证稿第1稿"}),
		"where-none": AskRealizedWhere(RealizeParams{Opinion: o}), "told": RealizedTold(realized), "told-person": RealizedTold(person),
		"card": HandledCard(o), "card-realized": HandledCard(realized), "card-disputed": HandledCard(disputed),
		"results": Results(ResultsParams{Title: o.Title, Unit: "市教育局", Opinions: []HandledParams{realized}, ObjectBy: plan.Date(2021, 3, 22)}),
		"issue":   AskIssue(o), "stance": AskTalkStance(), "disputes-none": DisputesSay(DisputesParams{}),
		"disputes": DisputesSay(DisputesParams{Plan: plan.Women, Total: 5, From: 1, To: 2, Rows: []DisputeRow{row, unnamed}}),
		"queue":    Queue(QueueParams{Title: o.Title, Total: 31, All: true, Taken: true, Matching: 1, Lines: []QueueLine{{No: 1, Who: o.Who, Point: 3, Place: o.Point.Place, Text: o.Point.Suggestion, Result: o.Result}}}),
	} {
		golden(t, "opinion_realize/"+name, text)
	}
}

func TestTheLongestDisputesFitIntoOneMessage(t *testing.T) {
	long := strings.Repeat("长", 2000)
	row := DisputeRow{Issue: IssueWords("", long), Unit: "昆仑经济技术开发区（格尔木工业园）管委会", View: long, ViewWhy: long, Basis: long}
	if n := len([]rune(DisputesSay(DisputesParams{Total: 9, From: 1, To: 4, Rows: []DisputeRow{row, row, row, row}}))); n > 4000 {
		t.Errorf("%d characters", n)
	}
}
