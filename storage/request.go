package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	requestColumns = `id, chapter, lead, unit, what, due, asked_at, by_person, answer, done_at, nudged_at`
	requestInsert  = `INSERT INTO material_request (chapter, lead, unit, what, due, asked_at, by_person) VALUES (?, ?, ?, ?, ?, ?, ?)`
	requestUpdate  = `UPDATE material_request SET answer = ?, done_at = ?, nudged_at = ? WHERE id = ?`
	requestMove    = `UPDATE material_request SET due = ? WHERE id = ?`
	requestList    = `SELECT ` + requestColumns + ` FROM material_request ORDER BY id`
)

// AddRequest keeps a lead's request for material.
func (t *Tx) AddRequest(m plan.MaterialRequest) (plan.RequestID, error) {
	id, err := t.insert(requestInsert, m.Chapter, m.Lead, m.Unit, m.What, ms(m.Due), ms(m.Asked), m.By)
	if err != nil {
		return 0, fmt.Errorf("add request of unit %d: %w", m.Lead, err)
	}
	return plan.RequestID(id), nil
}

// SaveRequest keeps a request's answer and when its unit was nudged.
func (t *Tx) SaveRequest(m plan.MaterialRequest) error {
	if _, err := t.change(requestUpdate, m.Answer, ms(m.Done), ms(m.Nudged), m.ID); err != nil {
		return fmt.Errorf("save request %d: %w", m.ID, err)
	}
	return nil
}

func (t *Tx) loadRequests(s *plan.Snapshot) (err error) {
	s.Requests, err = list(t, func(r row) (m plan.MaterialRequest, err error) {
		err = r.Scan(&m.ID, &m.Chapter, &m.Lead, &m.Unit, &m.What, moment{&m.Due}, moment{&m.Asked}, &m.By, &m.Answer,
			moment{&m.Done}, moment{&m.Nudged})
		return m, err
	}, requestList)
	if err != nil {
		return fmt.Errorf("list requests: %w", err)
	}
	return nil
}

// MoveRequest gives a request for material another date.
func (t *Tx) MoveRequest(id plan.RequestID, due time.Time) error {
	if _, err := t.change(requestMove, ms(due), id); err != nil {
		return fmt.Errorf("move request %d: %w", id, err)
	}
	return nil
}
