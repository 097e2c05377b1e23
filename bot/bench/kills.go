package bench

import (
	"context"
	"errors"
	"fmt"
	"math"
	"regexp"
	"strings"
)

var echoed = regexp.MustCompile(`/q([0-9]+)`)

// kills ends each contender at once after a third of the replies, starts it
// again, and counts what was never answered. The texts are unknown commands,
// which the answer quotes.
func (b *bench) kills(ctx context.Context) error {
	n := b.Updates / 5
	for _, w := range []way{ours, plain} {
		never, twice, err := b.killed(ctx, n, w)
		if err != nil {
			return err
		}
		b.say("killed after a third of %d replies, started again: %-9s  %4d never answered (%.0f %%), %d sent again",
			n, w, never, 100*float64(never)/float64(n), twice)
		if w == ours && never > 0 {
			return promise(fmt.Sprintf("%d updates lost in a kill", never))
		}
	}
	return nil
}

func (b *bench) killed(ctx context.Context, n int, w way) (never, twice int, err error) {
	c := contest{Way: w}
	if c.DB, err = b.database(); err != nil {
		return 0, 0, err
	}
	s, err := b.serve(ctx, true)
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	if err := s.flood(n, func(i int) string { return fmt.Sprintf("/q%d", i) }); err != nil {
		return 0, 0, err
	}
	// The second run ends when nothing comes any more: counting would take
	// replies that were sent again for those that are still due.
	for _, until := range []int{n / 3, math.MaxInt} {
		p, err := b.contender(ctx, s, c)
		if err != nil {
			return 0, 0, err
		}
		if err := p.tell("go"); err != nil {
			return 0, 0, errors.Join(err, p.kill())
		}
		err = s.wait(ctx, until, lost)
		if until > n && err == nil {
			_, err = p.stop()
		} else {
			err = errors.Join(err, p.kill())
		}
		if err != nil {
			return 0, 0, err
		}
	}
	seen := map[string]int{}
	for _, a := range s.people {
		for _, text := range said(a) {
			if m := echoed.FindString(text); m != "" && strings.Contains(text, m) {
				seen[m]++
			}
		}
	}
	for _, times := range seen {
		twice += times - 1
	}
	return n - len(seen), twice, nil
}
