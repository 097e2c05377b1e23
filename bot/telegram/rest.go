package telegram

import (
	"context"
	"log/slog"
	"time"
)

// backoff is how long a poll rests after it failed. It runs on the machine's
// time like every wait for the network.
type backoff struct{ last time.Duration }

func (b *backoff) reset() { b.last = 0 }

// wait rests twice as long as the last time, at most longest, or until ctx ends.
func (b *backoff) wait(ctx context.Context, longest time.Duration) {
	b.last = min(max(2*b.last, 100*time.Millisecond), longest)
	timer := time.NewTimer(b.last)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// streak logs a row of failures once when it begins and once when it ends.
type streak struct {
	log   *slog.Logger
	count int
}

func (s *streak) note(words string, err error) {
	if s.count == 0 {
		s.log.Warn(words, "err", err) //nolint:sloglint // the callers' words are constants
	}
	s.count++
}

func (s *streak) end(words string) {
	if s.count > 0 {
		s.log.Info(words, "failures", s.count) //nolint:sloglint // as above
	}
	s.count = 0
}
