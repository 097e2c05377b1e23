package storage

import (
	"encoding/json"
	"fmt"

	"planbot/storage/plan"
)

const (
	consultationList  = `SELECT id, title, text, round, opened_at, due, closed_at, by_person, version FROM consultation ORDER BY id`
	consultationDraft = `SELECT consultation, draft FROM consultation_draft ORDER BY consultation, draft`
	addresseeList     = `SELECT consultation, id, unit, person, drafts, added_at FROM addressee ORDER BY id`
)

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
	if _, err = list(t, func(r row) (none struct{}, err error) {
		var id plan.ConsultationID
		var draft plan.DraftID
		if err = r.Scan(&id, &draft); err == nil {
			at[id].Drafts = append(at[id].Drafts, draft)
		}
		return none, err
	}, consultationDraft); err != nil {
		return fmt.Errorf("list drafts of consultations: %w", err)
	}
	if _, err = list(t, func(r row) (none struct{}, err error) {
		var id plan.ConsultationID
		var a plan.Addressee
		var drafts string
		if err = r.Scan(&id, &a.ID, &a.Unit, &a.Person, &drafts, moment{&a.Added}); err != nil {
			return none, err
		}
		if err = json.Unmarshal([]byte(drafts), &a.Drafts); err == nil {
			at[id].To = append(at[id].To, a)
		}
		return none, err
	}, addresseeList); err != nil {
		return fmt.Errorf("list addressees: %w", err)
	}
	return nil
}
