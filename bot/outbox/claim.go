package outbox

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// claim takes letters for the senders, most urgent chats first, and marks them
// as being sent: found so after a crash, they may have gone out. They are taken
// together, since a statement for each would cost more than the rows.
func (b *Outbox) claim(tx *storage.Tx, now time.Time) (taken []plan.Letter, err error) {
	for room := b.window() - (b.flight - len(b.done)); len(taken) < room; {
		chats := b.pick(room-len(taken), now)
		if len(chats) == 0 {
			return taken, nil
		}
		letters, err := tx.TakeLetters(heads(chats))
		if err != nil {
			return nil, err
		}
		for _, c := range chats {
			l, ok := letters[c.head.Letter]
			if ok {
				l, ok, err = b.word(tx, l, now)
			}
			if err == nil && !ok { // void meanwhile: the chat stands at another letter now
				err = b.refresh(tx, c, now)
			}
			if err != nil {
				return nil, err
			}
			if ok {
				c.busy, c.has = true, false
				taken = append(taken, l)
			}
		}
	}
	return taken, nil
}

// pick takes chats out of the queue whose letters may go now, each in its place
// in the pace. A letter that then turns out void has used it up, which is rare
// and on the safe side.
func (b *Outbox) pick(room int, now time.Time) (chats []*chat) {
	for len(chats) < room && !b.pace.any(now).After(now) {
		c, ok := b.queue.pop(now)
		if !ok {
			return chats
		}
		b.pace.take(c.id, c.head.Group, c.head.Kind, now)
		chats = append(chats, c)
	}
	return chats
}

func heads(chats []*chat) []plan.LetterID {
	ids := make([]plan.LetterID, len(chats))
	for i, c := range chats {
		ids[i] = c.head.Letter
	}
	return ids
}

// word makes the words of a reminder; false when it need not go.
func (b *Outbox) word(tx *storage.Tx, l plan.Letter, now time.Time) (plan.Letter, bool, error) {
	if l.Reminder == nil {
		return l, true, nil
	}
	worded, say := l, false
	failed, fatal := guarded(tx, func() (err error) {
		if b.Render == nil {
			return errNoRender
		}
		worded, say, err = b.Render(tx, l, now)
		return err
	})
	if fatal != nil {
		return l, false, fatal
	}
	switch {
	case failed != nil:
		b.Logger.Error("reminder can't be worded", "letter", l.ID, "err", failed)
		return l, false, tx.Settle(l, storage.Fate{State: plan.LetterDead, Attempts: l.Attempts, Fault: failed.Error()})
	case !say:
		return l, false, tx.Settle(l, storage.Fate{State: plan.LetterVoid, Attempts: l.Attempts, Fault: "nothing left to say"})
	}
	l, err := tx.Reword(worded, now)
	return l, err == nil, err
}
