package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	urgeInsert = `INSERT INTO urge (key, level, unit, duties, drafted_at) VALUES (?, ?, ?, ?, ?)`
	urgeSign   = `UPDATE urge SET number = ?, signed_at = ?, signed_by = ?, version = version + 1 WHERE id = ?`
	urgeVoid   = `UPDATE urge SET void_at = ?, version = version + 1 WHERE id = ? AND signed_at = 0`
	urgeCover  = `UPDATE urge SET duties = ?, version = version + 1 WHERE id = ?`
	urgeList   = `SELECT id, key, level, unit, duties, number, drafted_at, signed_at, signed_by, void_at, version FROM urge ORDER BY id`
)

// AddUrge keeps a drafted notice and returns its id.
func (t *Tx) AddUrge(u plan.Urge) (plan.UrgeID, error) {
	duties, err := json.Marshal(u.Duties)
	if err != nil {
		return 0, fmt.Errorf("add urge %s: %w", u.Key, err)
	}
	id, err := t.insert(urgeInsert, u.Key, u.Level, u.Unit, string(duties), ms(u.Drafted))
	if err != nil {
		return 0, fmt.Errorf("add urge %s: %w", u.Key, err)
	}
	return plan.UrgeID(id), nil
}

// CoverUrge sets what a drafted notice is about.
func (t *Tx) CoverUrge(id plan.UrgeID, duties []string) error {
	if err := t.cover(urgeCover, int64(id), duties); err != nil {
		return fmt.Errorf("cover by urge %d: %w", id, err)
	}
	return nil
}

// SignUrge keeps the director's word and the notice's number.
func (t *Tx) SignUrge(id plan.UrgeID, number string, by plan.PersonID, now time.Time) error {
	if _, err := t.change(urgeSign, number, ms(now), by, id); err != nil {
		return fmt.Errorf("sign urge %d: %w", id, err)
	}
	return nil
}

// VoidUrge drops a notice that was not signed.
func (t *Tx) VoidUrge(id plan.UrgeID, now time.Time) error {
	if _, err := t.change(urgeVoid, ms(now), id); err != nil {
		return fmt.Errorf("void urge %d: %w", id, err)
	}
	return nil
}

func (t *Tx) cover(query string, id int64, duties []string) error {
	b, err := json.Marshal(duties)
	if err != nil {
		return err
	}
	_, err = t.change(query, string(b), id)
	return err
}

func (t *Tx) loadUrges(s *plan.Snapshot) (err error) {
	s.Urges, err = list(t, func(r row) (u plan.Urge, err error) {
		var duties string
		if err = r.Scan(&u.ID, &u.Key, &u.Level, &u.Unit, &duties, &u.Number, moment{&u.Drafted}, moment{&u.Signed}, &u.SignedBy,
			moment{&u.Void}, &u.Version); err != nil {
			return u, err
		}
		return u, json.Unmarshal([]byte(duties), &u.Duties)
	}, urgeList)
	if err != nil {
		return fmt.Errorf("list urges: %w", err)
	}
	return nil
}
