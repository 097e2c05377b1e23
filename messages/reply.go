package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// Labels of replying.
const (
	ConfirmNone    = "确认无意见"
	InsteadOpinion = "改为有意见"
	ChangeReply    = "修改或撤回"
	RetractReply   = "撤回反馈"
	ConfirmRetract = "确认撤回"
	SkipField      = "没有，跳过"
)

// ReplyNumber is the 编号 of a reply.
func ReplyNumber(id plan.ReplyID, at time.Time) string {
	return fmt.Sprintf("%d-F%04d", plan.DayOf(at).Year(), id)
}

// SeatLabel is the button of one consultation asked of one unit.
func SeatLabel(text plan.TextStage, round int, unit string) string {
	label := ConsultationLabel(text, round, true)
	if unit != "" {
		label = unit + label
	}
	return label
}

// AskSeat asks which consultation is answered.
func AskSeat() string { return say("ask seat", nil) }

// AskSeatUnit asks the office whose reply it enters.
func AskSeatUnit(title string) string { return say("ask seat unit", title) }

// NoneParams is 无意见 before it is given.
type NoneParams struct {
	Title    string
	Unit     string      // "" for a person
	Plan     plan.PlanID // "" when both are covered
	Approver string
	Late     bool
	Replaces int // opinions of the reply it replaces
	Proxy    bool
	Form     plan.Channel
	File     string // the table that says so
	Names    string // the unit the table names, where it is another
}

// NoneCard asks for the word that there are no opinions.
func NoneCard(p NoneParams) string { return say("none card", p) }

// ReplyParams is a reply that was given.
type ReplyParams struct {
	Title    string
	Who      string
	Points   int // opinions; 0: none
	Number   string
	Late     bool
	Changed  bool // it replaces an earlier one
	Form     plan.Channel
	Approver string
	Due      time.Time
	Open     bool   // may still be changed
	Meant    string // the versions it is about
	By       string // who gave it for the unit; "": the office entered it
}

// ReplyReceipt is the receipt of a reply.
func ReplyReceipt(p ReplyParams) string { return say("reply receipt", p) }

// ReplyArrived tells the office of a reply.
func ReplyArrived(p ReplyParams) string { return say("reply arrived", p) }

// ReplyNoted tells a unit's liaisons of a reply that another one gave, or the
// office entered.
func ReplyNoted(p ReplyParams) string { return say("reply noted", p) }

// RetractCard asks for the word to take a reply back.
func RetractCard(p ReplyParams) string { return say("retract card", p) }

// Retracted is the receipt of taking a reply back.
func Retracted(p ReplyParams) string { return say("retracted", p) }

// RetractedOffice tells the office of a reply taken back.
func RetractedOffice(p ReplyParams) string { return say("retracted office", p) }
