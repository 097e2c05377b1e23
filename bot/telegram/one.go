package telegram

import (
	"fmt"
	"runtime/debug"

	"planbot/storage"
	"planbot/storage/plan"
)

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
