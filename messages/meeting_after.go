package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Labels of what comes of a meeting.
const (
	ConfirmAttendance   = "确认登记"
	ChangeAttendance    = "再改一改"
	ConfirmMinutes      = "确认登记"
	ChangeMinutesNumber = "改文号"
	ChangeMinutesDay    = "改日期"
	ChangeMinutesFile   = "改文件"
	WithoutNumber       = "不编号"
	WithoutMinutesFile  = "暂无文件"
	NoMaterialYet       = "暂无材料"
	AnotherItem         = "再加一项"
)

// CameLabel is a seat in the list of ticks, with what was answered for it.
func CameLabel(seat string, a plan.ReceiptAnswer) string {
	switch a {
	case plan.ReceiptProxy, plan.ReceiptLeave:
		return seat + "·" + ReceiptName(a)
	}
	return seat
}

// AskCame asks who came.
func AskCame(title string, seats, came int) string {
	return say("ask came", struct {
		Title       string
		Seats, Came int
	}{title, seats, came})
}

// AttendanceParams is who came to a meeting.
type AttendanceParams struct {
	Title string
	TurnoutWords
	Absentees []string
}

// AttendanceCard is the card before attendance is put down.
func AttendanceCard(p AttendanceParams) string { return say("attendance card", p) }

// AttendanceNoted says that it was.
func AttendanceNoted(p AttendanceParams) string { return say("attendance noted", p) }

// MinutesNumber is the number minutes have unless the office says otherwise.
func MinutesNumber(year, n int) string { return fmt.Sprintf("会议纪要〔%d〕%d号", year, n) }

// HeardNumber writes the brackets of a number as they must be: six-cornered.
func HeardNumber(text string) string {
	return strings.NewReplacer("[", "〔", "]", "〕", "（", "〔", "）", "〕", "(", "〔", ")", "〕", "【", "〔", "】", "〕").Replace(text)
}

// AskMinutesNumber asks for the number of the minutes.
func AskMinutesNumber(title string) string { return say("ask minutes number", title) }

// AskMinutesDay asks for their date.
func AskMinutesDay() string { return say("ask minutes day", nil) }

// AskMinutesFile asks for their file; takes: files are taken here.
func AskMinutesFile(takes bool) string { return say("ask minutes file", takes) }

type minutesParams struct {
	Title string
	plan.Minutes
}

// MinutesCard is the card before minutes are put down.
func MinutesCard(title string, m plan.Minutes) string {
	return say("minutes card", minutesParams{title, m})
}

// MinutesKept says that they were.
func MinutesKept(title string, m plan.Minutes) string {
	return say("minutes kept", minutesParams{title, m})
}

// AskItem asks for an agenda item; open: some that are there have no material.
func AskItem(title string, open bool) string {
	return say("ask item", struct {
		Title string
		Open  bool
	}{title, open})
}

// AskItemMaterial asks for an item's material; takes: files are taken here.
func AskItemMaterial(item string, takes bool) string {
	return say("ask item material", struct {
		Item  string
		Takes bool
	}{item, takes})
}

// ItemAdded says what is on the agenda now.
func ItemAdded(item string, m MeetingWords, papers int) string {
	return say("item added", struct {
		Item string
		MeetingWords
		Papers int
	}{item, m, papers})
}

// PapersNote stands above the first of a meeting's files.
func PapersNote(title string, files int) string {
	return say("papers note", struct {
		Title string
		Files int
	}{title, files})
}

// ToSend says that a meeting's notice is not out.
func ToSend(title string) string { return "“" + title + "”通知还没有发出" }

// ReceiptsMissing says how many have not answered for a meeting that is near.
func ReceiptsMissing(title string, at time.Time, n int) string {
	return fmt.Sprintf("“%s”%s%s开，还有 %d 个未回执", title, MonthDay(plan.DayOf(at)), HalfDay(at), n)
}

// ToAttend says that nobody put down who came.
func ToAttend(title string) string { return "“" + title + "”到会情况待登记" }

// ToMinute says that a meeting has no minutes yet.
func ToMinute(title string, at time.Time) string {
	return "“" + title + "”（" + MonthDay(plan.DayOf(at)) + "）纪要待登记"
}
