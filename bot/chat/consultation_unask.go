package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func unaskRow() Row {
	return Row{
		Act: plan.ActUnask, Confirm: confirmUnask, Do: unask,
		Fields: []Field{
			{Name: "consultation", Guess: guessConsultation(openConsultation), Ask: askConsultation(openConsultation)},
			{Name: "to", Ask: askUnasked, Parse: parseUnasked},
			{Name: "reason", Ask: askUnaskReason, Parse: parseTalk},
		},
	}
}

func askUnasked(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.Close(&c); err != nil {
		return Prompt{}, err
	}
	missing := rules.Unanswered(t.World, c.ID)
	if len(missing) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyHasReplied)
	}
	var buttons []plan.Button
	for _, to := range missing {
		buttons = append(buttons, Choice("to", id(to.ID), messages.Clip(workflow.SeatName(t.World, to))))
	}
	return Prompt{Text: messages.AskUnasked(c.Title), Buttons: t.paged("to", buttons, 2, 10)}, nil
}

func parseUnasked(t *Turn, text string) (string, error) {
	c, err := t.consultation()
	if err != nil {
		return "", err
	}
	units := rules.FindUnits(t.World, text)
	for _, to := range rules.Unanswered(t.World, c.ID) {
		if slices.Contains(units, rules.Standing(t.World, to.Unit)) || (to.Person != 0 && t.World.PersonName(to.Person) == text) {
			return id(to.ID), nil
		}
	}
	for _, to := range c.To {
		if slices.Contains(units, rules.Standing(t.World, to.Unit)) {
			return "", plan.Refuse(plan.WhyHasReplied)
		}
	}
	return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
}

func askUnaskReason(t *Turn) (Prompt, error) {
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskUnaskReason(workflow.SeatName(t.World, seat.To))}, rules.Unask(t.World, seat)
}

func confirmUnask(t *Turn) (Prompt, error) {
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.Unask(t.World, seat); err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text: messages.UnaskCard(messages.UnaskParams{
			Title: seat.Consultation.Title, Who: workflow.SeatName(t.World, seat.To), Reason: t.Args["reason"],
		}),
		Buttons: [][]plan.Button{{sure(messages.ConfirmUnask)}, {changing("reason", messages.EditReason)}},
	}, nil
}

func unask(t *Turn) error {
	seat, err := t.chair()
	if err != nil {
		return err
	}
	if _, err := workflow.Unask(t.Tx, seat.To.ID, t.Args["reason"], t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.UnaskedSay(messages.UnaskParams{Title: seat.Consultation.Title, Who: workflow.SeatName(t.World, seat.To)}),
		[]plan.Button{Do(plan.ActReplies, messages.SeeReplies, plan.Args{"consultation": id(seat.Consultation.ID)})})
}
