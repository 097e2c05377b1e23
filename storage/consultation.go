package storage

import (
	"encoding/json"
	"fmt"

	"planbot/storage/plan"
)

const (
	consultationInsert = `INSERT INTO consultation (title, text, round, opened_at, due, by_person) VALUES (?, ?, ?, ?, ?, ?)`
	consultationUpdate = `UPDATE consultation SET due = ?, closed_at = ?, version = version + 1 WHERE id = ?`
	consultationText   = `INSERT INTO consultation_draft (consultation, draft) VALUES (?, ?)`
	consultationList   = `SELECT id, title, text, round, opened_at, due, closed_at, by_person, version FROM consultation ORDER BY id`
	consultationDraft  = `SELECT consultation, draft FROM consultation_draft ORDER BY consultation, draft`
	addresseeInsert    = `INSERT INTO addressee (consultation, unit, person, drafts, added_at, due) VALUES (?, ?, ?, ?, ?, ?)`
	addresseeList      = `SELECT consultation, id, unit, person, drafts, added_at, due, removed_at, removed_why, removed_by, was
		FROM addressee ORDER BY id`
	addresseeRemove = `UPDATE addressee SET removed_at = ?, removed_why = ?, removed_by = ? WHERE id = ?`
	addresseeReturn = `UPDATE addressee SET removed_at = 0, removed_why = '', removed_by = 0, drafts = ?, added_at = ?, due = ? WHERE id = ?`
)

// AddConsultation keeps a consultation with its texts and addressees and
// returns it with the ids of both.
func (t *Tx) AddConsultation(c plan.Consultation) (plan.Consultation, error) {
	id, err := t.insert(consultationInsert, c.Title, c.Text, c.Round, ms(c.Opened), ms(c.Due), c.By)
	if err != nil {
		return c, fmt.Errorf("add consultation: %w", err)
	}
	c.ID, c.Version = plan.ConsultationID(id), 1
	for _, draft := range c.Drafts {
		if _, err := t.change(consultationText, c.ID, draft); err != nil {
			return c, fmt.Errorf("add draft %d to consultation %d: %w", draft, c.ID, err)
		}
	}
	to := make([]plan.Addressee, len(c.To))
	for i, a := range c.To {
		if to[i], err = t.AddAddressee(c.ID, a); err != nil {
			return c, err
		}
	}
	c.To = to
	return c, nil
}

// AddAddressee keeps one more addressee of a consultation and returns it with its
// id. One that has an id already was asked before and is asked again.
func (t *Tx) AddAddressee(c plan.ConsultationID, a plan.Addressee) (plan.Addressee, error) {
	drafts, err := json.Marshal(append([]plan.DraftID{}, a.Drafts...))
	if err != nil {
		return a, fmt.Errorf("add addressee to consultation %d: %w", c, err)
	}
	if a.ID != 0 {
		if _, err := t.change(addresseeReturn, string(drafts), ms(a.Added), ms(a.Due), a.ID); err != nil {
			return a, fmt.Errorf("ask addressee %d again: %w", a.ID, err)
		}
		return a, nil
	}
	id, err := t.insert(addresseeInsert, c, a.Unit, a.Person, string(drafts), ms(a.Added), ms(a.Due))
	if err != nil {
		return a, fmt.Errorf("add addressee to consultation %d: %w", c, err)
	}
	a.ID = plan.AddresseeID(id)
	return a, nil
}

// RemoveAddressee keeps when, why and by whom an addressee was taken out.
func (t *Tx) RemoveAddressee(a plan.Addressee) error {
	if _, err := t.change(addresseeRemove, ms(a.Removed), a.Why, a.By, a.ID); err != nil {
		return fmt.Errorf("remove addressee %d: %w", a.ID, err)
	}
	return nil
}

// SaveConsultation keeps what may change of a consultation: its dates.
func (t *Tx) SaveConsultation(c plan.Consultation) error {
	if _, err := t.change(consultationUpdate, ms(c.Due), ms(c.Closed), c.ID); err != nil {
		return fmt.Errorf("save consultation %d: %w", c.ID, err)
	}
	return nil
}

func (t *Tx) loadConsultations(s *plan.Snapshot) (err error) {
	s.Consultations, err = list(t, func(r row) (c plan.Consultation, err error) {
		err = r.Scan(&c.ID, &c.Title, &c.Text, &c.Round, moment{&c.Opened}, moment{&c.Due}, moment{&c.Closed}, &c.By, &c.Version)
		return c, err
	}, consultationList)
	if err != nil {
		return fmt.Errorf("list consultations: %w", err)
	}
	at := make(map[plan.ConsultationID]*plan.Consultation, len(s.Consultations))
	for i := range s.Consultations {
		at[s.Consultations[i].ID] = &s.Consultations[i]
	}
	if err := t.loadConsultationDrafts(at); err != nil {
		return err
	}
	return t.loadAddressees(at)
}

func (t *Tx) loadConsultationDrafts(at map[plan.ConsultationID]*plan.Consultation) error {
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.ConsultationID
		var draft plan.DraftID
		if err = r.Scan(&id, &draft); err == nil {
			at[id].Drafts = append(at[id].Drafts, draft)
		}
		return none, err
	}, consultationDraft); err != nil {
		return fmt.Errorf("list drafts of consultations: %w", err)
	}
	return nil
}

func (t *Tx) loadAddressees(at map[plan.ConsultationID]*plan.Consultation) error {
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.ConsultationID
		var a plan.Addressee
		var drafts string
		if err = r.Scan(&id, &a.ID, &a.Unit, &a.Person, &drafts, moment{&a.Added}, moment{&a.Due}, moment{&a.Removed}, &a.Why, &a.By, &a.Was); err != nil {
			return none, err
		}
		if err = json.Unmarshal([]byte(drafts), &a.Drafts); err != nil {
			return none, err
		}
		if c := at[id]; a.Removed.IsZero() {
			c.To = append(c.To, a)
		} else {
			c.Former = append(c.Former, a)
		}
		return none, nil
	}, addresseeList); err != nil {
		return fmt.Errorf("list addressees: %w", err)
	}
	return nil
}
