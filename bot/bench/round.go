package bench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"
)

// lost is how long no reply may come before the rest counts as lost.
const lost = 5 * time.Second

// result is what one round of one contender brought.
type result struct {
	Replies   int
	PerSecond float64
	CPU       time.Duration // per reply
	P50, P99  time.Duration // from handing an update out to taking its reply
	Wait50    time.Duration // from the start of the bot, the queue being full, to the reply
	Peak      int64
	Misplaced int // replies at another's place in their chat, at least
	Limited   int // 429
	Took      time.Duration
}

// command is what the i-th update says: /status or /todo at random, so that
// replies that change places are seen. The same in every round.
func commands(n int) func(i int) string {
	r := rand.New(rand.NewPCG(1, 2))
	todo := make([]bool, n)
	for i := range todo {
		todo[i] = r.IntN(2) == 0
	}
	return func(i int) string {
		if todo[i] {
			return "/todo"
		}
		return "/status"
	}
}

// round lets one contender answer n queued updates.
func (b *bench) round(ctx context.Context, n int, c contest, unlimited bool) (r result, err error) {
	if c.DB, err = b.database(); err != nil {
		return r, err
	}
	s, err := b.serve(ctx, unlimited)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	text := commands(n)
	if err := s.flood(n, text); err != nil {
		return r, err
	}
	p, err := b.contender(ctx, s, c)
	if err != nil {
		return r, err
	}
	start := b.Now()
	if err := p.tell("go"); err != nil {
		return r, errors.Join(err, p.kill())
	}
	if err := s.wait(ctx, n, lost); err != nil {
		return r, errors.Join(err, p.kill())
	}
	used, err := p.stop()
	if err != nil {
		return r, fmt.Errorf("%s: %w", c.Way, err)
	}
	count, latest, limited := s.meter.taken()
	r = result{Replies: count, Peak: used.Peak, Limited: limited, Took: latest.Sub(start), Misplaced: misplaced(s, n, text)}
	if count == 0 {
		return r, fmt.Errorf("%s: no reply at all, %d refused", c.Way, s.meter.refused)
	}
	r.PerSecond = float64(count) / r.Took.Seconds()
	r.CPU = used.CPU / time.Duration(count)
	r.P50, r.P99 = s.meter.latencies(s.people)
	r.Wait50 = s.meter.half(count).Sub(start)
	return r, nil
}

// rounds lets both contenders take turns and prints the medians.
func (b *bench) rounds(ctx context.Context) error {
	b.say("%d queued /status and /todo updates from %d people, durable (WAL, FULL), no limits; medians of %d rounds taking turns",
		b.Updates, b.People, b.Rounds)
	all := map[way][]result{}
	ways := []way{ours, plain}
	if b.Alone {
		ways = ways[:1]
	}
	for i := range b.Rounds {
		for _, w := range ways {
			c := contest{Way: w}
			if w == ours && i == 0 {
				c.Profile = b.Profile
			}
			r, err := b.round(ctx, b.Updates, c, true)
			if err != nil {
				return err
			}
			all[w] = append(all[w], r)
			b.say("  round %d  %-9s  %6.0f replies/s  %6.0f µs CPU per reply", i+1, w, r.PerSecond, micro(r.CPU))
		}
	}
	if !b.Alone {
		b.compare(median(all[ours]), median(all[plain]))
	}
	return errors.Join(b.keeps(all[ours])...)
}

// keeps looks at what must hold in every round of ours.
func (b *bench) keeps(rounds []result) (broken []error) {
	for i, r := range rounds {
		if r.Replies != b.Updates {
			broken = append(broken, promise(fmt.Sprintf("round %d: %d replies to %d updates", i+1, r.Replies, b.Updates)))
		}
		if r.Misplaced > 0 {
			broken = append(broken, promise(fmt.Sprintf("round %d: %d replies out of order", i+1, r.Misplaced)))
		}
	}
	return broken
}
