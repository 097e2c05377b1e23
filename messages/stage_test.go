package messages

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func second(state plan.StageState) StageLine {
	deadline := plan.Date(2021, 1, 29).At(18, 0)
	s := StageLine{
		No: 2, Name: "基本框架及初稿", Window: "2021年1月", Deadline: deadline, State: state, Text: plan.TextChapter, Closing: plan.TextFirst,
	}
	if state != plan.StagePlanned {
		s.Confirmed, s.Opened, s.Total, s.Done = true, plan.Date(2021, 1, 4).At(9, 0), 25, 3
		s.Steps = []StepLine{
			{Step: plan.StepMaterial, Due: plan.Date(2021, 1, 15).At(18, 0)},
			{Step: plan.StepDraft, Due: plan.Date(2021, 1, 23).At(18, 0), Original: plan.Date(2021, 1, 22).At(18, 0), OffDay: true},
			{Step: plan.StepAssemble, Due: deadline},
		}
	}
	if state == plan.StageClosed {
		s.Closed = plan.Date(2021, 1, 28).At(16, 0)
	}
	return s
}

func TestStagesAreSaidInFull(t *testing.T) {
	first := StageLine{No: 1, Name: "启动及前期调研", State: plan.StageClosed, Deadline: plan.Date(2020, 11, 30).At(18, 0)}
	third := StageLine{No: 3, Name: "征求意见稿", Window: "2021年2—3月", State: plan.StagePlanned, Deadline: plan.Date(2021, 3, 31).At(18, 0), Unpublished: 2021}
	moved := second(plan.StageOpen)
	moved.Deadline, moved.Original, moved.Reason = plan.Date(2021, 2, 6).At(18, 0), moved.Deadline, "州妇儿工委办通知"
	moved.OffDay = true
	list := StageListParams{
		Stages: []StageLine{first, moved, third},
		Notes:  []string{StageOverlap(plan.Date(2021, 5, 1), plan.Date(2021, 5, 31), []int{4, 5}), StageGap(plan.Date(2020, 12, 1), plan.Date(2020, 12, 31))},
	}
	golden(t, "stage/list", StageList(list))
	paused := moved
	paused.Paused = plan.Date(2021, 1, 11).At(10, 0)
	golden(t, "stage/list_paused", StageList(StageListParams{Stages: []StageLine{paused}, Paused: paused.Paused, Reason: "等待省级纲要印发"}))
	golden(t, "stage/page_planned", StagePage(second(plan.StagePlanned)))
	golden(t, "stage/page_open", StagePage(moved))
	golden(t, "stage/page_paused", StagePage(paused))
	closed := second(plan.StageClosed)
	closed.Override = "州里要求月底前报初稿"
	golden(t, "stage/page_closed", StagePage(closed))
	golden(t, "stage/page_done_elsewhere", StagePage(first))
}

func TestWhatStagesAreAskedIsSaidInFull(t *testing.T) {
	due := plan.Date(2021, 1, 29).At(18, 0)
	golden(t, "stage/questions", strings.Join([]string{
		AskStage(), AskStageDate(AskDateParams{Stage: "第二阶段 基本框架及初稿", Due: due, Passed: true}),
		AskStageDate(AskDateParams{Stage: "第二阶段 基本框架及初稿", Step: plan.StepDraft, Due: due}), AskWhichDate("第二阶段 基本框架及初稿"),
		AskStageReason(plan.ActEndStage), AskStageReason(plan.ActPause), AskStageReason(plan.ActPostpone),
		AskPostpone(second(plan.StagePlanned)), AskResume(AskResumeParams{Since: due, Days: 30}),
	}, "\n\n"))
}

func TestOpeningIsSaidInFull(t *testing.T) {
	p := StageOpenParams{
		Stage: second(plan.StageOpen), Units: 11, Chapters: 15, People: 9, Office: 10, Leaders: 2, Unreached: []string{"市司法局", "市公安局"},
		Doubtful: []NamedUnit{{"州民政局", "《儿童与福利》"}},
	}
	golden(t, "stage/open_card", StageOpenCard(p))
	golden(t, "stage/opened", StageOpened(p))
	due := plan.Date(2021, 1, 22).At(18, 0)
	golden(t, "stage/tasks", StageTasks(StageTasksParams{
		Stage: "第二阶段 基本框架及初稿", Material: plan.Date(2021, 1, 15).At(18, 0),
		Tasks: []StageTask{{"市卫健委", plan.TextChapter, []string{"《妇女与健康》", "《儿童与健康》"}, due}},
	}))
	golden(t, "stage/tasks_two_units", StageTasks(StageTasksParams{Stage: "第二阶段 基本框架及初稿", Many: true, Tasks: []StageTask{
		{"市教育局", plan.TextChapter, []string{"《妇女与教育》", "《儿童与教育》"}, due}, {"市民政局", plan.TextChapter, []string{"《妇女与社会保障》"}, due},
	}}))
	note := StageNote{Stage: "第二阶段 基本框架及初稿", Deadline: due, Units: 11, Chapters: 15, Text: plan.TextChapter}
	golden(t, "stage/opened_note", StageOpenedNote(note))
}

func TestEndingIsSaidInFull(t *testing.T) {
	p := StageEndParams{
		Stage: second(plan.StageOpen), Texts: []string{"妇女规划初稿", "儿童规划初稿"}, Opinions: 3, Replies: []StageReplies{{"《分领域稿》第1轮征求意见", 4}},
		Units: []NamedUnit{{"市司法局", "《妇女与法律》"}, {"市公安局", "《儿童与法律保护》"}}, More: 3, Blocked: true,
	}
	golden(t, "stage/end_card_clerk", StageEndCard(p))
	p.Director = true
	golden(t, "stage/end_card_director", StageEndCard(p))
	p.Reason = "州里要求月底前报初稿"
	golden(t, "stage/end_card_override", StageEndCard(p))
	golden(t, "stage/end_card_complete", StageEndCard(StageEndParams{Stage: second(plan.StageOpen)}))
	golden(t, "stage/end_card_open_duties", StageEndCard(StageEndParams{Stage: second(plan.StageOpen), Units: p.Units}))
	golden(t, "stage/end_card_planned", StageEndCard(StageEndParams{Stage: second(plan.StagePlanned)}))
	golden(t, "stage/ended", strings.Join([]string{
		StageEnded(StageEndedParams{Stage: "第二阶段 基本框架及初稿", Leaders: true, Group: true}),
		StageEnded(StageEndedParams{Stage: "第二阶段 基本框架及初稿"}),
	}, "\n\n")+"\n\n"+StageDoneElsewhere("第一阶段 启动及前期调研"))
	note := StageNote{Stage: "第二阶段 基本框架及初稿", Text: plan.TextFirst}
	over := note
	over.Missing, over.Reason = []string{"妇女规划初稿"}, p.Reason
	plain := note
	plain.Plain = true
	golden(t, "stage/ended_note", strings.Join([]string{
		StageEndedNote(note), StageEndedNote(over), StageEndedNote(plain), StageEndedNote(StageNote{Stage: "第一阶段 启动及前期调研", Asked: plan.TextResearch, Done: 12, Total: 15}),
	}, "\n\n"))
}

func TestMovingIsSaidInFull(t *testing.T) {
	from, to := plan.Date(2021, 1, 22).At(18, 0), plan.Date(2021, 1, 30).At(18, 0)
	p := StageMoveParams{Stage: "第二阶段", Dates: []MovedDate{{"牵头单位交稿", from, to, true}}, Reason: "州妇儿工委办通知", People: 3}
	golden(t, "stage/move_card", StageMoveCard(p))
	golden(t, "stage/moved", StageMoved(p))
	confirm := StageMoveParams{Stage: "第二阶段", Dates: []MovedDate{{"阶段时限", from, from, false}}, Confirm: true}
	golden(t, "stage/confirm_date", StageMoveCard(confirm)+"\n\n"+StageMoved(confirm))
	golden(t, "stage/dates_moved", DatesMoved(StageMoveParams{
		Dates: []MovedDate{{TextsOf([]string{"《妇女与健康》", "《儿童与健康》"}, plan.DutyDraft, plan.TextChapter), from, to, false}}, Reason: p.Reason,
	}))
	golden(t, "stage/deadline_moved_note", DeadlineMovedNote(p))
	all := StageMoveParams{
		Days: 10, Inner: 2, Others: 3, People: 12, Leaders: true, Group: true, Reason: p.Reason, Warnings: []string{UnpublishedYear(2022)},
		Dates: []MovedDate{{DeadlineOf("第二阶段"), from, to, false}, {DeadlineOf("第三阶段"), from, to, false}},
	}
	golden(t, "stage/postpone_card", PostponeCard(all))
	golden(t, "stage/postponed", Postponed(all))
	golden(t, "stage/date_faults", strings.Join([]string{
		DateFault("牵头单位交稿", plan.Date(2021, 1, 14), "责任单位报材料", plan.Date(2021, 1, 15), false),
		DateFault("牵头单位交稿", plan.Date(2021, 2, 1), StageDeadlineWord, plan.Date(2021, 1, 29), true),
	}, "\n"))
}

func TestAPauseIsSaidInFull(t *testing.T) {
	since := plan.Date(2021, 1, 11).At(10, 0)
	p := PauseParams{Stages: []string{"第四阶段 专家论证稿", "第五阶段 送审稿"}, Reason: "等待省级纲要印发", Since: since, Days: 30, People: 12, Leaders: true, Group: true}
	golden(t, "stage/pause_card", PauseCard(p))
	golden(t, "stage/paused", Paused(p))
	p.Group = false
	golden(t, "stage/resume_card_keep", ResumeCard(p))
	p.Dates = []MovedDate{{DeadlineOf("第四阶段"), since, plan.Date(2021, 7, 12).At(18, 0), false}}
	golden(t, "stage/resume_card", ResumeCard(p))
	golden(t, "stage/resumed", Resumed(p)+"\n\n"+ResumedFor(nil))
}

func TestLabelsOfStagesFitAButton(t *testing.T) {
	labels := []string{
		ConfirmStageDate, ConfirmOpenStage, EndAnyway, ShiftByPause, NewDates, OpenStageButton(2), EndStageButton(2, plan.StageOpen),
		EndStageButton(1, plan.StagePlanned), StepButton(""), StepButton(plan.StepMaterial),
		StepChoice(plan.StepMaterial, plan.Date(2021, 11, 15).At(18, 0)), WorkdaysChoice(20), DropDayButton(plan.Date(2021, 12, 31)),
	}
	for _, l := range labels {
		if n := len([]rune(l)); n > 20 {
			t.Errorf("%q has %d characters", l, n)
		}
	}
}

func TestWorkingDaysAreHeard(t *testing.T) {
	for typed, want := range map[string]int{"10": 10, "5个工作日": 5, "十个工作日": 10, "二十五个工作日": 25, "３天": 3, "顺延5天": 5} {
		if got, ok := HeardWorkdays(typed); !ok || got != want {
			t.Errorf("%q was heard as %d, %v; want %d", typed, got, ok, want)
		}
	}
	for _, typed := range []string{"", "几天", "3月15日", "-3", "1000"} {
		if got, ok := HeardWorkdays(typed); ok {
			t.Errorf("%q was heard as %d", typed, got)
		}
	}
}
