package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// sure is the button that says yes to a summary.
func sure(label string) plan.Button {
	return plan.Button{Label: label, Act: plan.ActConfirm, Style: plan.StyleYes}
}

// changing is the button that changes one field of a summary.
func changing(field, label string) plan.Button {
	return plan.Button{Label: label, Act: plan.ActEdit, Args: plan.Args{field: ""}}
}

// heardDay reads a typed date. The end of a month means its last working day.
func (t *Turn) heardDay(text string) (plan.Day, error) {
	today := plan.DayOf(t.Now)
	day, ok := messages.HeardDay(text, today)
	if n, ahead := messages.HeardAhead(text); ahead {
		day, ok = rules.AddWorkdays(t.World.Calendar, today, n, today), true
	}
	if h := t.hear(text); !ok && h.Ask == "" && len(h.Days) == 1 && len(h.Left) < 2 {
		day, ok = t.sentenceDay(h) // “下周三能交”
	}
	if !ok {
		return 0, plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	if messages.MeansMonthEnd(text) {
		day = rules.PrevWorkday(t.World.Calendar, day, today)
	}
	if day < today {
		return 0, plan.Refusal{Why: plan.WhyPastDate, Text: messages.Date(day)}
	}
	return day, nil
}
