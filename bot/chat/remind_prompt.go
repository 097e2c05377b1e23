package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// confirmPrompt shows who would get a friendly word.
func confirmPrompt(t *Turn) (Prompt, error) {
	if !rules.Hours(t.World, t.Now) {
		return Prompt{}, plan.Refuse(plan.WhyNight)
	}
	unit, err := t.id("unit")
	if err != nil {
		return Prompt{}, err
	}
	people := rules.ToNudge(t.World, rules.Duties(t.World, t.Now), plan.UnitID(unit), t.Now)
	p := messages.PromptParams{Unit: t.World.UnitName(plan.UnitID(unit))}
	for _, x := range people {
		p.People = append(p.People, t.World.PersonName(x.Person))
	}
	switch {
	case len(people) == 0 && unit == 0:
		return Prompt{}, plan.Refuse(plan.WhyNothing)
	case len(people) == 0:
		return Prompt{}, plan.Refuse(plan.WhyUnreached)
	}
	return Prompt{Text: messages.PromptCard(p), Buttons: [][]plan.Button{
		{{Label: messages.RemindSure, Act: plan.ActConfirm, Style: plan.StyleYes}},
	}}, nil
}

func prompt(t *Turn) error {
	unit, err := t.id("unit")
	if err != nil {
		return err
	}
	n, err := workflow.Prompt(t.Tx, plan.UnitID(unit), t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Show(messages.Prompted(n), []plan.Button{Do(plan.ActRemind, messages.Back, nil)})
}
