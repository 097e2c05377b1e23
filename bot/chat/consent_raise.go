package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// consentRaiseRows bring an objection before the leaders and take it back.
func consentRaiseRows() []Row {
	return []Row{
		{
			Act: plan.ActPlead, Confirm: confirmPlea, Do: plead,
			Fields: []Field{{
				Name: "plea", Ask: askPlea,
				Parse: func(_ *Turn, text string) (string, error) { return workflow.CheckReason(text) },
			}},
		},
		{Act: plan.ActUnplead, Do: unplead},
	}
}

func askPlea(t *Turn) (Prompt, error) {
	c, err := t.consent()
	if err != nil {
		return Prompt{}, err
	}
	if _, err := rules.Raise(t.World, c.ID, "?", t.Now); err != nil {
		return Prompt{}, err
	}
	words := workflow.ConsentWords(t.World, c, t.Now)
	return Prompt{Text: messages.AskPlea(words), Buttons: [][]plan.Button{{Choice("plea", messages.Plea(words), messages.UsePlea)}}}, nil
}

func confirmPlea(t *Turn) (Prompt, error) {
	c, err := t.consent()
	if err != nil {
		return Prompt{}, err
	}
	if c, err = rules.Raise(t.World, c.ID, t.Args["plea"], t.Now); err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.PleaCard(workflow.ConsentWords(t.World, c, t.Now)), Buttons: [][]plan.Button{
		{sure(messages.ConfirmPlea)}, {edit(messages.ChangePlea, "plea")},
	}}, nil
}

func plead(t *Turn) error {
	c, err := t.consent()
	if err != nil {
		return err
	}
	if err := workflow.Raise(t.Tx, c.ID, t.Args["plea"], t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.RaisedSay(workflow.ConsentWords(t.World, c, t.Now)), backToObjections())
}

func unplead(t *Turn) error {
	c, err := t.consent()
	if err != nil {
		return err
	}
	if err := workflow.Unraise(t.Tx, c.ID, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Say(messages.Unraised(workflow.ConsentWords(t.World, c, t.Now)), backToObjections())
}

func backToObjections() []plan.Button {
	return []plan.Button{Do(plan.ActConsents, messages.SeeObjections, plan.Args{"view": viewObjections}), Open(plan.ActDesk)}
}
