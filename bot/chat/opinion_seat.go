package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// seatFields ask for whom and in which consultation an answer is given; both are
// known when a letter's button was pressed, or only one is possible.
func seatFields() []Field {
	return []Field{
		{Name: "consultation", When: forOthers, Guess: guessConsultation(anyConsultation), Ask: askConsultation(anyConsultation)},
		{Name: "to", Guess: guessSeat, Ask: askSeat, Parse: parseSeat},
		{Name: "form", When: (*Turn).proxying, Guess: guessForm, Ask: askForm, Check: checkForm},
		{Name: "received", When: (*Turn).proxying, Guess: guessReceived, Ask: askReceived, Parse: parseReceived},
		{Name: "pages", When: pagesWanted, File: true, Many: true, Ask: askPages},
	}
}

// forOthers: the office enters what came to it otherwise, unless it is asked
// itself and did not say so.
func forOthers(t *Turn) bool {
	if _, given := t.Args["to"]; given || !t.Actor.Has(plan.RoleOffice) {
		return false
	}
	return t.Args["proxy"] != "" || len(t.ownSeats()) == 0
}

// ownSeats lists where the person is asked, narrowed to what a button named.
func (t *Turn) ownSeats() []rules.Seat {
	var out []rules.Seat
	for _, s := range rules.Seats(t.World, t.Actor) {
		if c := t.Args["consultation"]; c != "" && c != id(s.Consultation.ID) {
			continue
		}
		if u := t.Args["unit"]; u != "" && s.To.Unit != 0 && u != id(s.To.Unit) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// seats lists whose answer can be meant.
func (t *Turn) seats() ([]rules.Seat, error) {
	if !forOthers(t) {
		return t.ownSeats(), nil
	}
	c, err := t.consultation()
	if err != nil {
		return nil, err
	}
	return rules.SeatsOf(t.World, c.ID), nil
}

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

// seat is where the answer is given.
func (t *Turn) chair() (rules.Seat, error) {
	to, err := t.id("to")
	if err != nil {
		return rules.Seat{}, err
	}
	return rules.SeatOf(t.World, plan.AddresseeID(to))
}

func (t *Turn) seatArgs() plan.Args { return plan.Args{"to": t.Args["to"]} }

func seatScope(t *Turn) (plan.Scope, error) {
	if _, given := t.Args["to"]; !given {
		return plan.Scope{}, nil
	}
	seat, err := t.chair()
	return seat.Scope(), err
}

// proxied: the office answers for somebody else.
func (t *Turn) proxied(s rules.Seat) bool { return !s.Own(t.World, t.Actor) }

func (t *Turn) proxying() bool {
	seat, err := t.chair()
	return err == nil && t.proxied(seat)
}

// guessForm keeps the form of a reply that is entered anew.
func guessForm(t *Turn) (string, bool, error) {
	seat, err := t.chair()
	if err != nil || seat.Reply == nil || seat.Reply.Proxy.Channel == "" {
		return "", false, err
	}
	return string(seat.Reply.Proxy.Channel), true, nil
}
