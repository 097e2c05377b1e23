package messages

import "time"

// ConfirmMoveDue is the button that moves the day replies are due.
const ConfirmMoveDue = "确认改期"

// DueMovedParams is a due day moved.
type DueMovedParams struct {
	Title   string
	Unit    string // "" to a person
	From    time.Time
	Due     time.Time
	Missing int  // who will be told
	Rest    bool // the new day is not worked
}

// MoveDueCard asks for the word to move the day replies are due.
func MoveDueCard(p DueMovedParams) string { return say("move due card", p) }

// MovedDue is the receipt of moving it.
func MovedDue(p DueMovedParams) string { return say("moved due", p) }

// DueMoved tells an addressee who has not replied.
func DueMoved(p DueMovedParams) string { return say("due moved", p) }
