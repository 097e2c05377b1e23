package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestTheDigestIsSaidInFull(t *testing.T) {
	late := chapterLine(0, "妇女与健康", monday, plan.LightLate)
	late.Unit = "市卫健委"
	stage := StatusStage{
		No: 2, Name: "基本框架及初稿", Due: (monday + 25).At(18, 0), Today: monday + 7, Text: plan.TextChapter,
		Plans: []StatusPlan{{Plan: plan.Women, Done: 4, Total: 11, Late: 1}, {Plan: plan.Children, Done: 10, Total: 10}},
	}
	p := DigestParams{From: monday, To: monday + 6, StatusParams: StatusParams{
		Stages: []StatusStage{stage}, Week: 5, WeekBefore: 2, Opinions: 12, Leader: true,
		Matters: []Matter{{UrgeLine: UrgeLine{DutyLine: late, Urged: monday + 5, Number: UrgeNumber("催", 2021, 1)}, By: (monday + 9).At(18, 0)}},
	}}
	golden(t, "digest/digest", Digest(p))
	p.Week, p.Opinions, p.Matters = 0, 0, nil
	golden(t, "digest/quiet", Digest(p))
	golden(t, "digest/ask", AskDigest())
	golden(t, "digest/on", DigestChosen(true))
	golden(t, "digest/off", DigestChosen(false))
}
