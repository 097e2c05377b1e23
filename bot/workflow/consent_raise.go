package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Raise brings an objection before the leaders: they see it among what needs
// their word until the unit answers anew or it is taken back.
func Raise(tx *storage.Tx, id plan.ConsentID, plea string, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	c, err := rules.Raise(world, id, plea, now)
	if err != nil {
		return err
	}
	return saveRaised(tx, world, plan.ActPlead, c, by, now)
}

// Unraise takes it back.
func Unraise(tx *storage.Tx, id plan.ConsentID, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	c, err := rules.Unraise(world, id)
	if err != nil {
		return err
	}
	return saveRaised(tx, world, plan.ActUnplead, c, by, now)
}

func saveRaised(tx *storage.Tx, world *plan.Snapshot, act plan.Act, c plan.Consent, by plan.PersonID, now time.Time) error {
	if err := tx.SaveConsent(c); err != nil {
		return err
	}
	return recordConsent(tx, act, c, *world.Index.Draft[c.Draft], by, now)
}
