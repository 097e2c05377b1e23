package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	extensionColumns = `id, unit, duty, asked_at, by_person, channel, recorder, from_at, wished_at, reason, state, settled_at, settled_by, until_at, word, version`
	extensionInsert  = `INSERT INTO extension (unit, duty, asked_at, by_person, channel, recorder, from_at, wished_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	extensionSettle  = `UPDATE extension SET state = ?, settled_at = ?, settled_by = ?, until_at = ?, word = ?, version = version + 1 WHERE id = ? AND state = 'pending'`
	extensionList    = `SELECT ` + extensionColumns + ` FROM extension ORDER BY id`
)

// AddExtension keeps a pending wish for a later date and returns its id.
func (t *Tx) AddExtension(e plan.Extension) (plan.ExtensionID, error) {
	id, err := t.insert(extensionInsert, e.Unit, e.DutyKey, ms(e.Asked), e.By, e.Proxy.Channel, e.Proxy.Recorder, ms(e.From), ms(e.Wished), e.Reason)
	if err != nil {
		return 0, fmt.Errorf("add extension of %s: %w", e.DutyKey, err)
	}
	return plan.ExtensionID(id), nil
}

// SettleExtension keeps what became of a pending wish; a settled one stays as it
// is, and that is an error.
func (t *Tx) SettleExtension(e plan.Extension) error {
	r, err := t.change(extensionSettle, e.State, ms(e.Settled), e.SettledBy, ms(e.Until), e.Word, e.ID)
	if err != nil {
		return fmt.Errorf("settle extension %d: %w", e.ID, err)
	}
	if n, err := r.RowsAffected(); err != nil || n != 1 {
		return fmt.Errorf("settle extension %d: %d rows pending: %w", e.ID, n, err)
	}
	return nil
}

func (t *Tx) loadExtensions(s *plan.Snapshot) (err error) {
	s.Extensions, err = list(t, func(r row) (e plan.Extension, err error) {
		err = r.Scan(&e.ID, &e.Unit, &e.DutyKey, moment{&e.Asked}, &e.By, &e.Proxy.Channel, &e.Proxy.Recorder, moment{&e.From}, moment{&e.Wished},
			&e.Reason, &e.State, moment{&e.Settled}, &e.SettledBy, moment{&e.Until}, &e.Word, &e.Version)
		return e, err
	}, extensionList)
	if err != nil {
		return fmt.Errorf("list extensions: %w", err)
	}
	return nil
}
