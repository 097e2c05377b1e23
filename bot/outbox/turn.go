package outbox

import (
	"context"
	"errors"
	"fmt"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// collect takes up the outcomes that have come in.
func (b *Outbox) collect() {
	for {
		select {
		case r := <-b.results:
			b.done = append(b.done, r)
		default:
			return
		}
	}
}

// turn writes down the outcomes of all senders and takes the next letters for
// them, in one transaction: one wait for the disk serves them all. With an
// error nothing happened, the outcomes are kept.
func (b *Outbox) turn(ctx context.Context, claim bool) (err error) {
	now := b.now()
	wake := b.heard()
	if !b.stale && !wake && !b.loose && len(b.done) == 0 && !(claim && b.able(now)) {
		return nil
	}
	var taken []plan.Letter
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("deliver: panic: %v", r)
		}
		if err != nil {
			b.stale = true // the queue may be ahead of the database
		}
	}()
	left, err := b.DB.DoWake(ctx, func(tx *storage.Tx) error {
		if err := b.look(tx, now, wake); err != nil {
			return err
		}
		for i := range b.done {
			if err := b.settle(tx, &b.done[i], now); err != nil {
				return err
			}
		}
		if !claim || b.stop {
			return nil
		}
		taken, err = b.claim(tx, now)
		return err
	})
	if err != nil {
		return err
	}
	b.committed(taken, left)
	return nil
}

// now reads the clock. When it was put back, moments reckoned before would lie
// far ahead, so all of them are reckoned anew.
func (b *Outbox) now() time.Time {
	now := b.Clock.Now()
	if now.Before(b.seen) {
		b.pace, b.stale, b.alarm = newPace(b.Pace), true, alarm{}
	}
	b.seen = now
	return now
}

// committed hands out what the transaction took.
func (b *Outbox) committed(taken []plan.Letter, left storage.Wake) {
	b.flight += len(taken) - len(b.done)
	for _, r := range b.done {
		delete(b.air, r.letter.Chat)
	}
	for _, l := range taken {
		b.air[l.Chat] = true
	}
	clear(b.done)
	b.done = b.done[:0]
	for _, l := range taken {
		b.work <- l
	}
	if left.Letters {
		b.Wake()
	}
	if b.Woke != nil && (left.Letters || left.Jobs) {
		b.Woke(left)
	}
}

// able says whether a letter could be taken at this moment.
func (b *Outbox) able(now time.Time) bool {
	if b.flight >= b.window() || b.pace.any(now).After(now) {
		return false
	}
	at := b.queue.next(now)
	return !at.IsZero() && !at.After(now)
}

// idle says whether there is nothing to do but wait.
func (b *Outbox) idle(now time.Time) bool { return b.flight == len(b.done) && !b.able(now) }

// drainTries is how often outcomes are tried to be written down at the end.
const drainTries = 5

// drain waits for what is under way and writes it down.
func (b *Outbox) drain() error {
	for tries := 0; b.flight > len(b.done) || len(b.done) > 0; {
		if b.flight > len(b.done) {
			b.done = append(b.done, <-b.results)
			b.collect()
		}
		err := b.turn(context.Background(), false)
		if err == nil {
			tries = 0
			continue
		}
		if tries++; tries == drainTries && b.flight == len(b.done) {
			return err
		}
		pause(context.Background(), rest(tries, 0))
	}
	return nil
}

// guarded runs fn of somebody else in a savepoint: its failure is logged by the
// caller and stops nothing, unless it is the machine's.
func guarded(tx *storage.Tx, fn func() error) (failed, fatal error) {
	err := tx.Savepoint(func() (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("panic: %v", r)
			}
		}()
		return fn()
	})
	if err != nil && storage.Environment(err) {
		return nil, err
	}
	return err, nil
}

var errNoRender = errors.New("a reminder can't be worded here")
