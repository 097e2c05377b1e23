package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func guessSeat(t *Turn) (string, bool, error) {
	seats, err := t.seats()
	if err != nil {
		return "", false, err
	}
	switch len(seats) {
	case 0:
		if c, over := rules.LastAsked(t.World, t.Actor); over {
			return "", false, plan.Refusal{Why: plan.WhyOver, Text: c.Title}
		}
		return "", false, plan.Refuse(plan.WhyNotAsked)
	case 1:
		return id(seats[0].To.ID), true, nil
	}
	return "", false, nil
}

func askSeat(t *Turn) (Prompt, error) {
	seats, err := t.seats()
	if err != nil {
		return Prompt{}, err
	}
	others := forOthers(t)
	var buttons []plan.Button
	text := messages.AskSeat()
	for _, s := range seats {
		label := messages.SeatLabel(s.Consultation.Text, s.Consultation.Round, t.World.UnitName(s.To.Unit))
		if others {
			label, text = workflow.SeatName(t.World, s.To), messages.AskSeatUnit(s.Consultation.Title)
		}
		buttons = append(buttons, Choice("to", id(s.To.ID), messages.Clip(label)))
	}
	if others {
		return Prompt{Text: text, Buttons: t.paged("to", buttons, 2, 10)}, nil
	}
	return Prompt{Text: text, Buttons: t.paged("to", buttons, 1, 6)}, nil
}

// parseSeat takes the name of a unit or a person.
func parseSeat(t *Turn, text string) (string, error) {
	seats, err := t.seats()
	if err != nil {
		return "", err
	}
	meant := map[plan.UnitID]bool{}
	for _, u := range rules.FindUnits(t.World, text) {
		meant[u] = true
	}
	var found []rules.Seat
	for _, s := range seats {
		if meant[s.To.Unit] || (s.To.Person != 0 && t.World.PersonName(s.To.Person) == text) {
			found = append(found, s)
		}
	}
	switch len(found) {
	case 0:
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	case 1:
		return id(found[0].To.ID), nil
	}
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

// guessForm keeps the form of a reply that is entered anew.
func guessForm(t *Turn) (string, bool, error) {
	seat, err := t.chair()
	if err != nil || seat.Reply == nil || seat.Reply.Proxy.Channel == "" {
		return "", false, err
	}
	return string(seat.Reply.Proxy.Channel), true, nil
}
