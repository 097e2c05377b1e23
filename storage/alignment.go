package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	alignmentSave = `INSERT INTO alignment (plan, basis, compared, finding, note, at, by_person) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (plan, basis) DO UPDATE SET compared = excluded.compared, finding = excluded.finding, note = excluded.note, at = excluded.at,
		by_person = excluded.by_person, version = version + 1`
	alignmentList = `SELECT plan, basis, compared, finding, note, at, by_person, version FROM alignment ORDER BY plan, basis`
)

// SaveAlignment keeps what comparing a plan with a basis came to; what was found
// before is in the record of events alone.
func (t *Tx) SaveAlignment(a plan.Alignment) error {
	if _, err := t.change(alignmentSave, a.Plan, a.Basis, a.Compared, a.Finding, a.Note, ms(a.At), a.By); err != nil {
		return fmt.Errorf("save alignment of %s with %s: %w", a.Plan, a.Basis, err)
	}
	return nil
}

func (t *Tx) loadAlignments(s *plan.Snapshot) (err error) {
	s.Alignments, err = list(t, func(r row) (a plan.Alignment, err error) {
		err = r.Scan(&a.Plan, &a.Basis, &a.Compared, &a.Finding, &a.Note, moment{&a.At}, &a.By, &a.Version)
		return a, err
	}, alignmentList)
	if err != nil {
		return fmt.Errorf("list alignments: %w", err)
	}
	return nil
}
