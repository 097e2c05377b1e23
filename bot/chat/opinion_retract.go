package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func confirmRetract(t *Turn) (Prompt, error) {
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	if err := seat.Retract(t.proxied(seat)); err != nil {
		return Prompt{}, err
	}
	words := workflow.ReplyWords(t.World, workflow.Replied{
		Reply: *seat.Reply, Seat: seat, Points: len(rules.PointsOf(t.World, seat.Reply.ID)),
	})
	return Prompt{
		Text:    messages.RetractCard(words),
		Buttons: [][]plan.Button{{{Label: messages.ConfirmRetract, Act: plan.ActConfirm, Style: plan.StyleNo}}},
	}, nil
}

func retract(t *Turn) error {
	seat, err := t.chair()
	if err != nil {
		return err
	}
	taken, err := workflow.RetractReply(t.Tx, seat.To.ID, t.Person.ID, t.proxied(seat), t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.Retracted(workflow.ReplyWords(t.World, taken)), answerButtons(t.seatArgs()))
}
