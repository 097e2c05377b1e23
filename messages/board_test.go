package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestACellOfTheBoardIsOneWord(t *testing.T) {
	in := func(days int) time.Time { return (monday + plan.Day(days)).At(18, 0) }
	for want, p := range map[string]BoardCellParams{
		"不适用":    {Light: plan.LightNone, Ahead: true},
		"未启动":    {Light: plan.LightOpen, Ahead: true},
		"已交":     {Light: plan.LightDone, Paused: true},
		"已结束":    {Light: plan.LightClosed},
		"进行中":    {Light: plan.LightOpen},
		"剩12天":   {Light: plan.LightOpen, Due: in(12)},
		"剩2天":    {Light: plan.LightSoon, Due: in(2)},
		"今天":     {Light: plan.LightSoon, Due: in(0)},
		"逾期":     {Light: plan.LightLate, Due: in(0)},
		"逾期3天":   {Light: plan.LightLate, Due: in(-3)},
		"暂停":     {Light: plan.LightOpen, Paused: true},
		"延·剩5天":  {Light: plan.LightOpen, Due: in(5), Longer: true},
		"延·逾期1天": {Light: plan.LightLate, Due: in(-1), Longer: true},
	} {
		p.Today = monday
		if got := BoardCell(p); got != want {
			t.Errorf("%+v is %q, want %q", p, got, want)
		}
	}
	if got := BoardCell(BoardCellParams{Light: plan.LightDone, Whole: true, Issued: true}); got != "已印发" {
		t.Errorf("an issued plan reads %s", got)
	}
	if got := BoardSummary(BoardSummaryParams{Over: true, Issued: []plan.PlanID{plan.Women, plan.Children}}); got != "妇女规划、儿童规划已印发" {
		t.Errorf("two issued plans read %s", got)
	}
	if got := BoardCell(BoardCellParams{Light: plan.LightDone, Whole: true}); got != "已结束" {
		t.Errorf("a whole plan is %q", got)
	}
}

func TestTheHeadOfAColumnSaysWhenItsStageEnds(t *testing.T) {
	end := plan.Date(2021, time.March, 31).At(18, 0)
	for want, p := range map[string]BoardNoteParams{
		"3月底前":   {State: plan.StagePlanned, Deadline: end},
		"3月31日前": {State: plan.StagePlanned, Deadline: end, Confirmed: true},
		"3月24日前": {State: plan.StageOpen, Deadline: end, Due: plan.Date(2021, time.March, 24).At(18, 0)},
		"暂停":     {State: plan.StageOpen, Deadline: end, Paused: true},
		"已结束":    {State: plan.StageClosed, Deadline: end},
	} {
		if got := BoardNote(p); got != want {
			t.Errorf("%+v is %q, want %q", p, got, want)
		}
	}
}

func TestTheBoardIsSummedUpInOneLine(t *testing.T) {
	second := BoardStageCount{No: 2, Plans: []StatusPlan{{Plan: plan.Women, Done: 5, Total: 11, Late: 2}, {Plan: plan.Children, Done: 6, Total: 10}}}
	lines := []string{
		BoardSummary(BoardSummaryParams{Stages: []BoardStageCount{second}, Late: true, Opinions: 4}),
		BoardSummary(BoardSummaryParams{Stages: []BoardStageCount{second}}),
		BoardSummary(BoardSummaryParams{Stages: []BoardStageCount{second, {No: 3, Paused: true}, {No: 6}}, Late: true}),
		BoardSummary(BoardSummaryParams{Next: StageName(3, "征求意见稿")}),
		BoardSummary(BoardSummaryParams{Over: true}),
		BoardSummary(BoardSummaryParams{}),
	}
	golden(t, "board/summary", strings.Join(lines, "\n"))
	golden(t, "board/caption", BoardCaption(BoardCaptionParams{Today: monday, Summary: lines[0]}))
	if got := BoardFile(monday); got != "编制进度图_2021-01-04.png" {
		t.Errorf("the file is called %s", got)
	}
}
