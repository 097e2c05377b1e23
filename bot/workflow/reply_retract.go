package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// RetractReply takes an answer back: the addressee is asked again.
func RetractReply(tx *storage.Tx, to plan.AddresseeID, by plan.PersonID, proxy bool, now time.Time) (Replied, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return Replied{}, err
	}
	seat, err := rules.SeatOf(world, to)
	if err != nil {
		return Replied{}, err
	}
	if err := seat.Retract(proxy); err != nil {
		return Replied{}, err
	}
	points := rules.PointsOf(world, seat.Reply.ID)
	out := Replied{Reply: *seat.Reply, Seat: seat, Points: len(points)}
	if err := tx.EndReply(seat.Reply.ID, now); err != nil {
		return out, err
	}
	if err := strike(tx, points, now); err != nil {
		return out, err
	}
	if err := tx.Record(plan.Event{
		At: now, Person: by, Act: plan.ActRetract, Kind: "reply", Object: int64(seat.Reply.ID), Unit: seat.To.Unit,
		Name: messages.ReplyNumber(seat.Reply.ID, seat.Reply.At),
	}, nil); err != nil {
		return out, err
	}
	return out, ToOffice(tx, world, by, plan.Letter{Text: messages.RetractedOffice(ReplyWords(world, out))}, now)
}
