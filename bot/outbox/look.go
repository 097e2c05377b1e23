package outbox

import (
	"math"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// page is how many new letters are looked at with one query.
const page = 500

// look brings the queue up to date with the database.
func (b *Outbox) look(tx *storage.Tx, now time.Time, wake bool) error {
	if b.stale {
		return b.restart(tx, now)
	}
	if wake {
		if err := b.posted(tx, now); err != nil {
			return err
		}
		b.loose = true
	}
	if b.loose && b.idle(now) {
		b.loose = false
		return b.survey(tx, now)
	}
	return nil
}

// restart reads the queue anew.
func (b *Outbox) restart(tx *storage.Tx, now time.Time) (err error) {
	if b.queue == nil {
		if err := b.stranded(tx); err != nil {
			return err
		}
	}
	b.queue = newQueue()
	for id := range b.air {
		b.queue.chat(id).busy = true
	}
	if b.last, err = tx.LastLetter(); err != nil {
		return err
	}
	if err := b.survey(tx, now); err != nil {
		return err
	}
	b.stale, b.loose = false, false
	return nil
}

// stranded takes up letters the last run left in flight: nobody knows whether
// they went out.
func (b *Outbox) stranded(tx *storage.Tx) error {
	letters, err := tx.InFlight(math.MaxInt32)
	if err != nil {
		return err
	}
	for _, l := range letters {
		b.air[l.Chat] = true
		b.done = append(b.done, result{letter: l, outcome: plan.Outcome{Kind: plan.OutcomeUnknown, Why: "the process ended while sending"}})
	}
	b.flight = len(letters)
	return nil
}

// posted takes note of letters written since the last look.
func (b *Outbox) posted(tx *storage.Tx, now time.Time) error {
	for {
		letters, err := tx.PostedSince(b.last, page)
		if err != nil {
			return err
		}
		for _, p := range letters {
			b.last = p.Letter
			if p.Ready {
				b.note(p.Head, now)
			}
		}
		if len(letters) < page {
			return nil
		}
	}
}

// note takes one new letter into account: it is the chat's head only when
// nothing older may go before it.
func (b *Outbox) note(h storage.Head, now time.Time) {
	c := b.queue.chat(h.Chat)
	if h.Priority == plan.PriorityReply {
		c.urgent = h.Letter
	}
	switch {
	case c.busy:
		return
	case !c.has, c.head.Attempts == 0 && c.head.After.After(now) && h.After.Before(c.head.After):
		b.stand(c, h, now)
	default:
		b.queue.put(c, now) // its rank may have changed
	}
}

// survey looks for chats whose letters became ready without being new: held
// ones released, chats known only to the database.
func (b *Outbox) survey(tx *storage.Tx, now time.Time) error {
	return tx.WaitingChats(func(id int64) error {
		c := b.queue.chat(id)
		if c.busy || c.has && !c.head.After.After(now) {
			return nil
		}
		return b.refresh(tx, c, now)
	})
}

// refresh finds the letter the chat's queue stands at now.
func (b *Outbox) refresh(tx *storage.Tx, c *chat, now time.Time) error {
	h, ok, err := tx.NextLetter(c.id, now)
	if err != nil {
		return err
	}
	if !ok {
		c.has = false
		b.queue.put(c, now)
		return nil
	}
	b.stand(c, h, now)
	return nil
}

// stand puts the chat into the queue with h as its head.
func (b *Outbox) stand(c *chat, h storage.Head, now time.Time) {
	b.queue.chats[c.id] = c
	b.queue.remove(c)
	c.head, c.has = h, true
	c.at = b.pace.chat(c.id, h.Group, h.Kind, now)
	for _, t := range []time.Time{h.After, c.paused} {
		if t.After(c.at) {
			c.at = t
		}
	}
	b.queue.put(c, now)
}
