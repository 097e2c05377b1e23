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
	s.mu.Lock()
	s.sleeping = true
	s.mu.Unlock()
	if s.alarm.ch == nil || next.Before(s.alarm.at) {
		s.alarm = alarm{at: next, ch: s.Clock.After(next.Sub(s.Clock.Now()))}
	}
	select {
	case <-s.alarm.ch:
		s.alarm = alarm{}
	case <-s.woken:
	case <-ctx.Done():
	}
}
