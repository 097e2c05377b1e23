package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Bind gives a person a role and writes it into the record. A binding the person
// already has is not doubled; a row the office kept for the same person while
// they had no Telegram ends.
func Bind(tx *storage.Tx, b plan.Binding, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if rules.Holds(world.ActorOf(b.Person, now), b) {
		return nil
	}
	name := world.PersonName(b.Person)
	for _, have := range world.Bindings {
		p := world.Index.Person[have.Person]
		if p != nil && p.User == 0 && p.Name == name && have.Person != b.Person && have.Role == b.Role && have.Unit == b.Unit &&
			plan.InForce(have.From, have.Until, now) {
			if err := unbind(tx, have, by, now); err != nil {
				return err
			}
		}
	}
	id, err := tx.Bind(b)
	if err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActBind, Kind: "binding", Object: int64(id), Unit: b.Unit, Name: string(b.Role)},
		map[string]any{"person": b.Person})
}

func unbind(tx *storage.Tx, b plan.Binding, by plan.PersonID, now time.Time) error {
	if err := tx.Unbind(b.ID, now); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActRevoke, Kind: "binding", Object: int64(b.ID), Unit: b.Unit, Name: string(b.Role)},
		map[string]any{"person": b.Person})
}
