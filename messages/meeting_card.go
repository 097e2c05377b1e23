package messages

import (
	"time"

	"planbot/storage/plan"
)

// MeetingCardParams is the card of one meeting.
type MeetingCardParams struct {
	MeetingWords
	TurnoutWords
	Office   bool
	Kept     bool            // nobody was told yet
	Begun    bool            // it has begun or is over
	Mine     []ReceiptParams // the reader's own seats
	Phone    []string        // not answered, nobody of theirs in chat
	Papers   int             // materials to download
	Minutes  plan.Minutes
	Training bool // no minutes are expected
}

// MeetingCard is the card of one meeting.
func MeetingCard(p MeetingCardParams) string { return say("meeting card", p) }

// MeetingLine is one meeting in a list.
type MeetingLine struct {
	No int
	MeetingWords
	TurnoutWords
	Past    bool
	Minutes bool
}

// MeetingListParams is the list of meetings.
type MeetingListParams struct {
	Lines  []MeetingLine
	Total  int
	Office bool
	Todo   []string // what is still to be arranged or put down
}

// MeetingList is the list of meetings.
func MeetingList(p MeetingListParams) string { return say("meeting list", p) }

// MeetingLabel is a meeting on its button: "1. 1月20日 编制工作启动会".
func MeetingLabel(no int, title string, at time.Time) string {
	return Numbered(no, MonthDay(plan.DayOf(at))+" "+title)
}

// AskMeeting asks which meeting is meant.
func AskMeeting() string { return say("ask meeting", nil) }

// MeetingChoice is a meeting on the button that chooses it.
func MeetingChoice(title string, at time.Time) string {
	return Clip(MonthDay(plan.DayOf(at)) + " " + title)
}

// ToCall says that a stage asks for a meeting nobody planned yet.
func ToCall(k plan.MeetingKind) string { return MeetingKindName(k) + "还没有安排" }

// ConveneLabel is the button that begins to plan a meeting of the kind.
func ConveneLabel(k plan.MeetingKind) string { return "安排" + MeetingKindName(k) }
