package workflow

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// ToPerson posts a letter to a person's private chat. A person without a chat
// gets none: whoever must know of that is told by who cannot be reached.
func ToPerson(tx *storage.Tx, world *plan.Snapshot, to plan.PersonID, l plan.Letter, now time.Time) error {
	p := world.Index.Person[to]
	if p == nil || p.Chat == 0 {
		return nil
	}
	l.Chat, l.To = p.Chat, to
	if l.Priority == 0 {
		l.Priority = plan.PriorityNews
	}
	_, err := tx.Post(l, now)
	return err
}

// ToOffice posts a letter to everybody of the office but the actor.
func ToOffice(tx *storage.Tx, world *plan.Snapshot, but plan.PersonID, l plan.Letter, now time.Time) error {
	for _, id := range world.Holders(plan.RoleOffice, "", now) {
		if id == but {
			continue
		}
		if err := ToPerson(tx, world, id, l, now); err != nil {
			return err
		}
	}
	return nil
}

// ToUnit posts a letter to the liaisons of a unit for a chapter (0: all of
// them) but the actor, and tells how many there are.
func ToUnit(tx *storage.Tx, world *plan.Snapshot, unit plan.UnitID, chapter plan.ChapterID, but plan.PersonID, l plan.Letter, now time.Time) (int, error) {
	n := 0
	for _, id := range world.Liaisons(unit, chapter, now) {
		if id == but {
			continue
		}
		n++
		if err := ToPerson(tx, world, id, l, now); err != nil {
			return n, err
		}
	}
	return n, nil
}
