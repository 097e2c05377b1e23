package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const urgeList = `SELECT id, key, level, unit, duty, number, drafted_at, signed_at, signed_by, void_at, version FROM urge ORDER BY id`

func (t *Tx) loadUrges(s *plan.Snapshot) (err error) {
	s.Urges, err = list(t, func(r row) (u plan.Urge, err error) {
		err = r.Scan(&u.ID, &u.Key, &u.Level, &u.Unit, &u.DutyKey, &u.Number, moment{&u.Drafted}, moment{&u.Signed}, &u.SignedBy,
			moment{&u.Void}, &u.Version)
		return u, err
	}, urgeList)
	if err != nil {
		return fmt.Errorf("list urges: %w", err)
	}
	return nil
}
