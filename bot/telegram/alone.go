package telegram

import (
	"context"

	"planbot/storage"
	"planbot/storage/plan"
)

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
