package schedule

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

// sleep waits for the next ring or tick.
func (s *Schedule) sleep(ctx context.Context) {
	next := sooner(s.NextRing(), s.nextTick)
	if s.alarm.ch == nil || next.Before(s.alarm.at) {
		s.alarm = alarm{at: next, ch: s.Clock.After(next.Sub(s.Clock.Now()))}
	}
	s.mu.Lock()
	s.sleeping = true // only now: whoever hears of it may move the clock
	s.mu.Unlock()
	select {
	case <-s.alarm.ch:
		s.alarm = alarm{}
	case <-s.woken:
	case <-ctx.Done():
	}
}
