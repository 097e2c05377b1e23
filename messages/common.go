package messages

import (
	"time"

	"planbot/storage/plan"
)

// Labels of moving about, the same everywhere.
const (
	Back    = "返回"
	AllOfIt = "显示全部"
)

// Clip cuts a label to what a button shows.
func Clip(label string) string {
	const room = 20
	r := []rune(label)
	if len(r) <= room {
		return label
	}
	return string(r[:room-1]) + "…"
}

// Width is how wide a label is on a screen, in Latin letters: a Chinese character
// takes two.
func Width(label string) int {
	n := 0
	for _, r := range label {
		n++
		if r >= 0x1100 { // Han, full-width forms, emoji
			n++
		}
	}
	return n
}

// HelpRow is one act in /help.
type HelpRow struct {
	Command plan.Act
	Name    string
	Help    string
}

// HelpParams is /help for one person: only what that person may do.
type HelpParams struct {
	Rows   []HelpRow
	Words  []string // plain words this person may write instead
	Files  bool     // may also just send a file
	Topic  string   // of this page; "" on the first
	More   bool     // further commands stand behind buttons, by topic
	Office bool     // say whom to ask
	Phone  string
}

// Help is /help.
func Help(p HelpParams) string { return say("help", p) }

// Cancelled answers /cancel with something open.
func Cancelled() string { return say("cancelled", nil) }

// CancelledHalf answers /cancel when what was begun can be taken up again.
func CancelledHalf() string { return say("cancelled half", nil) }

// Lapsed answers a button of a dialogue that was left for more than a day.
func Lapsed() string { return say("lapsed", nil) }

// TakeUp is the button that goes on with what was put down.
const TakeUp = "接着填写"

// NothingToCancel answers /cancel with nothing open.
func NothingToCancel() string { return say("nothing to cancel", nil) }

// UnplacedParams is the answer to free text that is nothing we know.
type UnplacedParams struct{ Files bool }

// Unplaced answers free text outside a dialogue.
func Unplaced(p UnplacedParams) string { return say("unplaced", p) }

// Defect tells a person that their update was set aside under a number.
func Defect(number string) string { return say("defect", number) }

// DefectOfficeParams tells the office of an update set aside.
type DefectOfficeParams struct {
	Number string
	Name   string
	At     time.Time
}

// DefectOffice tells the office that somebody's update was set aside.
func DefectOffice(p DefectOfficeParams) string { return say("defect office", p) }

// Resent marks a message that may have arrived before.
const Resent = "（重发）"
