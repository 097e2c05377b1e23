package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const extensionList = `SELECT unit, duty, asked_at, until_at, reason, granted_at, refused_at FROM extension ORDER BY id`

func (t *Tx) loadExtensions(s *plan.Snapshot) (err error) {
	s.Extensions, err = list(t, func(r row) (e plan.Extension, err error) {
		err = r.Scan(&e.Unit, &e.DutyKey, moment{&e.Asked}, moment{&e.Until}, &e.Reason, moment{&e.Granted}, moment{&e.Refused})
		return e, err
	}, extensionList)
	if err != nil {
		return fmt.Errorf("list extensions: %w", err)
	}
	return nil
}
