package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	applicationColumns = `id, person, name, phone, unit, role, rank, replaces, text, asked_at, decided_at, decided_by, admitted`
	applicationInsert  = `INSERT INTO application (person, name, phone, unit, role, rank, replaces, text, asked_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	applicationByID   = `SELECT ` + applicationColumns + ` FROM application WHERE id = ?`
	applicationOpen   = `SELECT ` + applicationColumns + ` FROM application WHERE decided_at = 0 ORDER BY id`
	applicationDecide = `UPDATE application SET decided_at = ?, decided_by = ?, admitted = ? WHERE id = ? AND decided_at = 0`
)

// AddApplication keeps a wish to be admitted and returns its id.
func (t *Tx) AddApplication(a plan.Application) (plan.ApplicationID, error) {
	r, err := t.exec(applicationInsert, a.Person, a.Name, a.Phone, a.Unit, a.Role, a.Rank, a.Replaces, a.Text, ms(a.Asked))
	if err != nil {
		return 0, fmt.Errorf("add application of person %d: %w", a.Person, err)
	}
	id, err := r.LastInsertId()
	return plan.ApplicationID(id), err
}

// Application is an application by id.
func (t *Tx) Application(id plan.ApplicationID) (plan.Application, bool, error) {
	a, ok, err := one(t, scanApplication, applicationByID, id)
	if err != nil {
		return a, false, fmt.Errorf("read application %d: %w", id, err)
	}
	return a, ok, nil
}

// OpenApplications lists the applications nobody has decided yet, oldest first.
func (t *Tx) OpenApplications() ([]plan.Application, error) {
	out, err := list(t, scanApplication, applicationOpen)
	if err != nil {
		return nil, fmt.Errorf("list open applications: %w", err)
	}
	return out, nil
}

// DecideApplication keeps the office's word on an open application.
func (t *Tx) DecideApplication(id plan.ApplicationID, admitted bool, by plan.PersonID, now time.Time) error {
	if _, err := t.exec(applicationDecide, ms(now), by, admitted, id); err != nil {
		return fmt.Errorf("decide application %d: %w", id, err)
	}
	return nil
}

func scanApplication(r row) (a plan.Application, err error) {
	err = r.Scan(&a.ID, &a.Person, &a.Name, &a.Phone, &a.Unit, &a.Role, &a.Rank, &a.Replaces, &a.Text,
		moment{&a.Asked}, moment{&a.Decided}, &a.By, &a.Admitted)
	return a, err
}
