package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Gather enters opinions that were gathered elsewhere: each voice's as its reply,
// beside what it said before. A unit is told of it.
func Gather(tx *storage.Tx, g plan.Gathering, voices []rules.Voice, now time.Time) (plan.Gathering, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return g, err
	}
	c := world.Index.Consult[g.Consultation]
	if c == nil {
		return g, plan.Refuse(plan.WhyGone)
	}
	if before, taken, err := tx.GatheringBySHA(c.ID, g.SHA); err != nil {
		return g, err
	} else if taken {
		return g, plan.Refusal{Why: plan.WhyGathered, Day: plan.DayOf(before.At)}
	}
	g.At = now
	var to []plan.AddresseeID
	for _, v := range voices {
		seat, found := rules.VoiceSeat(world, c, v, now)
		if !found {
			if seat, err = newVoice(tx, c, v, now); err != nil {
				return g, err
			}
		}
		if err := enterVoice(tx, world, g, seat, v, now); err != nil {
			return g, err
		}
		g.Opinions += len(v.Points)
		to = append(to, seat.To.ID)
	}
	if g.ID, err = tx.AddGathering(g, to); err != nil {
		return g, err
	}
	return g, tx.Record(plan.Event{At: now, Person: g.By, Act: plan.ActGather, Kind: "gathering", Object: int64(g.ID), Name: g.Title},
		map[string]any{"consultation": g.Consultation, "channel": g.Channel, "sha": g.SHA, "voices": len(to), "opinions": g.Opinions})
}

// newVoice seats a person nobody asked.
func newVoice(tx *storage.Tx, c *plan.Consultation, v rules.Voice, now time.Time) (rules.Seat, error) {
	seat := rules.Seat{Consultation: c, Due: c.Due}
	if v.Unit != 0 {
		return seat, plan.Refuse(plan.WhyNotAsked)
	}
	person, err := tx.AddPerson(plan.Person{Name: v.Name}, now)
	if err != nil {
		return seat, err
	}
	if err := tx.SetCrowd(person, v.Crowd); err != nil {
		return seat, err
	}
	seat.To, err = tx.AddAddressee(c.ID, plan.Addressee{Person: person, Added: now})
	return seat, err
}

func enterVoice(tx *storage.Tx, world *plan.Snapshot, g plan.Gathering, seat rules.Seat, v rules.Voice, now time.Time) error {
	given := Given{To: seat.To.ID, Points: rules.Added(world, seat, v.Points), Form: g.Channel, Proxy: true, By: g.By, Received: g.Received(now)}
	if r := seat.Reply; r != nil { // it answered before: that stands, these are added
		given.Approver, given.Received = r.Approver, r.At
		if r.Kind == plan.ReplyOpinions {
			given.Form = r.Form
		}
	}
	out := Replied{Seat: seat, Points: len(given.Points), Changed: seat.Reply != nil}
	var err error
	if out.Reply, err = saveReply(tx, world, seat, given, now); err != nil {
		return err
	}
	if err := tx.Record(plan.Event{
		At: now, Person: g.By, Act: plan.ActGather, Kind: "reply", Object: int64(out.Reply.ID), Unit: seat.To.Unit, Name: messages.ReplyNumber(out.Reply.ID, now),
	}, map[string]any{"consultation": g.Consultation, "opinions": out.Points, "form": given.Form, "late": out.Reply.Late}); err != nil {
		return err
	}
	return tellUnit(tx, world, out, given, now)
}
