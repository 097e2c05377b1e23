package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// CloseConsultation ends the units' own replying; the office may still enter
// what comes later.
func CloseConsultation(tx *storage.Tx, id plan.ConsultationID, by plan.PersonID, now time.Time) (plan.Consultation, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Consultation{}, err
	}
	found := world.Index.Consult[id]
	if found == nil {
		return plan.Consultation{}, plan.Refuse(plan.WhyGone)
	}
	c := *found
	if err := rules.Close(&c); err != nil {
		return c, err
	}
	c.Closed = now
	if err := tx.SaveConsultation(c); err != nil {
		return c, err
	}
	count := rules.Counts(world, id)
	return c, tx.Record(plan.Event{At: now, Person: by, Act: plan.ActClosing, Kind: "consultation", Object: int64(id), Name: c.Title},
		map[string]any{"sent": count.Units.Sent, "replied": count.Units.Replied, "persons": count.Persons.Replied})
}
