package outbox

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// claim takes letters for the senders, most urgent chats first, and marks them
// as being sent: found so after a crash, they may have gone out.
func (b *Outbox) claim(tx *storage.Tx, now time.Time) (taken []plan.Letter, err error) {
	room := b.window() - (b.flight - len(b.done))
	for len(taken) < room && !b.pace.any(now).After(now) {
		c, ok := b.queue.pop(now)
		if !ok {
			return taken, nil
		}
		l, ok, err := b.take(tx, c, now)
		if err != nil {
			return nil, err
		}
		if !ok { // void meanwhile: the chat stands at another letter now
			if err := b.refresh(tx, c, now); err != nil {
				return nil, err
			}
			continue
		}
		c.busy, c.has = true, false
		b.pace.take(l.Chat, l.Group, l.Kind, now)
		taken = append(taken, l)
	}
	return taken, nil
}

// take marks the chat's letter and words it; false when it need not go.
func (b *Outbox) take(tx *storage.Tx, c *chat, now time.Time) (plan.Letter, bool, error) {
	l, ok, err := tx.TakeLetter(c.head.Letter)
	if err != nil || !ok || l.Reminder == nil {
		return l, ok, err
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
	l, err = tx.Reword(worded, now)
	return l, err == nil, err
}
