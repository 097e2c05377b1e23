package schedule

import (
	"context"
	"fmt"
	"time"

	"planbot/storage"
)

// look does what is due.
func (s *Schedule) look(ctx context.Context) {
	s.mu.Lock()
	s.sleeping, s.wake = false, false
	now := s.Clock.Now()
	if now.Before(s.last) { // the machine's clock was put back
		s.nextTick = now
		for _, r := range s.rings {
			r.next = after(r.times, now)
		}
	}
	s.last = now
	ticking := !s.nextTick.After(now) || !s.also.IsZero() && !s.also.After(now)
	if ticking {
		s.nextTick = now.Add(s.Every)
	}
	var due []*ring
	for _, r := range s.rings {
		if !r.next.IsZero() && !r.next.After(now) {
			due = append(due, r)
			r.next = after(r.times, now)
		} else if r.owed && ticking {
			due = append(due, r)
		}
	}
	s.mu.Unlock()
	for _, r := range due {
		s.ring(ctx, r, now)
	}
	if s.tick != nil && (ticking || len(due) > 0) {
		s.ring(ctx, s.tick, now)
	}
	if s.Also != nil {
		next := s.Also(ctx)
		s.mu.Lock()
		s.also = next
		if !next.IsZero() && !next.After(now) {
			s.also = time.Time{} // it was served just now
		}
		s.mu.Unlock()
	}
}

// ring runs one act. Its failure is logged when it begins to fail.
func (s *Schedule) ring(ctx context.Context, r *ring, now time.Time) {
	left, err := s.act(ctx, r.Act, now)
	r.owed = err != nil
	switch {
	case ctx.Err() != nil:
	case err != nil && !r.broken:
		r.broken = true
		s.Logger.Error("ring failed, trying again with every tick", "ring", r.Name, "err", err)
	case err == nil && r.broken:
		r.broken = false
		s.Logger.Info("ring works again", "ring", r.Name)
	}
	if err == nil && s.Woke != nil && (left.Letters || left.Jobs) {
		s.Woke(left)
	}
}

func (s *Schedule) act(ctx context.Context, act Act, now time.Time) (left storage.Wake, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return s.DB.DoWake(ctx, func(tx *storage.Tx) error { return act(tx, now) })
}
