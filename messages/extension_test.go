package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

// health is a chapter text due on 22 January, looked at on the 20th.
func health(changes ...func(*DutyLine)) DutyLine {
	l := chapterLine(0, "妇女与健康", plan.Date(2021, time.January, 22), plan.LightSoon)
	l.Today = plan.Date(2021, time.January, 20)
	for _, change := range changes {
		change(&l)
	}
	return l
}

func onceExtended(l *DutyLine) {
	l.Original, l.Extended, l.Due = l.Due, 1, plan.Date(2021, time.January, 27).At(18, 0)
}

func gone(l *DutyLine) { l.Today, l.Light = plan.Date(2021, time.January, 25), plan.LightLate }

func wish(l DutyLine) ExtensionParams {
	until := plan.Date(2021, time.January, 27).At(18, 0)
	return ExtensionParams{DutyLine: l, From: l.Due, Wish: until, Until: until, Reason: "数据待<州>级核定", State: plan.ExtensionPending}
}

func beyond(p ExtensionParams) ExtensionParams {
	p.Wish, p.Stage, p.Outer = plan.Date(2021, time.February, 2).At(18, 0), "第二阶段", plan.Date(2021, time.January, 29).At(18, 0)
	p.Until = p.Wish
	return p
}

func TestAskingForALaterDateIsSaidInFull(t *testing.T) {
	golden(t, "extension/questions", strings.Join([]string{
		AskExtended(), AskExtensionUnit(false), AskExtensionUnit(true), AskWish(health()), AskWish(health(onceExtended)), AskExtensionReason(), AskExtensionForm(),
	}, "\n\n"))
	golden(t, "extension/card", ExtendCard(wish(health())))
	again := beyond(wish(health(onceExtended)))
	again.Office, again.Channel, again.Asked = true, plan.ChannelPhone, health().Today.At(10, 0)
	golden(t, "extension/card_again_beyond", ExtendCard(again))
	golden(t, "extension/sent", ExtendSent(wish(health())))
	entered := wish(health())
	entered.Channel, entered.Recorder = plan.ChannelLetter, "李春梅"
	golden(t, "extension/entered", ExtensionEntered(entered))
	golden(t, "extension/taken_back", ExtensionTakenBack(wish(health())))
	golden(t, "extension/taken_back_news", ExtensionTakenBackNews(wish(health())))
}

func TestAWishIsShownInFull(t *testing.T) {
	p := wish(health())
	golden(t, "extension/wish_unit", ExtensionCard(p))
	p.Office = true
	golden(t, "extension/wish_office", ExtensionCard(p))
	entered := beyond(wish(health(onceExtended)))
	entered.Office, entered.Channel, entered.Recorder = true, plan.ChannelPhone, "李春梅"
	golden(t, "extension/wish_again_beyond", ExtensionCard(entered))
	p.State, p.Word, p.By, p.At = plan.ExtensionGranted, "单位来函说明", "郑晓云", health().Today.At(10, 5)
	golden(t, "extension/wish_granted", ExtensionCard(p))
	p.State, p.Word = plan.ExtensionRefused, "请先报初步稿"
	golden(t, "extension/wish_refused", ExtensionCard(p))
	p.State, p.Word, p.By = plan.ExtensionLapsed, "", ""
	golden(t, "extension/wish_lapsed", ExtensionCard(p))
	withdrawn := wish(health())
	withdrawn.State = plan.ExtensionWithdrawn
	golden(t, "extension/list", ExtensionList(ExtensionListParams{Pending: 1, Total: 3, Lines: []ExtensionLine{
		{1, wish(health())}, {2, p}, {3, withdrawn},
	}}))
	golden(t, "extension/list_empty", ExtensionList(ExtensionListParams{}))
}

func TestAnsweringAWishIsSaidInFull(t *testing.T) {
	p := wish(health())
	golden(t, "extension/answer_questions", strings.Join([]string{AskGrantDay(p), AskGrantBasis(p), AskDenyReason(p)}, "\n\n"))
	p.Word = "州妇儿工委办通知"
	golden(t, "extension/grant_card", GrantCard(p))
	again := beyond(wish(health(onceExtended)))
	again.Word, again.Wish = "单位来函说明", again.Wish.Add(24*time.Hour)
	golden(t, "extension/grant_card_beyond", GrantCard(again))
	golden(t, "extension/granted_another_day", ExtensionGranted(again))
	p.State, p.Told = plan.ExtensionGranted, 1
	golden(t, "extension/granted_office", ExtensionSettled(p))
	golden(t, "extension/granted", ExtensionGranted(p))
	golden(t, "extension/granted_lead", ExtensionGrantedLead(p))
	p.Word = "请先报初步稿"
	golden(t, "extension/deny_card", DenyCard(p))
	p.State, p.Told = plan.ExtensionRefused, 0
	golden(t, "extension/denied_office", ExtensionSettled(p))
	golden(t, "extension/denied", ExtensionDenied(p))
	late := wish(health(gone))
	late.Word = "请先报初步稿"
	golden(t, "extension/denied_late", ExtensionDenied(late))
}

func TestLateNotesAreSaidInFull(t *testing.T) {
	golden(t, "late_note/questions", strings.Join([]string{AskExplained(), AskExpected(health(gone)), AskLateReason()}, "\n\n"))
	p := LateNoteParams{DutyLine: health(gone), Day: plan.Date(2021, time.January, 27), Reason: "数据待上级核定", Times: 1}
	golden(t, "late_note/card", LateNoteCard(p))
	golden(t, "late_note/sent", LateNoteSent(p))
	golden(t, "late_note/news", LateNoteNews(p))
	golden(t, "late_note/entered", LateNoteEntered(p))
	p.Office, p.Times, p.Channel, p.Recorder = true, 2, plan.ChannelPhone, "李春梅"
	golden(t, "late_note/card_office", LateNoteCard(p))
	golden(t, "late_note/news_again_entered", LateNoteNews(p))
}

func TestWhatIsSaidOfADateBesideIt(t *testing.T) {
	expecting := func(day int) func(*DutyLine) {
		return func(l *DutyLine) { l.Expected = plan.Date(2021, time.January, day) }
	}
	var lines []string
	for _, l := range []DutyLine{
		health(), health(func(l *DutyLine) { l.Wished = plan.Date(2021, time.January, 27).At(18, 0) }), health(onceExtended),
		health(onceExtended, func(l *DutyLine) { l.Original = time.Time{} }), health(gone), health(gone, expecting(27)), health(gone, expecting(22)),
		health(onceExtended, func(l *DutyLine) { l.Today = plan.DayOf(l.Due) }),
	} {
		lines = append(lines, l.Please(), l.Short(), UrgeLine{DutyLine: l}.Fact(), LightWords(l.Light, l), "")
	}
	lines = append(lines, health(onceExtended).Extension())
	golden(t, "extension/dates", strings.Join(lines, "\n"))
}

func TestLabelsOfExtensionsFitTheirButtons(t *testing.T) {
	labels := []string{
		SendExtension, ChangeWish, ChangeWhy, TakeBack, SureTakeBack, KeepExtension, SeeExtension, ExtendThis, ExplainThis, DeskExtensions,
		OtherExtensions, GrantOther, Deny, ConfirmGrant, ConfirmDeny, ChangeGrant, GrantUntil(plan.Date(2021, time.December, 27)), DutyPick(health()),
		ExtensionLabel(12, "市妇儿工委办公室（市妇女联合会权益部）"),
	}
	labels = append(append(append(labels, CommonReasons()...), CommonBases(true)...), CommonBases(false)...)
	for _, l := range labels {
		if n := len([]rune(l)); n == 0 || n > 20 {
			t.Errorf("label %q has %d characters", l, n)
		}
	}
	if got := GivenUntil("市财政局", health().Due); got != "市财政局（延至1月22日）" {
		t.Errorf("given until is said as %q", got)
	}
	for _, c := range []plan.Channel{plan.ChannelLetter, plan.ChannelPhone, plan.ChannelLiaison, plan.ChannelMeeting} {
		if ExtensionChannel(c) == "" {
			t.Errorf("channel %s has no words", c)
		}
	}
}

func TestMovedDatesAreVisibleToLeadersAndTheOffice(t *testing.T) {
	stage := StatusStage{
		No: 2, Name: "基本框架及初稿", Due: plan.Date(2021, time.January, 29).At(18, 0), Today: health().Today, Text: plan.TextChapter, Confirmed: true,
		Plans: []StatusPlan{{Plan: plan.Women, Done: 9, Total: 11, Late: 1}, {Plan: plan.Children, Done: 10, Total: 10}},
	}
	p := StatusParams{
		City: "格尔木市", Today: health().Today, Stages: []StatusStage{stage}, Extensions: 1, Extended: 4, Longer: []DutyLine{health(onceExtended)}, Expected: 1,
		Leader: true,
	}
	golden(t, "extension/status_leader", Status(p))
	p.Leader, p.Longer, p.Group = false, nil, true
	golden(t, "extension/status_group", Status(p))
	expecting := health(gone, func(l *DutyLine) { l.Expected = plan.Date(2021, time.January, 27) })
	stages := []ChapterStage{
		{Name: StageName(2, "基本框架及初稿"), Light: plan.LightSoon, Due: health(onceExtended).Due, Duty: health(onceExtended)},
		{Name: StageName(3, "征求意见稿"), Light: plan.LightLate, Due: expecting.Due, Duty: expecting},
	}
	golden(t, "extension/chapter", Chapter(ChapterParams{Plan: plan.Women, Title: "妇女与健康", Lead: "市卫健委", Stages: stages}))
	golden(t, "extension/overview", Overview(OverviewParams{Plan: plan.Women, Stage: StageName(2, "基本框架及初稿"), Lines: []ChapterLine{
		{Title: "妇女与健康", Lead: "市卫健委", Light: plan.LightSoon, Duty: health(onceExtended)},
		{Title: "妇女与教育", Lead: "市教育局", Light: plan.LightLate, Duty: expecting},
	}}))
	golden(t, "extension/desk", Desk(DeskParams{
		DeskCounts: DeskCounts{Extensions: 2, Late: 3, LateUnits: 2, Expected: 1, Soon: 1}, Day: Day(health().Today), Open: []string{stage.Head()},
	}))
}

func TestExtensionsStandInTheRecord(t *testing.T) {
	at := health().Today.At(9, 12)
	data := map[string]any{"from": "2021-01-22", "until": "2021-01-27", "expected": "2021-01-27"}
	byOffice := map[string]any{"from": "2021-01-22", "until": "2021-01-27", "expected": "2021-01-27", "channel": "phone"}
	var lines []string
	for i, p := range []EventParams{
		{Who: "张丽萍", Act: plan.ActExtend, Data: data}, {Who: "李春梅", Act: plan.ActExtend, Data: byOffice}, {Who: "张丽萍", Act: plan.ActTakeBack, Data: data},
		{Who: "郑晓云", Act: plan.ActGrant, Data: data}, {Who: "郑晓云", Act: plan.ActDeny, Data: data}, {Act: plan.ActClock, Kind: "extension", Data: data},
		{Who: "马建国", Act: plan.ActLateNote, Data: data}, {Who: "李春梅", Act: plan.ActLateNote, Data: byOffice},
	} {
		p.ID, p.At, p.Unit, p.Chapter = plan.EventID(i+1), at, "市卫健委", "《妇女与健康》"
		lines = append(lines, EventLine(p))
	}
	golden(t, "extension/record", strings.Join(lines, "\n"))
}
