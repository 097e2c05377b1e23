package chat

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// argueTargetRow keeps what an expert or a unit says for a target (论证).
func argueTargetRow() Row {
	text := func(name string) Field {
		return Field{
			Name: name, Ask: func(t *Turn) (Prompt, error) { return t.askArgument(name, nil) },
			Parse: func(_ *Turn, text string) (string, error) { return targetText(text, true) },
		}
	}
	return Row{
		Act: plan.ActArgueTarget, Scope: targetScope, Do: argueTarget,
		Fields: []Field{
			{Name: messages.ArgumentWho, Ask: askArguer, Parse: parseArguer, Check: checkArguer},
			text(messages.ArgumentText), text(messages.ArgumentBasis),
			{Name: messages.ArgumentDay, Ask: askArgumentDay, Parse: (*Turn).pastDay, Check: checkVerdictDay},
		},
	}
}

func (t *Turn) askArgument(what string, buttons [][]plan.Button) (Prompt, error) {
	x, err := t.target()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskArgument(messages.ArgumentAsk{Name: x.Name, What: what}), Buttons: buttons}, rules.AmendTarget(x)
}

// An arguer is written "p3" for an expert, "u5" for a unit.
func askArguer(t *Turn) (Prompt, error) {
	serving, _ := rules.Experts(t.World, t.Now)
	var buttons []plan.Button
	for _, x := range serving {
		buttons = append(buttons, Choice(messages.ArgumentWho, "p"+id(x.Person), messages.Clip(strings.TrimSpace(t.World.PersonName(x.Person)+" "+x.Employer))))
	}
	for _, u := range rules.ActsFor(t.World, t.Actor) {
		buttons = append(buttons, Choice(messages.ArgumentWho, "u"+id(u), messages.Clip(t.World.UnitName(u))))
	}
	return t.askArgument(messages.ArgumentWho, t.paged(messages.ArgumentWho, buttons, 2, pageLines))
}

func parseArguer(t *Turn, text string) (string, error) {
	serving, _ := rules.Experts(t.World, t.Now)
	for _, x := range serving {
		if t.World.PersonName(x.Person) == text {
			return "p" + id(x.Person), nil
		}
	}
	found := rules.FindUnits(t.World, text)
	switch len(found) {
	case 0:
		return "", plan.Refusal{Why: plan.WhyNoArguer, Text: short(text)}
	case 1:
		return "u" + id(found[0]), nil
	}
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

// arguer reads who argues.
func (t *Turn) arguer(value string) (person plan.PersonID, unit plan.UnitID, err error) {
	if len(value) > 1 {
		n, err := strconv.ParseInt(value[1:], 10, 64)
		switch {
		case err != nil:
		case value[0] == 'p' && t.World.Index.Person[plan.PersonID(n)] != nil:
			return plan.PersonID(n), 0, nil
		case value[0] == 'u' && t.World.Index.Unit[plan.UnitID(n)] != nil:
			return 0, plan.UnitID(n), nil
		}
	}
	return 0, 0, plan.Refuse(plan.WhyGone)
}

func checkArguer(t *Turn, value string) error {
	_, _, err := t.arguer(value)
	return err
}

func askArgumentDay(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	return t.askArgument(messages.ArgumentDay, [][]plan.Button{{Choice(messages.ArgumentDay, today.String(), messages.ArgumentToday)}})
}

func argueTarget(t *Turn) error {
	x, err := t.target()
	if err != nil {
		return err
	}
	if err := rules.AmendTarget(x); err != nil {
		return err
	}
	a := plan.Argument{Text: t.Args[messages.ArgumentText], Basis: t.Args[messages.ArgumentBasis], By: t.Person.ID}
	if a.Person, a.Unit, err = t.arguer(t.Args[messages.ArgumentWho]); err != nil {
		return err
	}
	if a.Day, err = t.dayOf(messages.ArgumentDay); err != nil {
		return err
	}
	if err := workflow.ArgueTarget(t.Tx, x, a, t.Now); err != nil {
		return err
	}
	return t.targetAgain(x.ID)
}
