package messages

import "planbot/storage/plan"

// LateNoteParams is a late note as messages name it.
type LateNoteParams struct {
	DutyLine          // the thing, as it stands
	Day      plan.Day // when it is expected
	Reason   string
	Times    int          // which note about the thing this is, from 1
	Channel  plan.Channel // how it came to the office; "" when the unit wrote it in chat
	Recorder string
	Office   bool // the reader is the office
}

// Came is how it came to the office; "" when the unit wrote it in chat.
func (p LateNoteParams) Came() string { return ExtensionChannel(p.Channel) }

// AskExplained asks about which late thing a note is.
func AskExplained() string { return say("ask explained", nil) }

// AskExpected asks when a late thing will come.
func AskExpected(l DutyLine) string { return say("ask expected", l) }

// AskLateReason asks why it is late.
func AskLateReason() string { return say("ask late reason", nil) }

// LateNoteCard is the summary before a note is handed in.
func LateNoteCard(p LateNoteParams) string { return say("late note card", p) }

// LateNoteSent confirms a note.
func LateNoteSent(p LateNoteParams) string { return say("late note sent", p) }

// LateNoteNews brings a note to the office.
func LateNoteNews(p LateNoteParams) string { return say("late note news", p) }

// LateNoteEntered tells a unit that the office entered a note for it.
func LateNoteEntered(p LateNoteParams) string { return say("late note entered", p) }
