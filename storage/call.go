package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const callList = `SELECT id, key, unit, duty, made_at, result, promise, by_person, at, version FROM call ORDER BY id`

func (t *Tx) loadCalls(s *plan.Snapshot) (err error) {
	s.Calls, err = list(t, func(r row) (c plan.Call, err error) {
		err = r.Scan(&c.ID, &c.Key, &c.Unit, &c.DutyKey, moment{&c.Made}, &c.Result, day{&c.Promise}, &c.By, moment{&c.At}, &c.Version)
		return c, err
	}, callList)
	if err != nil {
		return fmt.Errorf("list calls: %w", err)
	}
	return nil
}
