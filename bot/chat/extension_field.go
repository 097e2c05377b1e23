package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func askPleaForm(*Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, c := range []plan.Channel{plan.ChannelPhone, plan.ChannelLetter, plan.ChannelLiaison, plan.ChannelMeeting} {
		buttons = append(buttons, Choice("form", string(c), messages.ExtensionChannel(c)))
	}
	return Prompt{Text: messages.AskExtensionForm(), Buttons: Grid(buttons, 2)}, nil
}

func checkPleaForm(_ *Turn, value string) error {
	if messages.ExtensionChannel(plan.Channel(value)) == "" {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

// whyField asks for a reason, a common one by a button.
func whyField(text func() string) Field {
	check := func(_ *Turn, value string) error {
		_, err := workflow.CheckWhy(value)
		return err
	}
	return Field{
		Name: "reason", Check: check,
		Ask: func(*Turn) (Prompt, error) {
			var buttons []plan.Button
			for _, r := range messages.CommonReasons() {
				buttons = append(buttons, Choice("reason", r, r))
			}
			return Prompt{Text: text(), Buttons: Column(buttons)}, nil
		},
		Parse: func(_ *Turn, text string) (string, error) { return workflow.CheckWhy(text) },
	}
}

// parseAsked takes the day a wish came to the office: from the day the thing is
// owed to today.
func parseAsked(t *Turn, text string) (string, error) {
	value, err := t.pastDay(text)
	if err != nil {
		return "", err
	}
	return value, checkAsked(t, value)
}

func checkAsked(t *Turn, value string) error {
	d, err := t.pleaded()
	if err != nil {
		return err
	}
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	if from := max(plan.DayOf(d.Asked), plan.DayOf(d.Anew)); day < from {
		return plan.Refusal{Why: plan.WhyWishBefore, Day: from}
	}
	return nil
}
