package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// withdrawDraft asks once more, then takes a version back. The receipt stays as
// it is: it is worth keeping.
func withdrawDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	words := workflow.DraftWords(t.World, d)
	switch t.Args["sure"] {
	case "":
		if err := rules.WithdrawDraft(t.World, d); err != nil {
			return err
		}
		sure := func(label, value string, style plan.Style) plan.Button {
			b := t.draftButton(plan.ActWithdraw, label, d)
			b.Args["sure"], b.Style, b.Once = value, style, true
			return b
		}
		return t.Say(messages.WithdrawSure(words), []plan.Button{
			sure(messages.KeepDraft, "no", plan.StylePlain), sure(messages.SureWithdraw, "yes", plan.StyleNo),
		})
	case "no":
		return t.Show(messages.NotWithdrawn(words))
	}
	if err := workflow.WithdrawDraft(t.Tx, d, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Show(messages.Withdrawn(words), []plan.Button{Open(plan.ActTodo), Open(plan.ActSubmit)})
}

// moveDraft shows the other places of the unit; one press puts the version
// there.
func moveDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	slots := rules.SlotsFor(t.World, t.Actor, d.Unit, d.Received)
	if t.Args["to"] == "" {
		return t.askMove(d, slots)
	}
	for _, s := range slots {
		if slotKey(s) != t.Args["to"] {
			continue
		}
		was := workflow.DraftWords(t.World, d)
		moved, err := workflow.MoveDraft(t.Tx, t.Actor, d, s, t.Now)
		if err != nil {
			return err
		}
		return t.Show(messages.Moved(messages.MovedParams{From: was, To: workflow.DraftWords(t.World, moved), Late: moved.Late}),
			t.receiptButtons(moved)...)
	}
	return plan.Refuse(plan.WhyNoSlot)
}

func (t *Turn) askMove(d plan.Draft, slots []rules.Slot) error {
	if err := rules.WithdrawDraft(t.World, d); err != nil {
		return err // whoever may not take it back may not move it
	}
	var others []rules.Slot
	for _, s := range slots {
		if !s.Holds(d) && s.Kind != plan.DraftPlan {
			others = append(others, s)
		}
	}
	page := t.leaf(len(others))
	var buttons []plan.Button
	for _, s := range others[page.from:page.to] {
		b := t.draftButton(plan.ActMove, t.slotLabel(s, slots), d)
		b.Args["to"], b.Once = slotKey(s), true
		buttons = append(buttons, b)
	}
	rows := append(Grid(buttons, 2), page.buttons(plan.ActMove, workflow.DraftArgs(d.ID))...)
	text := messages.AskMove(messages.AskMoveParams{Draft: workflow.DraftWords(t.World, d), None: len(others) == 0})
	if t.Args["page"] != "" {
		return t.Show(text, rows...)
	}
	return t.Say(text, rows...)
}
