package sandbox

import (
	"math"
	"time"
)

// The pace Telegram promises nowhere but keeps to: one message a second in a
// chat after a short burst, thirty a second in all, twenty a minute in a group.
var (
	paceChat  = pace{perSecond: 1, burst: 5}
	paceAll   = pace{perSecond: 30, burst: 30}
	paceGroup = pace{perSecond: 20.0 / 60, burst: 20}
)

type pace struct{ perSecond, burst float64 }

// bucket is how much of a pace has been used up.
type bucket struct {
	used float64
	at   time.Time
}

// wait is how long until one more fits, zero if it fits now.
func (b *bucket) wait(p pace, now time.Time) time.Duration {
	if d := now.Sub(b.at); d > 0 {
		b.used = max(0, b.used-d.Seconds()*p.perSecond)
		b.at = now
	}
	if over := b.used + 1 - p.burst; over > 1e-9 {
		return time.Duration(over / p.perSecond * float64(time.Second))
	}
	return 0
}

// paced takes one message out of every pace that applies to c, or refuses.
func (s *Server) paced(c *chat) *refusal {
	if s.unlimited {
		return nil
	}
	now := s.clock.Now()
	wait := max(c.pace.wait(paceChat, now), s.pace.wait(paceAll, now))
	if c.kind != private {
		wait = max(wait, c.minute.wait(paceGroup, now))
		c.minute.used++
	}
	if wait > 0 {
		if c.kind != private {
			c.minute.used--
		}
		return tooMany(int(math.Ceil(wait.Seconds())))
	}
	c.pace.used++
	s.pace.used++
	return nil
}
