package sandbox

import (
	"sync"
	"time"
)

// Clock is the sandbox's time. It stands still unless it is moved or told to
// run, so that a test decides what happens at which moment and a story over
// ten weeks takes a second. It satisfies plan.Clock.
type Clock struct {
	mu      sync.Mutex
	now     time.Time // the moment at which real was read
	real    time.Time // zero while the clock stands still
	waiting []waiter
	alarm   *time.Timer // only while running: the machine's timer for the first waiter
	moved   func()
}

type waiter struct {
	at time.Time
	ch chan time.Time
}

// NewClock is a clock that stands still at start.
func NewClock(start time.Time) *Clock { return &Clock{now: start} }

// Now is the current moment.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.read()
}

// After delivers the time once at least d has passed on this clock.
func (c *Clock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	ch := make(chan time.Time, 1)
	c.waiting = append(c.waiting, waiter{at: c.read().Add(d), ch: ch})
	c.ring()
	return ch
}

// Set moves the clock to t; a moment before now changes nothing, since time
// that has been seen cannot be taken back.
func (c *Clock) Set(t time.Time) {
	c.mu.Lock()
	if t.After(c.read()) {
		c.now = t
		if !c.real.IsZero() {
			c.real = time.Now()
		}
	}
	c.ring()
	moved := c.moved
	c.mu.Unlock()
	if moved != nil {
		moved()
	}
}

// Add moves the clock on by d; a negative d changes nothing.
func (c *Clock) Add(d time.Duration) { c.Set(c.Now().Add(d)) }

// Run makes the clock also move along with real time (on), or stand still.
func (c *Clock) Run(on bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.read()
	c.real = time.Time{}
	if on {
		c.real = time.Now()
	}
	c.ring()
}

// Running says whether the clock moves along with real time.
func (c *Clock) Running() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.real.IsZero()
}

func (c *Clock) read() time.Time {
	if c.real.IsZero() {
		return c.now
	}
	return c.now.Add(time.Since(c.real))
}

// ring serves every waiter whose moment has come and, on a running clock, sets
// the machine's timer for the next one. The caller holds the lock.
func (c *Clock) ring() {
	now := c.read()
	rest := c.waiting[:0]
	var first time.Time
	for _, w := range c.waiting {
		if !w.at.After(now) {
			w.ch <- now
			continue
		}
		if first.IsZero() || w.at.Before(first) {
			first = w.at
		}
		rest = append(rest, w)
	}
	clear(c.waiting[len(rest):])
	c.waiting = rest
	if c.alarm != nil {
		c.alarm.Stop()
		c.alarm = nil
	}
	if !c.real.IsZero() && !first.IsZero() {
		c.alarm = time.AfterFunc(first.Sub(now), c.rung)
	}
}

func (c *Clock) rung() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ring()
}
