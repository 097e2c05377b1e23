package messages

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

var monday = plan.Date(2021, time.January, 4)

func chapterLine(no int, title string, due plan.Day, light plan.Light) DutyLine {
	return DutyLine{
		No: no, Kind: plan.DutyDraft, Unit: "市卫健委", Plan: plan.Women, Title: title, Text: plan.TextChapter,
		Due: due.At(18, 0), Today: monday, Light: light,
	}
}

func TestTodoIsSaidInFull(t *testing.T) {
	reply := DutyLine{
		No: 3, Kind: plan.DutyReply, Unit: "市民政局", Text: plan.TextFirst, Topic: "初稿征求意见", Due: monday.At(18, 0), Today: monday,
		Light: plan.LightSoon,
	}
	paused := chapterLine(4, "组织与实施", monday+3, plan.LightOpen)
	paused.Paused = true
	golden(t, "status/todo", Todo(TodoParams{
		Units: []string{"市卫健委"}, Total: 4, Done: 1,
		Lines: []DutyLine{
			chapterLine(1, "妇女与健康", monday+18, plan.LightOpen), chapterLine(2, "妇女与教育", monday-3, plan.LightLate), reply, paused,
		},
	}))
	golden(t, "status/todo_two_units", Todo(TodoParams{
		Units: []string{"市卫健委", "市民政局"}, Many: true, Total: 2,
		Lines: []DutyLine{chapterLine(1, "妇女与健康", monday+18, plan.LightOpen), reply},
	}))
	golden(t, "status/todo_empty", Todo(TodoParams{Units: []string{"市卫健委"}, Done: 2, Stages: []string{StageName(2, "基本框架及初稿")}}))
	golden(t, "status/todo_nothing_begun", Todo(TodoParams{Units: []string{"市卫健委"}}))
}

func TestStatusIsSaidInFull(t *testing.T) {
	stage := StatusStage{
		No: 2, Name: "基本框架及初稿", Due: plan.Date(2021, time.January, 29).At(18, 0), Today: monday, Text: plan.TextChapter,
		Plans: []StatusPlan{{Plan: plan.Women, Done: 3, Total: 11, Late: 1}, {Plan: plan.Children, Done: 2, Total: 10}},
	}
	golden(t, "status/status", Status(StatusParams{City: "格尔木市", Today: monday, Stages: []StatusStage{stage}, Opinions: 4, Extensions: 1, Week: 3}))
	paused := stage
	paused.Paused = true
	golden(t, "status/status_paused", Status(StatusParams{City: "格尔木市", Today: monday, Stages: []StatusStage{paused}}))
	next := StatusStage{No: 2, Name: "基本框架及初稿", Due: stage.Due, Today: monday}
	golden(t, "status/status_nothing_open", Status(StatusParams{City: "格尔木市", Today: monday, Next: &next}))
}
