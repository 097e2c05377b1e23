package messages

import (
	"time"

	"planbot/storage/plan"
)

// MeetingWords is a meeting in the words every message uses.
type MeetingWords struct {
	Kind     plan.MeetingKind
	Title    string
	At       time.Time
	Place    string
	ReplyBy  time.Time
	Original time.Time // moved: when it was called for first; else zero
	State    plan.MeetingState
	Reason   string // of the cancelling
	Items    []string
}

// MeetingPreviewParams is what would be sent to whom.
type MeetingPreviewParams struct {
	MeetingWords
	Units   []string
	Persons []string // members of the leading group, experts and others
	Phone   []string // those nobody of whom can be reached in chat
	Rest    bool     // the day is no working day
	Unknown int      // a year whose holidays are not published; 0: known
	Before  string   // another meeting of the kind that stands, with its time
}

// Seats counts the invitees.
func (p MeetingPreviewParams) Seats() int { return len(p.Units) + len(p.Persons) }

// MeetingPreview is the card before the notice goes out.
func MeetingPreview(p MeetingPreviewParams) string { return say("meeting preview", p) }

// MeetingSent says that the notice went out.
func MeetingSent(p MeetingPreviewParams) string { return say("meeting sent", p) }

// MeetingKept says that a meeting was planned and nobody told.
func MeetingKept(p MeetingWords) string { return say("meeting kept", p) }

// MeetingNoticeParams is the notice (会议通知) one invitee gets.
type MeetingNoticeParams struct {
	MeetingWords
	Self    bool     // the reader is invited
	Units   []string // are to send somebody
	Members []string // of the leading group, whom the reader is to tell
}

// MeetingNotice is the notice of a meeting.
func MeetingNotice(p MeetingNoticeParams) string { return say("meeting notice", p) }

// AskMeetingKind asks what meeting it is.
func AskMeetingKind() string { return say("ask meeting kind", nil) }

// AskMeetingWhen asks for the day, or the day with the time.
func AskMeetingWhen(k plan.MeetingKind) string { return say("ask meeting when", MeetingKindName(k)) }

// AskMeetingTime asks for the time of a day.
func AskMeetingTime(d plan.Day) string { return say("ask meeting time", d) }

// AskMeetingPlace asks where.
func AskMeetingPlace(known bool) string { return say("ask meeting place", known) }

// AskGuests asks who is invited; picked are units chosen by name.
func AskGuests(picked []string) string { return say("ask guests", picked) }

// AskConveneTitle asks for another title.
func AskConveneTitle() string { return say("ask convene title", nil) }

// AskMeetingItems asks for the agenda, a line an item.
func AskMeetingItems() string { return say("ask meeting items", nil) }

// AskReceiptsBy asks by when receipts are wanted.
func AskReceiptsBy(at time.Time) string { return say("ask receipts by", at) }
