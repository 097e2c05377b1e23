package messages

import (
	"strings"

	"planbot/storage/plan"
)

// Labels of the card shown before a draft is handed in.
const (
	ConfirmDraft   = "确认提交"
	ChangeSlot     = "改章节"
	ChangeApprover = "改审定人"
)

// AskFile asks for a file.
func AskFile() string { return say("ask file", nil) }

// AskUnit asks which unit a person acts for.
func AskUnit() string { return say("ask unit", nil) }

// AskSlot asks what a file is for.
func AskSlot() string { return say("ask slot", nil) }

// AskApprover asks who of the unit stands behind the paper.
func AskApprover(unit string) string { return say("ask approver", unit) }

// SlotParams is one place a file can be for.
type SlotParams struct {
	Title    string
	Plan     plan.PlanID
	Material bool
}

// SlotLabel is the button of a place a file can be for; both plans have chapters
// of the same title, so the plan is said where the title does not say it.
func SlotLabel(p SlotParams) string {
	label := p.Title
	if p.Plan == plan.Women && !strings.HasPrefix(label, "妇女") {
		label = "妇女·" + label
	}
	if p.Plan == plan.Children && !strings.HasPrefix(label, "儿童") {
		label = "儿童·" + label
	}
	if p.Material {
		label += "（材料）"
	}
	return label
}

// DraftCardParams is the summary before handing in.
type DraftCardParams struct {
	Plan     plan.PlanID
	Title    string
	Text     plan.TextStage
	Material bool
	Revision int
	File     string
	Size     int64
	Approver string
	Secrecy  int // places in running text that name a level of secrecy
}

// DraftCard is the summary before handing in.
func DraftCard(p DraftCardParams) string { return say("draft card", p) }

// DraftParams is a draft that was received.
type DraftParams struct {
	Title    string
	Plan     plan.PlanID
	Text     plan.TextStage
	Revision int
	Number   string
	Unit     string
	Late     bool
}

// DraftReceipt is the receipt of a draft.
func DraftReceipt(p DraftParams) string { return say("draft receipt", p) }

// DraftArrived tells the office of a draft.
func DraftArrived(p DraftParams) string { return say("draft arrived", p) }
