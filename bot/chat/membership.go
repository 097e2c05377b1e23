package chat

import (
	"planbot/storage"
	"planbot/storage/plan"
)

// membership notes who blocked us or came back. A group that added us is left
// alone for now: only /here makes it a work group, and the clock leaves those
// nobody bound.
func (c *Chat) membership(tx *storage.Tx, u plan.Update) error {
	m := u.Membership
	if m.Place != plan.PlacePrivate {
		return nil
	}
	if m.In {
		_, err := c.meet(tx, u, m.From, m.Place, m.Chat)
		return err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if id, ok := world.Index.User[m.From.User]; ok {
		return tx.Unreachable(id, u.Received)
	}
	return nil
}
