// Package schedule rings at moments. A ring has a cron spec in Beijing time and
// calls one act; besides there is a short tick. All of it runs on the injected
// clock. Missed rings are not made up: what the acts queue is keyed, and the
// tick finds what is due.
package schedule

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/robfig/cron/v3"

	"planbot/storage"
	"planbot/storage/plan"
)

// Act is what a ring does, in a transaction of its own.
type Act func(tx *storage.Tx, now time.Time) error

// Ring is an act with its times: a cron spec of five fields or a descriptor
// such as @daily, in Beijing time.
type Ring struct {
	Name string
	Spec string
	Act  Act
}

// Options are the parts a Schedule works with.
type Options struct {
	DB     *storage.DB
	Clock  plan.Clock
	Rings  []Ring
	Tick   Act                                 // may be nil
	Every  time.Duration                       // of the tick, 0: 20 s
	Also   func(ctx context.Context) time.Time // the next moment the data knows of, zero: none; may be nil
	Woke   func(storage.Wake)                  // what an act left for others; may be nil
	Logger *slog.Logger
}

// Schedule drives the rings. One runs per database.
type Schedule struct {
	Options
	rings    []*ring
	tick     *ring // ticks, and rings whose act failed are tried again with it
	nextTick time.Time
	last     time.Time // the moment looked at last
	alarm    alarm

	mu       sync.Mutex
	sleeping bool
	wake     bool
	also     time.Time
	woken    chan struct{}
}

// ring is a Ring at work.
type ring struct {
	Ring
	times  cron.Schedule
	next   time.Time // guarded by Schedule.mu
	owed   bool      // its act failed and is to be tried again
	broken bool      // the failure was logged
}

// New reads the rings' specs and reckons their first moments.
func New(o Options) (*Schedule, error) {
	if o.Every <= 0 {
		o.Every = 20 * time.Second
	}
	s := &Schedule{Options: o, woken: make(chan struct{}, 1)}
	now := o.Clock.Now()
	for _, r := range o.Rings {
		times, err := Parse(r.Spec)
		if err != nil {
			return nil, fmt.Errorf("ring %s: %w", r.Name, err)
		}
		s.rings = append(s.rings, &ring{Ring: r, times: times, next: after(times, now)})
	}
	if o.Tick != nil {
		s.tick = &ring{Ring: Ring{Name: "tick", Act: o.Tick}}
	}
	return s, nil
}

// NextRing is the soonest coming moment of a ring or of the data, not of the
// tick; zero when there is none.
func (s *Schedule) NextRing() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	next := s.also
	for _, r := range s.rings {
		next = sooner(next, r.next)
	}
	return next
}

// Wake has Also asked again, since something was written. It never blocks.
func (s *Schedule) Wake() {
	if s.Also == nil {
		return
	}
	s.mu.Lock()
	s.wake = true
	s.mu.Unlock()
	select {
	case s.woken <- struct{}{}:
	default:
	}
}

// Quiet says whether everything due at this moment of the clock was done, and
// when the next ring is.
func (s *Schedule) Quiet(context.Context) (idle bool, wake time.Time, err error) {
	next := s.NextRing()
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.Clock.Now()
	idle = s.sleeping && !s.wake && (next.IsZero() || next.After(now)) && (s.tick == nil || s.nextTick.After(now))
	return idle, next, nil
}

// Run rings until ctx ends and returns nil. It ticks at once.
func (s *Schedule) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		s.look(ctx)
		s.sleep(ctx)
	}
	return nil
}
