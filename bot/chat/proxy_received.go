package chat

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// What the office enters came to it today unless it says otherwise.
func guessReceived(t *Turn) (string, bool, error) { return plan.DayOf(t.Now).String(), true, nil }

func askReceived(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	return Prompt{Text: messages.AskReceived(), Buttons: [][]plan.Button{{
		Choice("received", today.String(), messages.TalkToday), Choice("received", (today - 1).String(), messages.TalkYesterday),
	}}}, nil
}

// parseReceived takes a day from the consultation's opening to today.
func parseReceived(t *Turn, text string) (string, error) {
	value, err := t.pastDay(text)
	if err != nil {
		return "", err
	}
	opened, err := t.opened()
	if err != nil {
		return "", err
	}
	if day, err := plan.ParseDay(value); err != nil || day < plan.DayOf(opened) {
		return "", plan.Refusal{Why: plan.WhyBeforeAsked, Day: plan.DayOf(opened)}
	}
	return value, nil
}

// opened is when the consultation in question began.
func (t *Turn) opened() (time.Time, error) {
	if t.Args["to"] != "" {
		seat, err := t.chair()
		if err != nil {
			return time.Time{}, err
		}
		return seat.Consultation.Opened, nil
	}
	c, err := t.consultation()
	return c.Opened, err
}

func (t *Turn) pastDay(text string) (string, error) {
	today := plan.DayOf(t.Now)
	day, ok := messages.HeardPastDay(text, today)
	switch {
	case !ok:
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	case day > today:
		return "", plan.Refusal{Why: plan.WhyFuture, Day: day}
	}
	return day.String(), nil
}

// received is when an answer counts as given: now, or at the end of the earlier
// day it came to the office.
func (t *Turn) received() (time.Time, error) {
	if t.Args["received"] == "" {
		return t.Now, nil
	}
	day, err := plan.ParseDay(t.Args["received"])
	if err != nil {
		return t.Now, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["received"])}
	}
	if day >= plan.DayOf(t.Now) {
		return t.Now, nil
	}
	return rules.EndOfWork(day), nil
}
