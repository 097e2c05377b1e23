package storage

import (
	"database/sql"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	personInsert      = `INSERT INTO person (user, chat, name, phone, made_at) VALUES (?, ?, ?, ?, ?)`
	personList        = `SELECT id, user, chat, name, phone, unreachable_at, crowd FROM person ORDER BY id`
	personMet         = `UPDATE person SET chat = ?, unreachable_at = 0 WHERE id = ?`
	personRename      = `UPDATE person SET name = ?, phone = CASE WHEN ? <> '' THEN ? ELSE phone END WHERE id = ?`
	personUnreachable = `UPDATE person SET unreachable_at = ? WHERE id = ? AND unreachable_at = 0`
)

// AddPerson adds a person; User 0 means never seen in chat.
func (t *Tx) AddPerson(p plan.Person, now time.Time) (plan.PersonID, error) {
	user := sql.NullInt64{Int64: p.User, Valid: p.User != 0}
	id, err := t.insert(personInsert, user, p.Chat, p.Name, p.Phone, ms(now))
	if err != nil {
		return 0, fmt.Errorf("add person: %w", err)
	}
	return plan.PersonID(id), nil
}

// Met notes that the person's private chat works.
func (t *Tx) Met(id plan.PersonID, chat int64) error {
	if _, err := t.change(personMet, chat, id); err != nil {
		return fmt.Errorf("note chat of person %d: %w", id, err)
	}
	return nil
}

// Rename gives a person the name (and, if known, the telephone) the office uses.
func (t *Tx) Rename(id plan.PersonID, name, phone string) error {
	if _, err := t.change(personRename, name, phone, phone, id); err != nil {
		return fmt.Errorf("rename person %d: %w", id, err)
	}
	return nil
}

// Unreachable notes since when the person's chat refuses our letters.
func (t *Tx) Unreachable(id plan.PersonID, since time.Time) error {
	if _, err := t.change(personUnreachable, ms(since), id); err != nil {
		return fmt.Errorf("note unreachable person %d: %w", id, err)
	}
	return nil
}

func (t *Tx) loadPersons(s *plan.Snapshot) (err error) {
	s.Persons, err = list(t, func(r row) (p plan.Person, err error) {
		var user sql.NullInt64
		err = r.Scan(&p.ID, &user, &p.Chat, &p.Name, &p.Phone, moment{&p.Unreachable}, &p.Crowd)
		p.User = user.Int64
		return p, err
	}, personList)
	if err != nil {
		return fmt.Errorf("list persons: %w", err)
	}
	return nil
}
