package telegram

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"runtime/debug"
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

// oneByOne handles each update in a transaction of its own after committing a
// mark of the attempt. What was in work at three crashes is not tried a fourth
// time: one or two may be bad luck, as in a power cut.
func (p *Poller) oneByOne(ctx context.Context, all []arrival) error {
	for _, a := range all {
		tries := 0
		if err := p.DB.Do(ctx, func(tx *storage.Tx) (err error) {
			tries, err = tx.NextAttempt(a.update.ID)
			return err
		}); err != nil {
			return err
		}
		if err := p.commit(ctx, func(tx *storage.Tx) (answers []plan.Answer, err error) {
			if tries > 3 {
				answers, err = p.killer(tx, a)
			} else {
				answers, err = p.one(tx, a)
			}
			if err != nil {
				return nil, err
			}
			return answers, tx.ClearAttempt(a.update.ID)
		}); err != nil {
			return err
		}
	}
	return nil
}

// killer sets aside what was in work whenever the process ended.
func (p *Poller) killer(tx *storage.Tx, a arrival) ([]plan.Answer, error) {
	if err := tx.MarkHandled(a.update.ID, a.sha, p.Clock.Now()); err != nil {
		return nil, err
	}
	return p.aside(tx, a, "the process ended three times while handling it")
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
	wake, err := p.DB.DoWake(ctx, func(tx *storage.Tx) (err error) {
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

// one handles an update unless it was handled before, tries it a second time
// when it fails, and then sets it aside. The mark is written first: it stands or
// falls with the whole transaction.
func (p *Poller) one(tx *storage.Tx, a arrival) ([]plan.Answer, error) {
	fresh, err := tx.MarkFresh(a.update.ID, a.sha, p.Clock.Now())
	if err != nil || !fresh {
		return nil, err
	}
	if a.bad != nil {
		return p.aside(tx, a, a.bad.Error())
	}
	if a.update.Message == nil && a.update.Press == nil && a.update.Membership == nil {
		return nil, nil
	}
	for try := 1; ; try++ {
		answers, err := guarded(tx, func() ([]plan.Answer, error) { return p.Handle(tx, a.update) })
		if err == nil || storage.Environment(err) {
			return answers, err
		}
		if try == 2 {
			return p.aside(tx, a, err.Error())
		}
	}
}

// aside keeps the update whole and has sender and office told. Telling is tried
// once: an update must not come back because a notice about it fails.
func (p *Poller) aside(tx *storage.Tx, a arrival, why string) ([]plan.Answer, error) {
	now := p.Clock.Now()
	number, err := tx.AsideNumber(now)
	if err != nil {
		return nil, err
	}
	if err := tx.SetAside(number, a.update.ID, a.update.Raw, why, now); err != nil {
		return nil, err
	}
	p.Logger.Error("update set aside", "number", number, "update", a.update.ID, "why", why)
	answers, err := guarded(tx, func() ([]plan.Answer, error) { return p.Aside(tx, a.update, number) })
	if storage.Environment(err) {
		return nil, err
	}
	if err != nil {
		p.Logger.Error("nobody told of an update set aside", "number", number, "err", err)
	}
	return answers, nil
}

// guarded runs fn in a savepoint and makes a panic an error.
func guarded(tx *storage.Tx, fn func() ([]plan.Answer, error)) (answers []plan.Answer, err error) {
	err = tx.Savepoint(func() (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
			}
		}()
		answers, err = fn()
		return err
	})
	if err != nil {
		return nil, err
	}
	return answers, nil
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
