package job

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

func (r *Runner) sleep(ctx context.Context, next time.Time) {
	var ring <-chan time.Time
	if !next.IsZero() {
		if r.alarm.ch == nil || next.Before(r.alarm.at) {
			r.alarm = alarm{at: next, ch: r.Clock.After(next.Sub(r.Clock.Now()))}
		}
		ring = r.alarm.ch
	}
	r.rest(next) // only now: whoever hears of it may move the clock
	select {
	case id := <-r.ended:
		delete(r.running, id)
	case <-r.woken:
		r.heard()
	case <-ring:
		r.alarm = alarm{}
	case <-ctx.Done():
	}
}

// rest tells Quiet that nothing is to be done before next.
func (r *Runner) rest(next time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sleeping, r.until = len(r.running) == 0, next
}

// looking tells Quiet that something is being done.
func (r *Runner) looking() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sleeping = false
}

func (r *Runner) heard() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.wake, r.sleeping = false, false
}

// pause waits on the machine's time: it is the disk that is waited for.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
