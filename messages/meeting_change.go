package messages

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Labels of moving and cancelling a meeting.
const (
	ConfirmMoveMeeting   = "确认更改"
	ConfirmCancelMeeting = "确认取消会议"
)

// AskMoveWhat asks what of a meeting changes.
func AskMoveWhat(p MeetingWords) string { return say("ask move what", p) }

// MoveParams is a meeting at its new time and place, for the office.
type MoveParams struct {
	MeetingWords
	WasAt    time.Time
	WasPlace string
	Seats    int
	Phone    []string // nobody of whom can be reached in chat
	Rest     bool     // the day is no working day
	Kept     bool     // nobody was told of it yet
}

// MovePreview is the card before a meeting is moved.
func MovePreview(p MoveParams) string { return say("move preview", p) }

// MeetingMovedOffice says that a meeting was moved.
func MeetingMovedOffice(p MoveParams) string { return say("meeting moved office", p) }

// MeetingMovedParams is the word to an invitee that a meeting was moved.
type MeetingMovedParams struct {
	MeetingWords
	WasAt    time.Time
	WasPlace string
	Seats    []ReceiptParams // those the reader answers for
}

// Answered tells whether something was answered for a seat of the reader's.
func (p MeetingMovedParams) Answered() bool {
	return slices.ContainsFunc(p.Seats, func(r ReceiptParams) bool { return r.Answer != plan.ReceiptNone })
}

// Waiting tells whether nothing was answered yet for a seat of the reader's.
func (p MeetingMovedParams) Waiting() bool {
	return slices.ContainsFunc(p.Seats, func(r ReceiptParams) bool { return r.Answer == plan.ReceiptNone })
}

// MeetingMoved tells an invitee of the new time and place.
func MeetingMoved(p MeetingMovedParams) string { return say("meeting moved", p) }

// AskNewDay asks for another day of a meeting.
func AskNewDay(p MeetingWords) string { return say("ask new day", p) }

// AskCancelReason asks why a meeting does not take place.
func AskCancelReason(title string) string { return say("ask cancel reason", title) }

// CancelPreview is the card before a meeting is cancelled.
func CancelPreview(p MeetingPreviewParams) string { return say("cancel preview", p) }

// MeetingCancelledOffice says that a meeting was cancelled.
func MeetingCancelledOffice(p MeetingPreviewParams) string { return say("meeting cancelled office", p) }

// MeetingCancelled tells an invitee that a meeting does not take place.
func MeetingCancelled(p MeetingMovedParams) string { return say("meeting cancelled", p) }
