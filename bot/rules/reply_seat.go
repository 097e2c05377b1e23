package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Seat is one addressee of one consultation: whoever may answer for it sits
// there.
type Seat struct {
	Consultation *plan.Consultation
	To           plan.Addressee
	Reply        *plan.Reply // in force; nil while there is none
	Due          time.Time   // with an extension granted to this addressee
	Waits        bool        // the stage is paused: nothing is late
}

// Seats lists where the actor is asked in open consultations, as a person and
// for the units it serves, the nearest due first.
func Seats(w *plan.Snapshot, a plan.Actor) []Seat {
	var out []Seat
	for i := range w.Consultations {
		c := &w.Consultations[i]
		if !c.Open() {
			continue
		}
		for _, to := range c.To {
			if seated(w, a, to) {
				out = append(out, seat(w, c, to))
			}
		}
	}
	for i := 1; i < len(out); i++ {
		for j := i; j > 0 && out[j].Due.Before(out[j-1].Due); j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// LastAsked is the last closed consultation that asked the actor, if any did.
func LastAsked(w *plan.Snapshot, a plan.Actor) (plan.Consultation, bool) {
	for i := len(w.Consultations) - 1; i >= 0; i-- {
		c := w.Consultations[i]
		if !c.Open() && slices.ContainsFunc(c.To, func(to plan.Addressee) bool { return seated(w, a, to) }) {
			return c, true
		}
	}
	return plan.Consultation{}, false
}

func seated(w *plan.Snapshot, a plan.Actor, to plan.Addressee) bool {
	if to.Person != 0 {
		return to.Person == a.Person
	}
	return slices.Contains(ActsFor(w, a), Standing(w, to.Unit))
}

// Own tells whether the actor answers in this seat itself; the office answers
// for others by proxy.
func (s Seat) Own(w *plan.Snapshot, a plan.Actor) bool { return seated(w, a, s.To) }

func seat(w *plan.Snapshot, c *plan.Consultation, to plan.Addressee) Seat {
	duty := plan.Duty{Kind: plan.DutyReply, Unit: Standing(w, to.Unit), Person: to.Person, Text: c.Text, Consultation: c.ID, Due: DueOf(c, to)}
	takeOver(w, &duty)
	extend(w, &duty)
	return Seat{
		Consultation: c, To: to, Reply: inForce(w, c.ID)[to.ID], Due: duty.Due, Waits: Waits(w, CirculatedIn(c.Text), duty.Due),
	}
}

// SeatOf is the seat of an addressee, or a Refusal.
func SeatOf(w *plan.Snapshot, id plan.AddresseeID) (Seat, error) {
	for i := range w.Consultations {
		c := &w.Consultations[i]
		for _, to := range c.To {
			if to.ID == id {
				return seat(w, c, to), nil
			}
		}
		for _, to := range c.Former {
			if to.ID == id {
				return Seat{}, plan.Refusal{Why: plan.WhyUnasked, Text: c.Title}
			}
		}
	}
	return Seat{}, plan.Refuse(plan.WhyGone)
}

// SeatsOf lists all seats of a consultation, as its addressees are listed.
func SeatsOf(w *plan.Snapshot, id plan.ConsultationID) []Seat {
	c := w.Index.Consult[id]
	if c == nil {
		return nil
	}
	out := make([]Seat, len(c.To))
	for i, to := range c.To {
		out[i] = seat(w, c, to)
	}
	return out
}
