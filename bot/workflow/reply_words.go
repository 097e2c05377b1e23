package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// tellUnit tells the unit's other liaisons, or all of them when the office
// entered it, that the unit's reply is there.
func tellUnit(tx *storage.Tx, world *plan.Snapshot, r Replied, g Given, now time.Time) error {
	unit := r.Seat.To.Unit
	if unit == 0 {
		return nil
	}
	p := ReplyWords(world, r)
	if p.By = world.PersonName(g.By); g.Proxy {
		p.By = ""
	}
	_, err := ToUnit(tx, world, rules.Standing(world, unit), 0, g.By, plan.Letter{Text: messages.ReplyNoted(p), Silent: true}, now)
	return err
}

func replyAct(g Given) plan.Act {
	switch {
	case g.Proxy:
		return plan.ActProxy
	case len(g.Points) == 0:
		return plan.ActNone
	}
	return plan.ActOpinion
}

// ReplyWords is an answer as messages speak of it.
func ReplyWords(world *plan.Snapshot, r Replied) messages.ReplyParams {
	p := messages.ReplyParams{
		Title: r.Seat.Consultation.Title, Who: SeatName(world, r.Seat.To), Points: r.Points,
		Number: messages.ReplyNumber(r.Reply.ID, r.Reply.At), Late: r.Reply.Late, Changed: r.Changed, Form: r.Reply.Form,
		Approver: r.Reply.Approver.Name, Due: r.Seat.Due, Open: r.Seat.Consultation.Open(), Meant: RepliedTo(world, r.Seat),
	}
	if r.Reply.Approver.Position != "" {
		p.Approver += " " + r.Reply.Approver.Position
	}
	return p
}

// AnsweredName is the name of an addressee: of one that answered, what it was
// called when it did.
func AnsweredName(world *plan.Snapshot, seat rules.Seat) string {
	if seat.Reply == nil {
		return SeatName(world, seat.To)
	}
	return seatNameAt(world, seat.To, seat.Reply.At)
}

// SeatName is the name of an addressee now.
func SeatName(world *plan.Snapshot, to plan.Addressee) string {
	return seatNameAt(world, to, time.Time{})
}

func seatNameAt(world *plan.Snapshot, to plan.Addressee, at time.Time) string {
	if to.Person != 0 {
		p := world.Index.Person[to.Person]
		if p == nil {
			return ""
		}
		return messages.VoiceName(p.Name, p.Crowd)
	}
	if to.Was != 0 {
		return messages.SeatWas(world.UnitNameAt(to.Unit, at), world.UnitNameAt(to.Was, at))
	}
	return world.UnitNameAt(to.Unit, at)
}
