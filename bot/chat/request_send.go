package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// wanted is what the dialogue has gathered.
func (t *Turn) wanted() (w workflow.Wanted, err error) {
	scope, err := requestScope(t)
	if err != nil {
		return w, err
	}
	w = workflow.Wanted{Chapter: scope.Chapter, What: t.Args["what"], By: t.Person.ID}
	if w.Due, err = dueOf(t.Args["due"]); err != nil {
		return w, err
	}
	for _, u := range rules.Askable(t.World, scope.Chapter, t.Now) {
		if t.Args["units"] == everybody || t.ticked("units", id(u)) {
			w.Units = append(w.Units, u)
		}
	}
	return w, rules.RequestMaterial(t.World, w.Chapter, w.Units, w.Due, t.Now)
}

func (t *Turn) requestCard(w workflow.Wanted) messages.RequestCardParams {
	p := messages.RequestCardParams{RequestWords: workflow.RequestWords(t.World, plan.MaterialRequest{
		Chapter: w.Chapter, What: w.What, Due: w.Due, Lead: t.World.LeadOf(w.Chapter, t.Now),
	}, t.Now)}
	for _, u := range w.Units {
		p.Units = append(p.Units, t.World.UnitName(u))
		if len(t.World.Liaisons(u, w.Chapter, t.Now)) == 0 {
			p.Unknown = append(p.Unknown, t.World.UnitName(u))
		}
	}
	return p
}

func confirmRequest(t *Turn) (Prompt, error) {
	w, err := t.wanted()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.RequestCard(t.requestCard(w)), Buttons: [][]plan.Button{
		{{Label: messages.ConfirmRequest, Act: plan.ActConfirm, Style: plan.StyleYes}},
		{edit(messages.ChangeWhat, "what"), edit(messages.ChangeBy, "due"), edit(messages.ChangeAsked, "units")},
	}}, nil
}

func sendRequest(t *Turn) error {
	w, err := t.wanted()
	if err != nil {
		return err
	}
	p := t.requestCard(w)
	if _, err := workflow.RequestMaterial(t.Tx, w, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.RequestSent(p), []plan.Button{Open(plan.ActMaterial), Do(plan.ActRequest, messages.NewRequest, nil)})
}
