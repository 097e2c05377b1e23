package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Joined is who was asked in a consultation after it had begun.
type Joined struct {
	Consultation plan.Consultation
	Circle       rules.Circle
}

// JoinConsultation asks more addressees in a running consultation, until a day of
// their own.
func JoinConsultation(tx *storage.Tx, id plan.ConsultationID, classes []rules.Class, due plan.Day, by plan.PersonID, now time.Time) (Joined, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return Joined{}, err
	}
	c := world.Index.Consult[id]
	if c == nil {
		return Joined{}, plan.Refuse(plan.WhyGone)
	}
	out := Joined{Consultation: *c}
	if out.Circle, err = rules.Join(world, c, classes, due, now); err != nil {
		return out, err
	}
	event := plan.Event{At: now, Person: by, Act: plan.ActJoin, Kind: "consultation", Object: int64(id), Name: c.Title}
	var units []plan.UnitID
	var persons []plan.PersonID
	for i, to := range out.Circle.To {
		if to, err = tx.AddAddressee(id, to); err != nil {
			return out, err
		}
		out.Circle.To[i] = to
		if to.Unit != 0 {
			units = append(units, to.Unit)
		} else {
			persons = append(persons, to.Person)
		}
	}
	if len(units) == 1 {
		event.Unit = units[0]
	}
	if err := tx.Record(event, map[string]any{"units": units, "persons": persons, "due": due}); err != nil {
		return out, err
	}
	for _, to := range out.Circle.To {
		if err := askOpinion(tx, world, *c, to, now); err != nil {
			return out, err
		}
	}
	return out, nil
}

// Unask takes an addressee that has not replied out of a consultation, and tells
// it.
func Unask(tx *storage.Tx, id plan.AddresseeID, why string, by plan.PersonID, now time.Time) (rules.Seat, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return rules.Seat{}, err
	}
	seat, err := rules.SeatOf(world, id)
	if err != nil {
		return seat, err
	}
	if err := rules.Unask(world, seat); err != nil {
		return seat, err
	}
	if why == "" {
		return seat, plan.Refuse(plan.WhyEmpty)
	}
	to := seat.To
	to.Removed, to.Why, to.By = now, why, by
	if err := tx.RemoveAddressee(to); err != nil {
		return seat, err
	}
	data := map[string]any{"reason": why}
	if to.Person != 0 {
		data["person"] = to.Person
	}
	if err := tx.Record(plan.Event{
		At: now, Person: by, Act: plan.ActUnask, Kind: "consultation", Object: int64(seat.Consultation.ID), Name: seat.Consultation.Title, Unit: to.Unit,
	}, data); err != nil {
		return seat, err
	}
	l := plan.Letter{Text: messages.Unasked(seat.Consultation.Title, world.UnitName(to.Unit)), Silent: true}
	if to.Person != 0 {
		return seat, ToPerson(tx, world, to.Person, l, now)
	}
	_, err = ToUnit(tx, world, rules.Standing(world, to.Unit), 0, by, l, now)
	return seat, err
}
