package sandbox

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Bot is what the sandbox asks of the bot that runs against it, to know when a
// story may go on.
type Bot interface {
	// Quiet says whether nothing is to be done right now in jobs, letters and
	// schedule (idle), and when the clock must move for the next letter or job
	// (wake: a pace, a retry); zero if nothing waits for the clock.
	Quiet(ctx context.Context) (idle bool, wake time.Time, err error)
	// NextRing is the next moment after now at which the bot's schedule does
	// something, zero if there is none.
	NextRing() time.Time
}

// patience is how far Settle moves the clock for a bot that waits on it.
const patience = 2 * time.Minute

var errNoBot = errors.New("no bot is attached")

// Attach names the running bot; nil says that it is down.
func (s *Server) Attach(b Bot) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bot, s.attached = b, true
}

func (s *Server) attachedBot() (Bot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.attached {
		return nil, errNoBot
	}
	return s.bot, nil
}

// Settle returns when the bot has fetched and confirmed every update, has
// nothing to do and polls again. If it only waits on the clock, for at most two
// minutes, the clock is moved. With the bot down there is nothing to wait for.
func (s *Server) Settle(ctx context.Context) error {
	pause := 100 * time.Microsecond
	for {
		bot, err := s.attachedBot()
		if err != nil || bot == nil {
			return err
		}
		what, served := s.unsettled()
		if what == "" {
			idle, wake, err := bot.Quiet(ctx)
			if err != nil && ctx.Err() == nil {
				return fmt.Errorf("settle: ask the bot: %w", err)
			}
			now := s.clock.Now()
			again, calls := s.unsettled()
			switch {
			case !idle || err != nil || again != "" || calls != served:
				what = "the bot's jobs and letters"
			case wake.IsZero() || wake.Sub(now) > patience:
				return nil
			case wake.After(now):
				s.clock.Set(wake)
				pause = 100 * time.Microsecond
				continue
			default:
				what = "the bot to act on the clock"
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("settle: still waiting for %s: %w", what, ctx.Err())
		case <-time.After(pause):
		}
		pause = min(pause*2, 5*time.Millisecond)
	}
}

// unsettled is what the sandbox itself still sees under way, "" for nothing,
// and the number of calls served so far.
func (s *Server) unsettled() (string, int) {
	s.callsMu.Lock()
	served := s.callsAt
	s.callsMu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	switch {
	case len(s.queue) > 0:
		return fmt.Sprintf("the bot to fetch and confirm %d updates", len(s.queue)), served
	case s.parked == nil:
		return "the bot to poll", served
	case s.inflight.Load() > 0:
		return "a request under way", served
	}
	return "", served
}

// Advance moves the clock on by d, ring by ring.
func (s *Server) Advance(ctx context.Context, d time.Duration) error {
	return s.AdvanceTo(ctx, s.clock.Now().Add(d))
}

// AdvanceTo moves the clock to t and stops on the way at every moment at which
// the bot's schedule does something, until the bot has settled again.
func (s *Server) AdvanceTo(ctx context.Context, t time.Time) error {
	for {
		if err := s.Settle(ctx); err != nil {
			return err
		}
		now := s.clock.Now()
		if !now.Before(t) {
			return nil
		}
		next := t
		if bot, _ := s.attachedBot(); bot != nil {
			if ring := bot.NextRing(); ring.After(now) && ring.Before(t) {
				next = ring
			}
		}
		s.clock.Set(next)
	}
}
