package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	digestSave = `INSERT INTO digest (person, wanted, chosen_at) VALUES (?, ?, ?)
		ON CONFLICT (person) DO UPDATE SET wanted = excluded.wanted, chosen_at = excluded.chosen_at`
	digestList = `SELECT person, wanted, chosen_at FROM digest ORDER BY person`
)

// SaveDigest keeps whether a person wants the week in brief.
func (t *Tx) SaveDigest(d plan.Digest) error {
	if _, err := t.change(digestSave, d.Person, d.Wanted, ms(d.Chosen)); err != nil {
		return fmt.Errorf("save digest of person %d: %w", d.Person, err)
	}
	return nil
}

func (t *Tx) loadDigests(s *plan.Snapshot) (err error) {
	s.Digests, err = list(t, func(r row) (d plan.Digest, err error) {
		err = r.Scan(&d.Person, &d.Wanted, moment{&d.Chosen})
		return d, err
	}, digestList)
	if err != nil {
		return fmt.Errorf("list digests: %w", err)
	}
	return nil
}
