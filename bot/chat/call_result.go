package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// calledRow notes what a call brought; a promise is asked for its day.
func calledRow() Row {
	return Row{
		Act: plan.ActCalled, Version: callVersion, Do: called,
		Fields: []Field{{
			Name: "promise", Ask: askPromise, Parse: parsePromise, Check: checkPromise,
			When: func(t *Turn) bool { return t.Args["result"] == string(plan.CallPromised) },
		}},
	}
}

func askPromise(t *Turn) (Prompt, error) {
	c, err := t.callCard()
	if err != nil {
		return Prompt{}, err
	}
	today := plan.DayOf(t.Now)
	var buttons []plan.Button
	for _, n := range []int{1, 2, 3, 5} {
		d := rules.AddWorkdays(t.World.Calendar, today, n, today)
		buttons = append(buttons, Choice("promise", d.String(), messages.Day(d)))
	}
	return Prompt{Text: messages.AskPromise(t.World.UnitName(c.Unit)), Buttons: Grid(buttons, 2)}, nil
}

func parsePromise(t *Turn, text string) (string, error) {
	d, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return d.String(), checkPromise(t, d.String())
}

func checkPromise(t *Turn, value string) error {
	d, err := plan.ParseDay(value)
	switch {
	case err != nil:
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	case d < plan.DayOf(t.Now):
		return plan.Refusal{Why: plan.WhyPastDate, Text: messages.Day(d)}
	}
	return nil
}

func called(t *Turn) error {
	c, err := t.callCard()
	if err != nil {
		return err
	}
	var promise plan.Day
	result := plan.CallResult(t.Args["result"])
	switch result {
	case plan.CallReached, plan.CallMissed:
	case plan.CallPromised:
		if promise, err = plan.ParseDay(t.Args["promise"]); err != nil {
			return plan.Refuse(plan.WhyGone)
		}
	default:
		return plan.Refuse(plan.WhyGone)
	}
	if err := workflow.EndCall(t.Tx, c.ID, result, promise, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Show(messages.CallNoted(messages.CallNotedParams{Unit: t.World.UnitName(c.Unit), Result: result, Promise: promise}),
		[]plan.Button{Do(plan.ActCalls, messages.DeskCalls, nil), Open(plan.ActDesk)})
}
