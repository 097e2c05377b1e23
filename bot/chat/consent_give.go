package chat

import (
	"time"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func (t *Turn) consentApprovers() ([]plan.Approver, error) {
	all, err := t.consents()
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return t.Tx.Approvers(rules.Standing(t.World, all[0].Unit), approversShown)
}

func guessConsentApprover(t *Turn) (string, bool, error) {
	known, err := t.consentApprovers()
	if err != nil || len(known) == 0 {
		return "", false, err
	}
	return approverWords(known[0]), true, nil
}

func askConsentApprover(t *Turn) (Prompt, error) {
	known, err := t.consentApprovers()
	if err != nil {
		return Prompt{}, err
	}
	all, err := t.consents()
	if err != nil || len(all) == 0 {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, a := range known {
		buttons = append(buttons, Choice("approver", approverWords(a), messages.Clip(approverWords(a))))
	}
	unit := t.World.UnitName(rules.Standing(t.World, all[0].Unit))
	return Prompt{Text: messages.AskApprover(messages.AskApproverParams{Unit: unit, Known: len(known) > 0}), Buttons: Column(buttons)}, nil
}

// responding is what the dialogue has gathered, refused when it can't be given.
func (t *Turn) responding() (x workflow.Response, p messages.AnswerCardParams, err error) {
	all, err := t.consents()
	if err != nil {
		return x, p, err
	}
	if len(all) == 0 {
		return x, p, plan.Refuse(plan.WhyConsentNone)
	}
	x = workflow.Response{Answer: t.answerOf(), At: t.Now, Act: t.row.Act, Actor: t.Actor, Approver: approver(t.Args["approver"])}
	if wantsWords(t) {
		x.Words = t.Args["words"]
	}
	if !answersItself(t) {
		x.Proxy = plan.Proxy{Channel: plan.Channel(t.Args["form"]), Recorder: t.Person.ID}
		if x.At, err = t.consentReceived(all[0]); err != nil {
			return x, p, err
		}
	}
	p = messages.AnswerCardParams{
		Answer: x.Answer, Words: x.Words, Approver: t.Args["approver"], Proxy: x.Proxy, Received: x.At,
		Unit: t.World.UnitName(rules.Standing(t.World, all[0].Unit)),
	}
	for _, c := range all {
		by := rules.RespondentOf(t.World, t.Actor, c)
		if err := rules.Respond(t.World, c, by, x.Answer, x.Words); err != nil {
			return x, p, err
		}
		x.Consents = append(x.Consents, c.ID)
		p.List = append(p.List, workflow.ConsentWords(t.World, c, t.Now))
	}
	return x, p, nil
}

func confirmAnswer(t *Turn) (Prompt, error) {
	_, p, err := t.responding()
	if err != nil {
		return Prompt{}, err
	}
	confirm := plan.Button{Label: messages.ConfirmAnswer, Act: plan.ActConfirm, Style: plan.StyleYes}
	var change []plan.Button
	if wantsWords(t) {
		change = append(change, edit(messages.ChangeWords, "words"))
	}
	if answersItself(t) {
		change = append(change, edit(messages.ChangeApprover, "approver"))
	} else {
		confirm.Label = messages.ConfirmEnter
		if len(p.List) == 1 {
			change = append(change, edit(messages.ChangeAnswer, "answer", "words"))
		}
		change = append(change, edit(messages.ChangeReceived, "received"))
	}
	return Prompt{Text: messages.AnswerCard(p), Buttons: [][]plan.Button{{confirm}, change}}, nil
}

func giveAnswer(t *Turn) error {
	x, p, err := t.responding()
	if err != nil {
		return err
	}
	if err := workflow.Respond(t.Tx, x, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	c, err := t.consents()
	if err != nil {
		return err
	}
	if !answersItself(t) {
		return t.Say(messages.Answered(p), []plan.Button{
			workflow.SeeConsents(c[0].Draft), Do(plan.ActConsentEnter, messages.ProxyMore, workflow.DraftArgs(c[0].Draft)),
		})
	}
	row := []plan.Button{Open(plan.ActTodo)}
	if open, _ := rules.ConsentsFor(t.World, t.Actor); len(open) > 0 {
		row = append(row, Do(plan.ActConsents, messages.SeeConsents, plan.Args{"view": viewAsked}))
	}
	return t.Say(messages.Answered(p), row)
}

// consentReceived is when an answer came that is entered: now, or at the end of an
// earlier day, but not before it was asked for.
func (t *Turn) consentReceived(c plan.Consent) (time.Time, error) {
	at, err := t.received()
	if err == nil && at.Before(c.Asked) {
		at = c.Asked
	}
	return at, err
}

func parseConsentReceived(t *Turn, text string) (string, error) {
	value, err := t.pastDay(text)
	if err != nil {
		return "", err
	}
	all, err := t.consents()
	if err != nil || len(all) == 0 {
		return "", err
	}
	c := all[0]
	if day, err := plan.ParseDay(value); err != nil || day < plan.DayOf(c.Asked) {
		return "", plan.Refusal{Why: plan.WhyBeforeAsked, Day: plan.DayOf(c.Asked)}
	}
	return value, nil
}
