package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// backingFields ask who of the unit stands behind an answer. Persons answer for
// themselves; where the office enters it, a stamp stands for the head.
func backingFields() []Field {
	return []Field{{Name: "approver", When: approverWanted, Guess: guessReplyApprover, Ask: askReplyApprover, Parse: parseApprover}}
}

func approverWanted(t *Turn) bool {
	seat, err := t.chair()
	return err == nil && seat.To.Unit != 0
}

// replyApprovers lists who stood behind the unit's earlier papers, the last
// first.
func (t *Turn) replyApprovers() ([]plan.Approver, error) {
	seat, err := t.chair()
	if err != nil {
		return nil, err
	}
	return t.Tx.Approvers(rules.Standing(t.World, seat.To.Unit), approversShown)
}

func guessReplyApprover(t *Turn) (string, bool, error) {
	if t.proxying() { // who stood behind an earlier paper need not have signed this
		return "", false, nil
	}
	known, err := t.replyApprovers()
	if err != nil || len(known) == 0 {
		return "", false, err
	}
	return approverWords(known[0]), true, nil
}

func askReplyApprover(t *Turn) (Prompt, error) {
	known, err := t.replyApprovers()
	if err != nil {
		return Prompt{}, err
	}
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, a := range known {
		buttons = append(buttons, Choice("approver", approverWords(a), messages.Clip(approverWords(a))))
	}
	p := messages.AskApproverParams{Unit: t.World.UnitName(seat.To.Unit), Known: len(known) > 0}
	if t.proxied(seat) {
		p.Stamped = plan.Channel(t.Args["form"]) == plan.ChannelLetter
		label := messages.ApproverUnsaid
		if p.Stamped {
			label = messages.ApproverStamped
		}
		p.Proxy, buttons = true, append(buttons, Choice("approver", "", label))
	}
	return Prompt{Text: messages.AskApprover(p), Buttons: Column(buttons)}, nil
}
