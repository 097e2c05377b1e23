package bench

import "context"

// memory measures ours with longer and longer queues: what it takes is not to
// follow the queue.
func (b *bench) memory(ctx context.Context) error {
	for _, n := range []int{b.Updates / 4, b.Updates, b.Updates * 4} {
		r, err := b.round(ctx, n, contest{Way: ours}, true)
		if err != nil {
			return err
		}
		b.say("peak memory with %6d queued: %s MB (aim: 50)", n, mega(r.Peak))
	}
	return nil
}
