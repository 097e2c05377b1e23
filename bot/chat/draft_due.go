package chat

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func askReturnDue(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskAgain(), Buttons: t.dayChoices("due", 3, 5, 10)}, nil
}

// dayChoices offers days so many working days ahead.
func (t *Turn) dayChoices(field string, workdays ...int) [][]plan.Button {
	today := plan.DayOf(t.Now)
	var buttons []plan.Button
	for _, n := range workdays {
		d := rules.AddWorkdays(t.World.Calendar, today, n, today)
		buttons = append(buttons, Choice(field, d.String(), messages.Day(d)))
	}
	return Grid(buttons, 2)
}

// parseDue hears a day ahead.
func parseDue(t *Turn, text string) (string, error) {
	day, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), checkDue(t, day.String())
}

func checkDue(t *Turn, value string) error {
	due, err := dueOf(value)
	if err != nil {
		return err
	}
	if !due.After(t.Now) {
		return plan.Refusal{Why: plan.WhyPastDate, Text: messages.Day(plan.DayOf(due))}
	}
	return nil
}

// dueOf is the end of work on a day as the dialogue keeps it.
func dueOf(value string) (time.Time, error) {
	day, err := plan.ParseDay(value)
	if err != nil {
		return time.Time{}, plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	return rules.EndOfWork(day), nil
}
