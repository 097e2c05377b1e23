package chat

import (
	"planbot/bot/workflow"
	"planbot/storage"
	"planbot/storage/plan"
)

// membership notes who blocked us or came back, and which groups we are in: only
// /here makes one a work group, and the clock leaves those nobody bound.
func (c *Chat) membership(tx *storage.Tx, u plan.Update) error {
	m := u.Membership
	if m.Place != plan.PlacePrivate {
		if m.In {
			return workflow.Entered(tx, plan.Presence{Chat: m.Chat, Title: m.Title, Added: u.Received}, c.name)
		}
		return workflow.Kicked(tx, m.Chat, u.Received)
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
		return workflow.Lost(tx, id, u.Received)
	}
	return nil
}
