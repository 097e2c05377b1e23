package messages

import (
	"fmt"
	"testing"
	"time"

	"planbot/storage/plan"
)

func kickoff() MeetingWords {
	return MeetingWords{
		Kind: plan.MeetingKickoff, Title: "编制工作启动会", At: (monday + 2).At(9, 30), Place: "市政府<二楼>会议室", ReplyBy: monday.At(18, 0),
		State: plan.MeetingCalled, Items: []string{"通报工作方案", "部署调研任务"},
	}
}

func TestMeetingsAreCalledAndAnswered(t *testing.T) {
	m := kickoff()
	bare, off, kept, held := m, m, m, m
	bare.Items, bare.Original = nil, (monday+1).At(9, 30)
	off.State, off.Reason = plan.MeetingCancelled, "与全市会议冲突"
	kept.State, held.State = plan.MeetingDraft, plan.MeetingHeld
	who := plan.Attendee{Name: "王芳", Position: "副主任", Phone: "13912345678"}
	comes := ReceiptParams{MeetingWords: m, Seat: "市卫健委", Answer: plan.ReceiptAttend, Who: who}
	instead := ReceiptParams{MeetingWords: m, Answer: plan.ReceiptProxy, Who: who, Proxy: true}
	leave := ReceiptParams{MeetingWords: m, Seat: "市公安局", Answer: plan.ReceiptLeave, Why: "出差"}
	open := ReceiptParams{MeetingWords: m}
	turnout := TurnoutWords{Seats: 5, Coming: 2, Instead: 1, Leave: 1, Waiting: 1}
	came := TurnoutWords{Seats: 5, Present: 2, Proxies: 1, Excused: 1, Absent: 1, Recorded: true}
	preview := MeetingPreviewParams{
		MeetingWords: m, Units: []string{"市教育局", "市公安局"}, Persons: []string{"向阳"}, Phone: []string{"市公安局"},
		Rest: true, Unknown: 2022, Before: "2021年1月5日（周二）上午9:00编制工作启动会",
	}
	plain := MeetingPreviewParams{MeetingWords: bare, Persons: []string{"向阳"}}
	cancelKept := plain
	cancelKept.State = plan.MeetingDraft
	move := MoveParams{MeetingWords: bare, WasAt: (monday + 1).At(9, 30), WasPlace: bare.Place, Seats: 5, Phone: []string{"市公安局"}, Rest: true}
	place := MoveParams{MeetingWords: m, WasAt: m.At, WasPlace: "市妇联会议室", Seats: 5, Kept: true}
	lines := []ReceiptLine{
		{No: 1, Seat: "市残联", Phone: true}, {No: 2, Seat: "市卫健委", Answer: plan.ReceiptAttend, Who: who},
		{No: 3, Seat: "市公安局", Answer: plan.ReceiptLeave, Why: "出差", Proxy: true, Phone: true},
	}
	after := append([]ReceiptLine(nil), lines...)
	after[0].Came, after[1].Came = plan.AttendanceAbsent, plan.AttendanceProxy
	for name, text := range map[string]string{
		"ask-kind": AskMeetingKind(), "ask-day": AskMeetingWhen(plan.MeetingTraining), "ask-time": AskMeetingTime(monday),
		"ask-place": AskMeetingPlace(false), "ask-place-known": AskMeetingPlace(true),
		"ask-guests": AskGuests(nil), "ask-guests-picked": AskGuests([]string{"市教育局", "市公安局"}),
		"ask-title": AskConveneTitle(), "ask-items": AskMeetingItems(), "ask-by": AskReceiptsBy(m.At), "ask-meeting": AskMeeting(),
		"preview": MeetingPreview(preview), "preview-plain": MeetingPreview(plain),
		"sent": MeetingSent(preview), "sent-plain": MeetingSent(plain), "kept": MeetingKept(m),
		"notice-unit":   MeetingNotice(MeetingNoticeParams{MeetingWords: m, Units: []string{"市教育局"}}),
		"notice-both":   MeetingNotice(MeetingNoticeParams{MeetingWords: bare, Units: []string{"市教育局"}, Members: []string{"张晶晶（副局长）"}}),
		"notice-person": MeetingNotice(MeetingNoticeParams{MeetingWords: m, Self: true}),
		"ask-receipt":   AskReceipt(open), "ask-receipt-again": AskReceipt(leave), "ask-receipt-seat": AskReceiptSeat(),
		"ask-attendee": AskAttendee(comes), "ask-attendee-proxy": AskAttendee(instead), "ask-reason": AskLeaveReason(leave),
		"noted": ReceiptNoted(comes), "noted-proxy": ReceiptNoted(instead), "noted-leave": ReceiptNoted(leave),
		"receipts":      Receipts(ReceiptsParams{MeetingWords: m, TurnoutWords: turnout, Lines: lines}),
		"receipts-held": Receipts(ReceiptsParams{MeetingWords: held, TurnoutWords: came, Lines: after}),
		"card":          MeetingCard(MeetingCardParams{MeetingWords: m, TurnoutWords: turnout, Office: true, Phone: []string{"市残联"}, Papers: 2}),
		"card-kept":     MeetingCard(MeetingCardParams{MeetingWords: kept, TurnoutWords: turnout, Office: true, Kept: true}),
		"card-held":     MeetingCard(MeetingCardParams{MeetingWords: held, TurnoutWords: came, Office: true, Begun: true}),
		"card-minutes": MeetingCard(MeetingCardParams{
			MeetingWords: held, TurnoutWords: came, Office: true, Begun: true, Minutes: plan.Minutes{Number: "会议纪要〔2021〕1号", Day: monday},
		}),
		"card-off":   MeetingCard(MeetingCardParams{MeetingWords: off, TurnoutWords: turnout, Begun: true}),
		"card-mine":  MeetingCard(MeetingCardParams{MeetingWords: m, Mine: []ReceiptParams{comes, open}}),
		"list":       MeetingList(MeetingListParams{Total: 3, Office: true, Todo: []string{ToCall(plan.MeetingTraining)}, Lines: []MeetingLine{{No: 1, MeetingWords: m, TurnoutWords: turnout}, {No: 2, MeetingWords: held, TurnoutWords: came, Past: true}, {No: 3, MeetingWords: off}, {No: 4, MeetingWords: kept}}}),
		"list-empty": MeetingList(MeetingListParams{Office: true}), "list-none": MeetingList(MeetingListParams{}),
		"ask-move": AskMoveWhat(m), "ask-new-day": AskNewDay(m), "move": MovePreview(move), "move-kept": MovePreview(place),
		"moved-office": MeetingMovedOffice(move), "moved-office-kept": MeetingMovedOffice(place),
		"moved":        MeetingMoved(MeetingMovedParams{MeetingWords: bare, WasAt: move.WasAt, WasPlace: "市妇联会议室", Seats: []ReceiptParams{comes, open}}),
		"moved-silent": MeetingMoved(MeetingMovedParams{MeetingWords: bare, WasAt: move.WasAt, WasPlace: bare.Place, Seats: []ReceiptParams{open}}),
		"ask-cancel":   AskCancelReason(m.Title), "cancel": CancelPreview(MeetingPreviewParams{MeetingWords: off, Units: preview.Units, Phone: preview.Phone}),
		"cancel-kept": CancelPreview(cancelKept), "cancelled-office": MeetingCancelledOffice(preview),
		"cancelled": MeetingCancelled(MeetingMovedParams{MeetingWords: off, Seats: []ReceiptParams{comes, open}}),
		"duty":      DutyLine{Kind: plan.DutyReceipt, Topic: m.Title, Meeting: MeetingPlace(m.At, m.Place), Due: m.ReplyBy, Today: monday - 1, Seat: ForMember("向阳")}.Please(),
	} {
		golden(t, "meeting/"+name, text)
	}
}

func TestWhatComesOfAMeetingIsPutDown(t *testing.T) {
	m := kickoff()
	came := AttendanceParams{Title: m.Title, TurnoutWords: TurnoutWords{Seats: 5, Present: 2, Proxies: 1, Excused: 1, Absent: 1}, Absentees: []string{"市残联"}}
	minutes := plan.Minutes{Number: MinutesNumber(2021, 1), Day: monday, File: plan.StoredFile{Name: "纪要<1>.docx"}}
	for name, text := range map[string]string{
		"ask-came": AskCame(m.Title, 5, 3), "attendance-card": AttendanceCard(came), "attendance-noted": AttendanceNoted(came),
		"ask-minutes-number": AskMinutesNumber(m.Title), "ask-minutes-day": AskMinutesDay(),
		"ask-minutes-file": AskMinutesFile(true), "ask-minutes-file-none": AskMinutesFile(false),
		"minutes-card": MinutesCard(m.Title, minutes), "minutes-kept": MinutesKept(m.Title, plan.Minutes{Day: monday}),
		"ask-item": AskItem(m.Title, false), "ask-item-open": AskItem(m.Title, true),
		"ask-material": AskItemMaterial("讨论稿", true), "ask-material-none": AskItemMaterial("讨论稿", false),
		"item-added": ItemAdded("讨论稿", m, 1), "papers-note": PapersNote(m.Title, 2),
		"tasks": ToSend(m.Title) + "\n" + ReceiptsMissing(m.Title, m.At, 3) + "\n" + ToAttend(m.Title) + "\n" + ToMinute(m.Title, m.At),
	} {
		golden(t, "meeting/"+name, text)
	}
	if got := HeardNumber("会议纪要[2021]3号"); got != "会议纪要〔2021〕3号" {
		t.Errorf("a number is written %s", got)
	}
}

func TestTheListOfWhoComesAsATable(t *testing.T) {
	m := kickoff()
	lines := []ReceiptLine{
		{No: 1, Seat: "市残联", Phone: true}, {No: 2, Seat: "市公安局", Answer: plan.ReceiptLeave, Why: "出差", Proxy: true, Phone: true},
		{No: 3, Seat: "市卫健委", Answer: plan.ReceiptProxy, Who: plan.Attendee{Name: "王芳", Position: "副主任", Phone: "139"}, Came: plan.AttendanceProxy},
	}
	ahead := MeetingTable(MeetingTableParams{MeetingWords: m, TurnoutWords: TurnoutWords{Seats: 3, Instead: 1, Leave: 1, Waiting: 1}, AsOf: m.At, Lines: lines})
	after := MeetingTable(MeetingTableParams{MeetingWords: m, TurnoutWords: TurnoutWords{Seats: 3, Proxies: 1, Excused: 1, Absent: 1, Recorded: true}, AsOf: m.At, Lines: lines})
	golden(t, "meeting/table", fmt.Sprintf("%s\n%s\n%s\n%v\n%v\n%v", ahead.File, ahead.Title, ahead.Under, ahead.Heads, ahead.Rows, ahead.Foot))
	golden(t, "meeting/table-after", fmt.Sprintf("%v\n%v", after.Rows, after.Foot))
}

func TestHalvesOfTheDay(t *testing.T) {
	for at, want := range map[time.Time]string{
		monday.At(9, 5): "上午9:05", monday.At(12, 0): "中午12:00", monday.At(15, 30): "下午3:30", monday.At(18, 0): "下午6:00", monday.At(19, 0): "晚上7:00",
	} {
		if got := HalfDay(at); got != want {
			t.Errorf("%s is said as %s, want %s", at, got, want)
		}
	}
}
