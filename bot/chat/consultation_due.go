package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func askReplyDue(t *Turn) (Prompt, error) {
	proposed := rules.ProposeDue(t.World, t.Now)
	buttons := []plan.Button{Choice("due", proposed.String(), messages.Day(proposed))}
	for _, n := range []int{5, 10, 15} {
		today := plan.DayOf(t.Now)
		if d := rules.AddWorkdays(t.World.Calendar, today, n, today); d != proposed {
			buttons = append(buttons, Choice("due", d.String(), messages.Day(d)))
		}
	}
	return Prompt{Text: messages.AskReplyDue(proposed), Buttons: Grid(buttons, 2)}, nil
}

func parseReplyDue(t *Turn, text string) (string, error) {
	day, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), rules.CheckDue(day, t.Now)
}

func checkReplyDue(t *Turn, value string) error {
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	return rules.CheckDue(day, t.Now)
}
