package chat

import (
	"time"

	"planbot/bot/rules"
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

// seat is where the answer is given.
func (t *Turn) chair() (rules.Seat, error) {
	to, err := t.id("to")
	if err != nil {
		return rules.Seat{}, err
	}
	return rules.SeatOf(t.World, plan.AddresseeID(to))
}

// replying is where the answer is given, the moment it counts from, and whether
// that is late; a refusal when it can't be given.
func (t *Turn) replying(kind plan.ReplyKind) (seat rules.Seat, at time.Time, late bool, err error) {
	if seat, err = t.chair(); err != nil {
		return seat, at, false, err
	}
	if at, err = t.received(); err != nil {
		return seat, at, false, err
	}
	late, err = seat.Answer(kind, t.proxied(seat), at)
	return seat, at, late, err
}

func (t *Turn) seatArgs() plan.Args { return plan.Args{"to": t.Args["to"]} }

func seatScope(t *Turn) (plan.Scope, error) {
	if _, given := t.Args["to"]; !given {
		return plan.Scope{}, nil
	}
	seat, err := t.chair()
	return seat.Scope(), err
}

// replyScope also stops whoever would answer too late before anything is asked.
func replyScope(t *Turn) (plan.Scope, error) {
	scope, err := seatScope(t)
	if err != nil || t.Args["to"] == "" {
		return scope, err
	}
	seat, err := t.chair()
	if err != nil {
		return scope, err
	}
	if !t.proxied(seat) {
		_, err = seat.Answer(plan.ReplyOpinions, false, t.Now)
	}
	return scope, err
}

// proxied: the office answers for somebody else.
func (t *Turn) proxied(s rules.Seat) bool { return !s.Own(t.World, t.Actor) }

func (t *Turn) proxying() bool {
	seat, err := t.chair()
	return err == nil && t.proxied(seat)
}
