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
		No: 3, Kind: plan.DutyReply, Unit: "市民政局", Text: plan.TextFirst, Topic: "《初稿》第1轮征求意见", Due: monday.At(18, 0), Today: monday,
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
	golden(t, "status/todo_empty", Todo(TodoParams{Units: []string{"市卫健委"}, Done: 2, Stages: []string{StageName(2, "基本框架及初稿")}, Status: true}))
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
	carried := stage
	carried.No, carried.Name, carried.Text, carried.Carried = 3, "征求意见稿", plan.TextConsultation, true
	golden(t, "status/status_overridden", Status(StatusParams{City: "格尔木市", Today: monday, Stages: []StatusStage{stage}, Leader: true,
		Overrides: []OverrideLine{{At: monday.At(9, 0), Name: "《妇女规划》送审稿第1稿", Undecided: 2, Panel: true, Reason: "州里要求月底前报送"}}}))
	golden(t, "status/status_carried", Status(StatusParams{City: "格尔木市", Today: monday, Stages: []StatusStage{carried}}))
	next := StatusStage{No: 2, Name: "基本框架及初稿", Due: stage.Due, Today: monday}
	golden(t, "status/status_nothing_open", Status(StatusParams{City: "格尔木市", Today: monday, Next: &next}))
}

func TestStatusForLeadersNamesWhatNeedsTheirWord(t *testing.T) {
	stage := StatusStage{
		No: 2, Name: "基本框架及初稿", Due: plan.Date(2021, time.January, 29).At(18, 0), Today: monday + 28, Text: plan.TextChapter, Confirmed: true,
		Plans: []StatusPlan{{Plan: plan.Women, Done: 10, Total: 11, Late: 1}, {Plan: plan.Children, Done: 10, Total: 10}}, Asked: 40, Answered: 31,
	}
	late := chapterLine(0, "妇女与健康", plan.Date(2021, time.January, 22), plan.LightLate)
	late.Today = monday + 28
	p := StatusParams{
		City: "格尔木市", Today: monday + 28, Stages: []StatusStage{stage}, Week: 3, WeekBefore: 5, Leader: true,
		Matters: []Matter{{UrgeLine: UrgeLine{DutyLine: late, Urged: monday + 21, Number: UrgeNumber("催", 2021, 1)}, By: (monday + 30).At(18, 0)}},
	}
	golden(t, "status/status_leader", Status(p))
	golden(t, "status/brief", BriefCard(Brief(p)))
	p.Matters, p.Leader, p.Units, p.Own, p.OwnDone = nil, false, []string{"市卫健委"}, []DutyLine{late}, 1
	golden(t, "status/status_liaison", Status(p))
}

func TestBriefFitsTheBreath(t *testing.T) {
	plans := []StatusPlan{{Plan: plan.Women, Done: 10, Total: 11, Late: 11}, {Plan: plan.Children, Done: 10, Total: 10, Late: 10}}
	stage := StatusStage{No: 4, Text: plan.TextExpert, Plans: plans, Asked: 140, Answered: 131, Today: monday}
	p := StatusParams{Today: monday, Stages: []StatusStage{stage, stage}, Opinions: 1000, Week: 100, Matters: make([]Matter, 3)}
	if n := len([]rune(Brief(p))); n > briefRoom {
		t.Errorf("two stages at once take %d characters, want at most %d: %s", n, briefRoom, Brief(p))
	}
}

func TestViewsAreSaidInFull(t *testing.T) {
	golden(t, "status/overview", Overview(OverviewParams{Plan: plan.Women, Stage: StageName(2, "基本框架及初稿"), Lines: []ChapterLine{
		{Title: "妇女与健康", Lead: "市卫健委", Light: plan.LightDone}, {Title: "妇女与教育", Lead: "市教育局", Light: plan.LightSoon},
		{Title: "妇女与法律", Lead: "市司法局", Light: plan.LightLate}, {Title: "妇女与环境", Lead: "市委宣传部", Light: plan.LightOpen},
		{Title: "监测与评估", Lead: "市妇儿工委办公室", Light: plan.LightNone},
	}}))
	golden(t, "status/chapter", Chapter(ChapterParams{
		Plan: plan.Women, Title: "妇女与健康", Lead: "市卫健委", Supports: []string{"市教育局", "市民政局"}, Versions: 2, Revision: 2,
		Text: plan.TextChapter, Last: monday.At(10, 0), Opinions: 3, Open: 1,
		Stages: []ChapterStage{{Name: StageName(2, "基本框架及初稿"), Light: plan.LightDone}},
	}))
	golden(t, "status/chapter_empty", Chapter(ChapterParams{
		Plan: plan.Women, Title: "妇女与健康", Lead: "市卫健委",
		Stages: []ChapterStage{{Name: StageName(2, "基本框架及初稿"), Light: plan.LightOpen, Due: monday.At(18, 0)}},
	}))
	golden(t, "status/unit", Unit(UnitParams{
		Unit: "市卫健委", Leads: []string{"妇女与健康", "儿童与健康"}, Supports: 9, Done: 1,
		Owed: []DutyLine{chapterLine(0, "妇女与健康", monday+3, plan.LightSoon)}, Office: true,
		Contacts: []CallContact{{Name: "张丽萍", Role: "联络员", Phone: "13900000000"}},
	}))
	golden(t, "status/unit_doubtful", Unit(UnitParams{Unit: "州民政局", Doubtful: true, Leads: []string{"儿童与福利"}}))
}
