package bot

import (
	"sync"
	"time"

	"planbot/bot/schedule"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// skewLimit is how far our clock may be off the server's before it is trusted
// no more to say what is due.
const skewLimit = 2 * time.Minute

// skew watches how far our clock is off the server's.
type skew struct {
	mu   sync.Mutex
	by   time.Duration // the server's clock is ahead by this much
	told bool          // the office knows
}

// seen notes how far the server's clock is ahead.
func (s *skew) seen(by time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.by = by
	if by.Abs() <= skewLimit {
		s.told = false
	}
}

// trusting runs the clock's acts only while the clock is right; otherwise
// nothing is queued and the office hears of it once.
func (s *skew) trusting(act schedule.Act) schedule.Act {
	return func(tx *storage.Tx, now time.Time) error {
		s.mu.Lock()
		by, told := s.by, s.told
		s.mu.Unlock()
		if by.Abs() <= skewLimit {
			return act(tx, now)
		}
		if told {
			return nil
		}
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		if err := workflow.ToOffice(tx, world, 0, plan.Letter{
			Text: messages.ClockWrong(messages.ClockWrongParams{Ours: now, Theirs: now.Add(by)}),
		}, now); err != nil {
			return err
		}
		s.mu.Lock()
		s.told = true
		s.mu.Unlock()
		return nil
	}
}
