package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	referenceInsert = `INSERT INTO reference (title, source, issued, place, upload, sha, file_name, pinned_at, by_person)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	referenceEnd  = `UPDATE reference SET until_at = ?, sha = '' WHERE id = ? AND until_at = 0`
	referenceList = `SELECT id, title, source, issued, place, upload, sha, file_name, pinned_at, by_person, until_at FROM reference
		WHERE until_at = 0 ORDER BY id`
)

// AddReference pins something everybody works by.
func (t *Tx) AddReference(r plan.Reference) (plan.ReferenceID, error) {
	issued := ""
	if r.Issued != 0 {
		issued = r.Issued.String()
	}
	id, err := t.insert(referenceInsert, r.Title, r.Source, issued, r.Place, r.Upload, r.SHA, r.FileName, ms(r.Pinned), r.By)
	if err != nil {
		return 0, fmt.Errorf("add reference: %w", err)
	}
	return plan.ReferenceID(id), nil
}

// EndReference unpins one; its bytes are nobody's any more.
func (t *Tx) EndReference(id plan.ReferenceID, now time.Time) error {
	if _, err := t.change(referenceEnd, ms(now), id); err != nil {
		return fmt.Errorf("end reference %d: %w", id, err)
	}
	return nil
}

func (t *Tx) loadReferences(s *plan.Snapshot) (err error) {
	s.References, err = list(t, func(r row) (x plan.Reference, err error) {
		issued := ""
		err = r.Scan(&x.ID, &x.Title, &x.Source, &issued, &x.Place, &x.Upload, &x.SHA, &x.FileName, moment{&x.Pinned}, &x.By, moment{&x.Until})
		if err == nil && issued != "" {
			x.Issued, err = plan.ParseDay(issued)
		}
		return x, err
	}, referenceList)
	if err != nil {
		return fmt.Errorf("list references: %w", err)
	}
	return nil
}
