package bench

import (
	"context"
	"fmt"
	"time"
)

// What the server takes and what we allow ourselves, overall: a burst, then a
// number a second.
const (
	serverBurst, serverRate = 30, 30
	ourBurst, ourRate       = 25, 25
)

// limits lets both answer with the server's limits on: ours keeps its pace, the
// plain way has none.
func (b *bench) limits(ctx context.Context) error {
	if b.Limited == 0 {
		return nil
	}
	b.say("%d updates from %d people with the server's limits on; %d/s after %d would take %s, our own %d/s after %d %s",
		b.Limited, b.People, serverRate, serverBurst, seconds(ideal(b.Limited, serverBurst, serverRate)),
		ourRate, ourBurst, seconds(ideal(b.Limited, ourBurst, ourRate)))
	var broken error
	for _, w := range []way{ours, plain} {
		r, err := b.round(ctx, b.Limited, contest{Way: w, Pace: true}, false)
		if err != nil {
			return err
		}
		b.say("  %-9s  %s for %d replies (%.2f of the ideal at our own pace), %d × 429, %d unanswered",
			w, seconds(r.Took), r.Replies, r.Took.Seconds()/ideal(b.Limited, ourBurst, ourRate).Seconds(), r.Limited, b.Limited-r.Replies)
		if w == ours && (r.Limited > 0 || r.Replies < b.Limited) {
			broken = promise(fmt.Sprintf("with limits on: %d × 429, %d unanswered", r.Limited, b.Limited-r.Replies))
		}
	}
	return broken
}

func ideal(n, burst, rate int) time.Duration {
	return time.Duration(max(n-burst, 0)) * time.Second / time.Duration(rate)
}
