package storage

import (
	"encoding/json"
	"fmt"

	"planbot/storage/plan"
)

const (
	callInsert = `INSERT INTO call (key, unit, duties, made_at) VALUES (?, ?, ?, ?)`
	callResult = `UPDATE call SET result = ?, promise = ?, by_person = ?, at = ?, version = version + 1 WHERE id = ?`
	callCover  = `UPDATE call SET duties = ?, version = version + 1 WHERE id = ?`
	callList   = `SELECT id, key, unit, duties, made_at, result, promise, by_person, at, version FROM call ORDER BY id`
)

// AddCall keeps a telephone card and returns its id.
func (t *Tx) AddCall(c plan.Call) (plan.CallID, error) {
	duties, err := json.Marshal(c.Duties)
	if err != nil {
		return 0, fmt.Errorf("add call %s: %w", c.Key, err)
	}
	id, err := t.insert(callInsert, c.Key, c.Unit, string(duties), ms(c.Made))
	if err != nil {
		return 0, fmt.Errorf("add call %s: %w", c.Key, err)
	}
	return plan.CallID(id), nil
}

// CoverCall sets what a card is about.
func (t *Tx) CoverCall(id plan.CallID, duties []string) error {
	if err := t.cover(callCover, int64(id), duties); err != nil {
		return fmt.Errorf("cover by call %d: %w", id, err)
	}
	return nil
}

// SaveCall keeps what a call brought.
func (t *Tx) SaveCall(c plan.Call) error {
	if _, err := t.change(callResult, c.Result, c.Promise.String(), c.By, ms(c.At), c.ID); err != nil {
		return fmt.Errorf("save call %d: %w", c.ID, err)
	}
	return nil
}

func (t *Tx) loadCalls(s *plan.Snapshot) (err error) {
	s.Calls, err = list(t, func(r row) (c plan.Call, err error) {
		var duties string
		if err = r.Scan(&c.ID, &c.Key, &c.Unit, &duties, moment{&c.Made}, &c.Result, day{&c.Promise}, &c.By, moment{&c.At}, &c.Version); err != nil {
			return c, err
		}
		return c, json.Unmarshal([]byte(duties), &c.Duties)
	}, callList)
	if err != nil {
		return fmt.Errorf("list calls: %w", err)
	}
	return nil
}
