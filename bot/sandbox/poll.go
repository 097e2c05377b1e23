package sandbox

import (
	"context"
	"encoding/json"
	"sort"
	"time"
)

const (
	maxPoll       = 50 // seconds; a longer wait is cut
	maxBatch      = 100
	maxBatchBytes = 4 << 20
)

type pollEnd uint8

const (
	pollReady    pollEnd = iota // updates have come
	pollConflict                // another getUpdates took over
	pollClosed                  // the server stops
)

// parkedPoll is a getUpdates that waits for updates.
type parkedPoll struct{ end chan pollEnd }

func (s *Server) releasePoll(why pollEnd) {
	if s.parked != nil {
		s.parked.end <- why
		s.parked = nil
	}
}

// getUpdates serves what waits, or parks until something comes. It is called
// without the lock and appends the result to b.
func (s *Server) getUpdates(ctx context.Context, p *params, b []byte) ([]byte, *refusal) {
	offset, fault := p.number("offset")
	if fault != nil {
		return b, fault
	}
	limit, fault := p.number("limit")
	if fault != nil {
		return b, fault
	}
	if limit <= 0 || limit > maxBatch {
		limit = maxBatch
	}
	timeout, fault := p.number("timeout")
	if fault != nil {
		return b, fault
	}
	s.mu.Lock()
	if fault := s.allow(p.get("allowed_updates")); fault != nil {
		s.mu.Unlock()
		return b, fault
	}
	s.setUp(true)
	s.confirm(offset)
	if len(s.queue) > 0 || timeout <= 0 {
		defer s.mu.Unlock()
		return s.appendBatch(b, int(limit)), nil
	}
	s.releasePoll(pollConflict)
	poll := &parkedPoll{end: make(chan pollEnd, 1)}
	s.parked = poll
	s.mu.Unlock()
	s.inflight.Add(-1) // a parked poll is no work under way
	end := s.park(ctx, poll, time.Duration(min(timeout, maxPoll))*time.Second)
	s.inflight.Add(1)
	if end == pollConflict {
		return b, conflict()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.confirm(offset)
	return s.appendBatch(b, int(limit)), nil
}

func (s *Server) park(ctx context.Context, poll *parkedPoll, wait time.Duration) pollEnd {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case end := <-poll.end:
		return end
	case <-timer.C:
	case <-ctx.Done():
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.parked == poll {
		s.parked = nil
		s.setUp(ctx.Err() == nil)
	}
	return pollClosed
}

// confirm drops everything below offset. An offset the queue cannot know of
// confirms nothing: the bot then gets the queue from its head again.
func (s *Server) confirm(offset int64) {
	s.expire()
	if offset < 0 {
		if keep := int(-offset); keep < len(s.queue) {
			s.queue = append([]update(nil), s.queue[len(s.queue)-keep:]...)
		}
		return
	}
	if len(s.queue) == 0 || offset <= s.queue[0].id || offset > s.nextUpdate+10 {
		return
	}
	n := sort.Search(len(s.queue), func(i int) bool { return s.queue[i].id >= offset })
	clear(s.queue[:n])
	if s.queue = s.queue[n:]; len(s.queue) == 0 {
		s.queue, s.nextExpiry = nil, 0
	}
	s.dirty = true
}

func (s *Server) appendBatch(b []byte, limit int) []byte {
	b = append(b, '[')
	start := len(b)
	for i := range s.queue {
		if i == limit {
			break
		}
		before := len(b)
		if i > 0 {
			b = append(b, ',')
		}
		b = s.appendUpdate(b, &s.queue[i])
		if i > 0 && len(b)-start > maxBatchBytes {
			b = b[:before]
			break
		}
	}
	return append(b, ']')
}

// allow remembers which kinds of updates the bot wants from now on; an empty
// list is the default, no list changes nothing.
func (s *Server) allow(list string) *refusal {
	if list == "" {
		return nil
	}
	var kinds []string
	ok := json.Valid([]byte(list)) && eachItem(list, func(v string) bool {
		if kind, isString := unquote(v); isString {
			kinds = append(kinds, kind)
		}
		return true
	})
	if !ok {
		return bad("can't parse allowed updates JSON object")
	}
	s.allowed = kinds
	return nil
}

// setUp notes whether a bot is there at all, for the page.
func (s *Server) setUp(up bool) {
	if s.up != up {
		s.up = up
		s.touch(event{Kind: "bot"})
	}
}
