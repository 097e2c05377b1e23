package messages

import (
	"time"

	"planbot/storage/plan"
)

// ReceiptParams is a seat with its meeting and what was answered for it.
type ReceiptParams struct {
	MeetingWords
	Seat   string // "" when it is the reader's own
	Answer plan.ReceiptAnswer
	Who    plan.Attendee
	Why    string // of 请假
	Proxy  bool   // the office put it down
	Next   string // the date of the next seat without a receipt; "" for none
}

// AskReceipt asks whether the invitee comes.
func AskReceipt(p ReceiptParams) string { return say("ask receipt", p) }

// AskAttendee asks who comes.
func AskAttendee(p ReceiptParams) string { return say("ask attendee", p) }

// AskLeaveReason asks why nobody comes.
func AskLeaveReason(p ReceiptParams) string { return say("ask leave reason", p) }

// LeaveReasons are reasons offered on buttons.
func LeaveReasons() []string { return []string{"出差", "另有会议", "公务冲突"} }

// ReceiptNoted says what was put down.
func ReceiptNoted(p ReceiptParams) string { return say("receipt noted", p) }

// ReceiptLabel is a seat on its button: "市教育局（1月20日启动会）".
func ReceiptLabel(seat, title string, at time.Time) string {
	return Clip(joinWords(seat, bracketed(MonthDay(plan.DayOf(at))+title)))
}

// AskReceiptSeat asks which seat a receipt is for.
func AskReceiptSeat() string { return say("ask receipt seat", nil) }

// ReceiptLine is one seat in the list of receipts.
type ReceiptLine struct {
	No     int
	Seat   string
	Answer plan.ReceiptAnswer
	Who    plan.Attendee
	Why    string
	Phone  bool // nobody of theirs can be reached in chat
	Proxy  bool // the office put it down
	Came   plan.Attendance
}

// ReceiptsParams is one page of the list of receipts.
type ReceiptsParams struct {
	MeetingWords
	TurnoutWords
	Lines []ReceiptLine
}

// Receipts is the list of who comes (参会名单).
func Receipts(p ReceiptsParams) string { return say("receipts", p) }

// TurnoutWords are the numbers of a meeting, before it and of it.
type TurnoutWords struct {
	Seats, Coming, Instead, Leave, Waiting  int
	Present, Proxies, Excused, Absent, Open int
	Recorded                                bool // attendance was put down
}
