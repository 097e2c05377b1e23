package outbox

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// faultTries is how often the server may fail at one letter while it serves
// others, before the letter is given up as the reason.
const faultTries = 10

// faults counts how often the server failed at a letter.
type faults struct {
	count int
	sent  int64 // letters delivered when it last failed
}

// settle writes one outcome down, tells the hook and frees the chat.
func (b *Outbox) settle(tx *storage.Tx, r *result, now time.Time) error {
	if !r.decided {
		r.decided, r.fate = true, b.decide(r, now)
	}
	l, o, f := r.letter, r.outcome, r.fate
	if err := tx.Settle(l, f); err != nil {
		return err
	}
	l.State = f.State
	c := b.queue.chat(l.Chat)
	c.busy = false
	if o.Limited {
		b.limited(c, f.After, now)
	}
	if o.Kind == plan.OutcomeMigrated && f.State == plan.LetterReady {
		if err := b.migrate(tx, l, o, now); err != nil {
			return err
		}
	}
	if err := b.tell(tx, l, o, now); err != nil {
		return err
	}
	return b.refresh(tx, c, now)
}

func (b *Outbox) decide(r *result, now time.Time) storage.Fate {
	if r.back {
		return storage.Fate{State: plan.LetterReady, Attempts: r.letter.Attempts - 1, Resend: r.letter.Resend}
	}
	f := fate(r.letter, r.outcome, now)
	b.judge(r.letter, r.outcome, &f)
	return f
}

// judge keeps the books that outlive one outcome.
func (b *Outbox) judge(l plan.Letter, o plan.Outcome, f *storage.Fate) {
	switch {
	case o.Kind == plan.OutcomeSent:
		b.sent++
	case o.Kind == plan.OutcomeStop:
		b.stop = true
	case o.Kind == plan.OutcomeRetry && o.Fault:
		seen := b.faults[l.ID]
		if b.sent > seen.sent || seen.count == 0 {
			seen.count++
		}
		seen.sent = b.sent
		if seen.count < faultTries {
			b.faults[l.ID] = seen
			return
		}
		f.State = plan.LetterDead
	}
	delete(b.faults, l.ID)
}

// limited rests the chat; when a second chat is told to rest while the first
// one does, it is the bot as a whole that is too fast.
func (b *Outbox) limited(c *chat, until, now time.Time) {
	for _, other := range b.queue.chats {
		if other != c && other.paused.After(now) && until.After(b.pace.paused) {
			b.pace.paused = until
			break
		}
	}
	c.paused = until
}

// migrate moves what waits for a group to the supergroup it became.
func (b *Outbox) migrate(tx *storage.Tx, l plan.Letter, o plan.Outcome, now time.Time) error {
	if err := tx.MoveLetters(l.Chat, o.Chat); err != nil {
		return err
	}
	to := b.queue.chat(o.Chat)
	if to.busy {
		return nil
	}
	return b.refresh(tx, to, now)
}

// tell calls the hook for what is neither a plain success nor a retry.
func (b *Outbox) tell(tx *storage.Tx, l plan.Letter, o plan.Outcome, now time.Time) error {
	plain := o.Kind == plan.OutcomeSent && o.FileID == "" || o.Kind == "" || o.Kind == plan.OutcomeRetry && l.State != plan.LetterDead
	if b.Hook == nil || plain {
		return nil
	}
	failed, fatal := guarded(tx, func() error { return b.Hook(tx, l, o, now) })
	if failed != nil {
		b.Logger.Error("delivery hook failed", "letter", l.ID, "outcome", o.Kind, "err", failed)
	}
	return fatal
}
