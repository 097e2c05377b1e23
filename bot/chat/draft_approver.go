package chat

import (
	"strings"

	"planbot/messages"
	"planbot/storage/plan"
)

// approversShown is how many earlier approvers are offered.
const approversShown = 4

func (t *Turn) draftApprovers() ([]plan.Approver, error) {
	unit, err := t.id("unit")
	if err != nil {
		return nil, err
	}
	return t.Tx.Approvers(plan.UnitID(unit), approversShown)
}

// guessApprover takes who stood behind the unit's last paper.
func guessApprover(t *Turn) (string, bool, error) {
	known, err := t.draftApprovers()
	if err != nil || len(known) == 0 {
		return "", false, err
	}
	return approverWords(known[0]), true, nil
}

func approverWords(a plan.Approver) string { return strings.TrimSpace(a.Name + " " + a.Position) }

func askApprover(t *Turn) (Prompt, error) {
	unit, err := t.id("unit")
	if err != nil {
		return Prompt{}, err
	}
	known, err := t.draftApprovers()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, a := range known {
		buttons = append(buttons, Choice("approver", approverWords(a), approverWords(a)))
	}
	return Prompt{
		Text:    messages.AskApprover(messages.AskApproverParams{Unit: t.World.UnitName(plan.UnitID(unit)), Known: len(known) > 0}),
		Buttons: Column(buttons),
	}, nil
}

// parseApprover takes a name and a position.
func parseApprover(_ *Turn, text string) (string, error) {
	name, position, ok := messages.HeardApprover(text)
	if !ok || len([]rune(name)) > 20 || len([]rune(position)) > 40 {
		return "", plan.Refusal{Why: plan.WhyBadApprover, Text: short(text)}
	}
	return name + " " + position, nil
}

func approver(text string) plan.Approver {
	name, position, _ := strings.Cut(text, " ")
	return plan.Approver{Name: name, Position: position}
}
