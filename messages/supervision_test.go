package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

var (
	signing = plan.Date(2021, time.January, 25)
	grace   = plan.Date(2021, time.January, 27).At(18, 0)
)

func overdue(unit, title string) UrgeLine {
	l := chapterLine(0, title, plan.Date(2021, time.January, 22), plan.LightLate)
	l.Unit, l.Today = unit, signing
	return UrgeLine{DutyLine: l}
}

// page is a letter as it stands on the page, line by line.
func page(t LetterText) string {
	lines := append(append([]string{}, t.Title...), t.Under, t.To)
	lines = append(append(lines, t.Body...), t.Attach...)
	return strings.Join(append(lines, t.Sign, t.Date, t.Note), "\n")
}

func TestNoticesArePrinted(t *testing.T) {
	p := UrgePaperParams{
		UrgeParams: UrgeParams{
			Level: plan.LevelUrge, Unit: "市卫健委", Lines: []UrgeLine{overdue("市卫健委", "妇女与健康"), overdue("市卫健委", "妇女与教育")}, By: grace, Today: signing,
		},
		City: "格尔木市", Office: "编制工作领导小组办公室", Work: "格尔木市妇女儿童发展规划（2021—2030年）编制工作方案", Contact: "王红", Phone: "0979-8410000",
	}
	golden(t, "supervision/paper_unsigned", UrgePaperFile(p)+"\n"+page(UrgePaper(p)))
	p.Number, p.Signed = UrgeNumber("催", 2021, 1), signing
	golden(t, "supervision/paper_notice", UrgePaperFile(p)+"\n"+page(UrgePaper(p)))
	p.Letter, p.Unit, p.Number, p.Phone = true, "市委组织部", UrgeNumber("商", 2021, 1), ""
	golden(t, "supervision/paper_letter", UrgePaperFile(p)+"\n"+page(UrgePaper(p)))
	p.Level, p.Unit, p.Number, p.Contact = plan.LevelEscalate, "", UrgeNumber("呈", 2021, 1), ""
	golden(t, "supervision/paper_note", UrgePaperFile(p)+"\n"+page(UrgePaper(p)))
	golden(t, "supervision/paper_day", AskNoticesDay()+"\n"+NoticesDay(signing, 3)+"\n"+NoticesFile(signing))
}

func TestPapersAreSaidInFull(t *testing.T) {
	one, two := overdue("市卫健委", "妇女与健康"), overdue("市卫健委", "妇女与教育")
	notice := UrgeParams{Level: plan.LevelUrge, Unit: "市卫健委", Number: UrgeNumber("催", 2021, 1), Lines: []UrgeLine{one, two}, By: grace, Today: signing}
	golden(t, "supervision/notice", Urge(notice))
	letter := UrgeParams{Level: plan.LevelUrge, Letter: true, Unit: "市委组织部", Number: UrgeNumber("商", 2021, 1), Lines: []UrgeLine{overdue("市委组织部", "妇女与决策管理")}, By: grace, Today: signing}
	golden(t, "supervision/letter", Urge(letter))
	urged := overdue("市卫健委", "妇女与健康")
	urged.Urged, urged.Number, urged.Today = signing, UrgeNumber("催", 2021, 1), signing+7
	note := UrgeParams{Level: plan.LevelEscalate, Number: UrgeNumber("呈", 2021, 1), Lines: []UrgeLine{urged, overdue("市教育局", "妇女与教育")}, Today: signing + 7}
	golden(t, "supervision/note", Urge(note))
	notice.Number = ""
	golden(t, "supervision/card", UrgeCard(UrgeCardParams{UrgeParams: notice, To: []string{"张丽萍", "李国栋"}, Director: true}))
	note.Number = ""
	golden(t, "supervision/card_note", UrgeCard(UrgeCardParams{UrgeParams: note, NoHead: true}))
	golden(t, "supervision/list", Urges(UrgesParams{Director: true, Before: 8, Total: 10, Items: []UrgeItem{
		{Kind: notice.Kind(), Unit: notice.Unit, Things: notice.Things()}, {Kind: note.Kind(), Things: note.Things()},
	}}))
	golden(t, "supervision/list_empty", Urges(UrgesParams{}))
	golden(t, "supervision/signed", UrgeSigned(UrgeSignedParams{Numbers: []string{"催〔2021〕1号", "商〔2021〕1号"}, Sent: 3}))
	golden(t, "supervision/signed_no_head", UrgeSigned(UrgeSignedParams{Numbers: []string{"呈〔2021〕1号"}, Carry: true}))
	golden(t, "supervision/held", UrgeHeld(notice.Kind(), notice.Unit))
}

func TestCallsAreSaidInFull(t *testing.T) {
	golden(t, "supervision/call", Call(CallParams{
		Unit: "市卫健委", By: grace, Lines: []DutyLine{overdue("市卫健委", "妇女与健康").DutyLine, overdue("市卫健委", "妇女与教育").DutyLine},
		Contacts: []CallContact{{Name: "张丽萍", Role: "联络员", Phone: "13900000000", Chat: ChatRefuses}, {Name: "李国栋", Role: "领导小组成员", Chat: NoChat}},
		Result:   plan.CallMissed, At: signing - 1,
	}))
	golden(t, "supervision/call_nobody", Call(CallParams{Unit: "市卫健委", By: grace, Lines: []DutyLine{overdue("市卫健委", "妇女与健康").DutyLine}}))
	golden(t, "supervision/calls", Calls(CallsParams{Before: 8, Total: 10, Items: []CallItem{
		{Unit: "市卫健委", Things: "《妇女与健康》分领域稿"}, {Unit: "市教育局", Things: "《妇女与教育》分领域稿", Again: CallAgain(plan.CallPromised, signing, signing+1)},
	}}))
	golden(t, "supervision/calls_empty", Calls(CallsParams{}))
	for _, r := range []plan.CallResult{plan.CallReached, plan.CallPromised, plan.CallMissed} {
		golden(t, "supervision/noted_"+string(r), CallNoted(CallNotedParams{Unit: "市卫健委", Result: r, Promise: signing + 2}))
	}
	golden(t, "supervision/ask_promise", AskPromise("市卫健委"))
}

func TestMissingListIsSaidInFull(t *testing.T) {
	golden(t, "supervision/remind", Remind(RemindParams{Units: 2, Duties: 2, Late: 1, Soon: 1, Debtors: []DebtorLine{
		{No: 1, Unit: "市卫健委", Lines: []DutyLine{overdue("市卫健委", "妇女与健康").DutyLine}, Notes: []string{NoteNoChat, NoteUrged("催〔2021〕1号")}},
		{No: 2, Unit: "州民政局", Lines: []DutyLine{overdue("州民政局", "妇女与教育").DutyLine}, Notes: []string{NoteDoubtful}},
	}}))
	golden(t, "supervision/remind_empty", Remind(RemindParams{}))
	golden(t, "supervision/debtor", Debtor(DebtorParams{
		DebtorLine: DebtorLine{Unit: "市卫健委", Lines: []DutyLine{overdue("市卫健委", "妇女与健康").DutyLine}},
		Contacts:   []CallContact{{Name: "张丽萍", Role: "联络员", Phone: "13900000000"}},
	}))
	golden(t, "supervision/prompt", PromptCard(PromptParams{People: []string{"张丽萍", "李国栋"}}))
	golden(t, "supervision/prompted", Prompted(2))
}

func TestDeskIsSaidInFull(t *testing.T) {
	counts := DeskCounts{
		Notices: 2, Notes: 1, Calls: 3, Drafts: 4, Opinions: 5, Applications: 1, Extensions: 1, ToOpen: []string{StageName(3, "征求意见稿")},
		Near: []NearStage{{StageName(5, "送审稿"), plan.Date(2021, 6, 30).At(18, 0), 2}}, Passed: []PassedStage{{StageName(2, "基本框架及初稿"), 8}, {Name: StageName(4, "专家论证稿")}}, Complete: []string{StageName(1, "启动及前期调研")}, Own: 1, Late: 4, LateUnits: 3, Soon: 2,
	}
	golden(t, "supervision/desk", Desk(DeskParams{DeskCounts: counts, Day: Day(signing), Open: []string{StageName(2, "基本框架及初稿")}}))
	golden(t, "supervision/desk_empty", Desk(DeskParams{Day: Day(signing)}))
	golden(t, "reminder/office", Reminder(ReminderParams{Today: signing, Desk: DeskCounts{Notices: 2, Calls: 3}}))
	lines := []DutyLine{chapterLine(0, "妇女与健康", monday+3, plan.LightSoon)}
	golden(t, "reminder/before", Reminder(ReminderParams{Today: monday, Lines: lines, Others: 2}))
	golden(t, "reminder/late", Reminder(ReminderParams{Today: signing, Lines: []DutyLine{overdue("市卫健委", "妇女与健康").DutyLine}}))
	golden(t, "reminder/director", Reminder(ReminderParams{Today: monday, Lines: lines, Desk: DeskCounts{Calls: 1}}))
}
