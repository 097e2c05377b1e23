package bench

import (
	"context"
	"fmt"
)

// mostMemory is what a catch-up may take, in bytes.
const mostMemory = 50 << 20

// memory measures ours with longer and longer queues: what it takes must not
// follow the queue.
func (b *bench) memory(ctx context.Context) error {
	var broken error
	for _, n := range []int{b.Updates / 4, b.Updates, b.Updates * 4} {
		r, err := b.round(ctx, n, contest{Way: ours}, true)
		if err != nil {
			return err
		}
		b.say("peak memory with %6d queued: %s MiB", n, mebi(r.Peak))
		if r.Peak > mostMemory {
			broken = promise(fmt.Sprintf("%s MiB with %d queued", mebi(r.Peak), n))
		}
	}
	return broken
}
