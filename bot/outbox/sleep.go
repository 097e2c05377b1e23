package outbox

import (
	"context"
	"time"
)

// alarm is the one wait on the injected clock. A new one is asked for only when
// it has to ring earlier: an abandoned wait stays with the clock until its time.
type alarm struct {
	at time.Time
	ch <-chan time.Time
}

func (b *Outbox) set(at, now time.Time) <-chan time.Time {
	if b.alarm.ch == nil || at.Before(b.alarm.at) {
		b.alarm = alarm{at: at, ch: b.Clock.After(at.Sub(now))}
	}
	return b.alarm.ch
}

// sleep waits until there is something to do.
func (b *Outbox) sleep(ctx context.Context) {
	now := b.Clock.Now()
	if b.stale || b.able(now) || b.loose && b.idle(now) {
		return
	}
	until := b.next(now)
	var ring <-chan time.Time
	if !until.IsZero() && b.flight < b.window() {
		ring = b.set(until, now)
	}
	b.rest(until)
	select {
	case r := <-b.results:
		b.looking()
		b.done = append(b.done, r)
		b.gather()
	case <-b.woken:
	case <-ring:
		b.alarm = alarm{}
	case <-ctx.Done():
	}
}

// gatherTime is how long an outcome may wait for others: one wait for the disk
// then serves them all. Outcomes come by machine time, so it is that.
const gatherTime = time.Millisecond

// gather takes up outcomes until every sender has brought one.
func (b *Outbox) gather() {
	enough := time.NewTimer(gatherTime)
	defer enough.Stop()
	for len(b.done) < min(b.Senders, b.flight) {
		select {
		case r := <-b.results:
			b.done = append(b.done, r)
		case <-enough.C:
			return
		}
	}
}

// next is when a letter may be taken: zero when none waits.
func (b *Outbox) next(now time.Time) time.Time {
	at := b.queue.next(now)
	if at.IsZero() {
		return at
	}
	if all := b.pace.any(now); all.After(at) {
		return all
	}
	return at
}

// rest tells Quiet that nothing is to be done before until.
func (b *Outbox) rest(until time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.sleeping, b.until = b.flight == 0 && len(b.done) == 0, until
}

// looking tells Quiet that something is being done.
func (b *Outbox) looking() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.sleeping = false
}

// heard says whether letters were written since the last look, which begins now.
func (b *Outbox) heard() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	wake := b.wake
	b.wake = false
	return wake
}
