package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func confirmClosing(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.Close(&c); err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text:    messages.ClosingCard(t.repliesWords(c)),
		Buttons: [][]plan.Button{{{Label: messages.ConfirmClosing, Act: plan.ActConfirm}}},
	}, nil
}

func closeConsultation(t *Turn) error {
	cid, err := t.id("consultation")
	if err != nil {
		return err
	}
	c, err := workflow.CloseConsultation(t.Tx, plan.ConsultationID(cid), t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	text := messages.Closed(t.repliesWords(c))
	if err := workflow.ToOffice(t.Tx, t.World, t.Person.ID, plan.Letter{Text: text}, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(text, []plan.Button{Do(plan.ActOpinions, messages.ActName(plan.ActOpinions), plan.Args{"consultation": id(c.ID)})})
}
