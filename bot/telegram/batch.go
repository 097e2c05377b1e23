package telegram

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// arrival is one update of a batch.
type arrival struct {
	update plan.Update
	sha    string
	bad    error // why it could not be decoded
}

func (p *Poller) arrivals(raws []json.RawMessage) []arrival {
	now := p.Clock.Now()
	out := make([]arrival, len(raws))
	for i, raw := range raws {
		sum := sha256.Sum256(raw)
		out[i].sha = hex.EncodeToString(sum[:])
		out[i].update, out[i].bad = Decode(raw, now, p.Self)
	}
	return out
}

// batch handles updates in one transaction, a savepoint each. With an error
// nothing of it happened and nothing is confirmed.
func (p *Poller) batch(ctx context.Context, raws []json.RawMessage) error {
	all := p.arrivals(raws)
	if p.alone {
		if err := p.oneByOne(ctx, all); err != nil {
			return err
		}
		p.alone = false
	} else if err := p.commit(ctx, func(tx *storage.Tx) (answers []plan.Answer, err error) {
		for _, a := range all {
			got, err := p.one(tx, a)
			if err != nil {
				return nil, err
			}
			answers = append(answers, got...)
		}
		return answers, p.prune(tx)
	}); err != nil {
		return err
	}
	next := p.offset
	for _, a := range all {
		if a.update.ID != 0 {
			next = a.update.ID + 1
		}
	}
	if next == p.offset {
		return errEmpty // nothing readable to confirm: the same will come again
	}
	p.offset = next
	return nil
}

// commit runs fn in one transaction; what it left for others starts only after
// the commit.
func (p *Poller) commit(ctx context.Context, fn func(*storage.Tx) ([]plan.Answer, error)) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("commit batch: panic: %v", r)
		}
	}()
	var answers []plan.Answer
	wake, err := p.DB.Batch(ctx, func(tx *storage.Tx) (err error) {
		answers, err = fn(tx)
		return err
	})
	if err != nil {
		return fmt.Errorf("commit batch: %w", err)
	}
	p.lane.put(answers)
	if p.Wake != nil && (wake.Letters || wake.Jobs) {
		p.Wake(wake)
	}
	return nil
}

// pruneEvery is how often old marks are removed.
const pruneEvery = 6 * time.Hour

func (p *Poller) prune(tx *storage.Tx) error {
	now := p.Clock.Now()
	if now.Sub(p.pruned) < pruneEvery {
		return nil
	}
	p.pruned = now
	return tx.PruneHandled(now)
}
