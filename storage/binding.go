package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	bindingInsert = `INSERT INTO binding (person, unit, role, rank, member, chapters, from_at) VALUES (?, ?, ?, ?, ?, ?, ?)`
	bindingList   = `SELECT id, person, unit, role, rank, member, chapters, from_at, until_at FROM binding ORDER BY id`
	bindingEnd    = `UPDATE binding SET until_at = ? WHERE id = ? AND until_at = 0`
)

// Bind gives a person a role from now on.
func (t *Tx) Bind(b plan.Binding) (plan.BindingID, error) {
	chapters, err := chapterIDs(b.Chapters)
	if err != nil {
		return 0, fmt.Errorf("bind person %d: %w", b.Person, err)
	}
	id, err := t.insert(bindingInsert, b.Person, b.Unit, b.Role, b.Rank, b.Member, chapters, ms(b.From))
	if err != nil {
		return 0, fmt.Errorf("bind person %d: %w", b.Person, err)
	}
	return plan.BindingID(id), nil
}

// chapterIDs is a list of chapters as stored: JSON, [] for none.
func chapterIDs(ids []plan.ChapterID) (string, error) {
	if ids == nil {
		ids = []plan.ChapterID{}
	}
	raw, err := json.Marshal(ids)
	return string(raw), err
}

// Unbind ends a binding; what was done under it stays attributed.
func (t *Tx) Unbind(id plan.BindingID, now time.Time) error {
	if _, err := t.change(bindingEnd, ms(now), id); err != nil {
		return fmt.Errorf("end binding %d: %w", id, err)
	}
	return nil
}

func (t *Tx) loadBindings(s *plan.Snapshot) (err error) {
	s.Bindings, err = list(t, func(r row) (b plan.Binding, err error) {
		var chapters string
		if err := r.Scan(&b.ID, &b.Person, &b.Unit, &b.Role, &b.Rank, &b.Member, &chapters,
			moment{&b.From}, moment{&b.Until}); err != nil {
			return b, err
		}
		return b, json.Unmarshal([]byte(chapters), &b.Chapters)
	}, bindingList)
	if err != nil {
		return fmt.Errorf("list bindings: %w", err)
	}
	return nil
}
