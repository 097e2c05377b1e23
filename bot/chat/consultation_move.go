package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func moveDueRow() Row {
	return Row{
		Act: plan.ActReplyDue, Confirm: confirmMoveDue, Do: moveDue, Version: consultationVersion,
		Fields: []Field{
			{Name: "consultation", Guess: guessConsultation(openConsultation), Ask: askConsultation(openConsultation)},
			{Name: "due", Ask: askReplyDue, Parse: parseReplyDue, Check: checkReplyDue},
		},
	}
}

// moved is the consultation with the wished day.
func (t *Turn) moved() (plan.Consultation, plan.Day, error) {
	c, err := t.consultation()
	if err != nil {
		return c, 0, err
	}
	day, err := plan.ParseDay(t.Args["due"])
	if err != nil {
		return c, 0, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["due"])}
	}
	return c, day, nil
}

func confirmMoveDue(t *Turn) (Prompt, error) {
	c, day, err := t.moved()
	if err != nil {
		return Prompt{}, err
	}
	to, err := rules.MoveDue(c, day, t.Now)
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text: messages.MoveDueCard(messages.DueMovedParams{
			Title: c.Title, From: c.Due, Due: to.Due, Missing: len(rules.Unanswered(t.World, c.ID)),
			Rest: !rules.IsWorkday(t.World.Calendar, day, plan.DayOf(t.Now)),
		}),
		Buttons: [][]plan.Button{
			{{Label: messages.ConfirmMoveDue, Act: plan.ActConfirm, Style: plan.StyleYes}},
			{{Label: messages.ChangeDue, Act: plan.ActEdit, Args: plan.Args{"due": ""}}},
		},
	}, nil
}

func moveDue(t *Turn) error {
	c, day, err := t.moved()
	if err != nil {
		return err
	}
	from := c.Due
	if c, err = workflow.MoveReplyDue(t.Tx, c.ID, day, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.MovedDue(messages.DueMovedParams{Title: c.Title, From: from, Due: c.Due}),
		[]plan.Button{Do(plan.ActReplies, messages.SeeReplies, plan.Args{"consultation": id(c.ID)})})
}
