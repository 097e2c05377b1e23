package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func handoverRows() []Row {
	return []Row{
		{
			Act: plan.ActHandover, Command: true, Confirm: confirmHandover, Do: handover,
			Fields: []Field{{Name: "unit", Ask: askHandoverUnit, Guess: onlyUnit, Check: checkOwnUnit}},
		},
		succeedRow(),
	}
}

func onlyUnit(t *Turn) (string, bool, error) {
	units := t.Actor.Units()
	if len(units) != 1 {
		return "", false, nil
	}
	return id(units[0]), true, nil
}

func askHandoverUnit(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, u := range t.Actor.Units() {
		buttons = append(buttons, Choice("unit", id(u), messages.Clip(t.World.UnitName(u))))
	}
	return Prompt{Text: messages.AskHandoverUnit(), Buttons: Column(buttons)}, nil
}

func checkOwnUnit(t *Turn, value string) error {
	for _, u := range t.Actor.Units() {
		if id(u) == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyNotYours)
}

func (t *Turn) leaving() (plan.UnitID, error) {
	if err := checkOwnUnit(t, t.Args["unit"]); err != nil {
		return 0, err
	}
	unit, err := t.id("unit")
	return plan.UnitID(unit), err
}

func confirmHandover(t *Turn) (Prompt, error) {
	unit, err := t.leaving()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text:    messages.HandoverCard(messages.HandoverParams{Unit: t.World.UnitName(unit)}),
		Buttons: [][]plan.Button{{{Label: messages.MakeHandover, Act: plan.ActConfirm, Style: plan.StyleYes}}},
	}, nil
}

// handover makes the link a leaving liaison forwards to the successor.
func handover(t *Turn) error {
	unit, err := t.leaving()
	if err != nil {
		return err
	}
	code, made, err := workflow.Invite(t.Tx, plan.Invite{
		Role: plan.RoleLiaison, Unit: unit, Replaces: t.Person.ID, By: t.Person.ID,
	}, t.Now)
	if err != nil {
		return err
	}
	p := messages.HandoverParams{
		Unit: t.World.UnitName(unit), Role: messages.RoleName(plan.RoleLiaison, ""), Name: t.Person.Name,
		Link: workflow.Link(t.chat.name, code), Expires: made.Expires,
	}
	if err := t.Show(messages.HandoverMade(p)); err != nil {
		return err
	}
	return t.Say(messages.HandoverText(p))
}
