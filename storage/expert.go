package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	expertSave = `INSERT INTO expert (person, employer, title, field) VALUES (?, ?, ?, ?)
		ON CONFLICT (person) DO UPDATE SET employer = excluded.employer, title = excluded.title, field = excluded.field`
	expertList      = `SELECT person, employer, title, field FROM expert ORDER BY person`
	panelHeadInsert = `INSERT INTO panel_head (plan, person, from_at) VALUES (?, ?, ?)`
	panelHeadEnd    = `UPDATE panel_head SET until_at = ? WHERE plan = ? AND until_at = 0`
	panelHeadList   = `SELECT plan, person, from_at, until_at FROM panel_head ORDER BY id`
)

// adoptions hand over what a person without a chat did to the account that
// turned out to be theirs. Where both were asked the same, the account's stays.
var adoptions = []string{
	`UPDATE binding SET person = ? WHERE person = ? AND role = 'expert'`,
	`UPDATE OR IGNORE expert SET person = ? WHERE person = ?`,
	`UPDATE panel_head SET person = ? WHERE person = ?`,
	`UPDATE OR IGNORE addressee SET person = ? WHERE person = ?`,
	`UPDATE reply SET person = ? WHERE person = ?`,
	`UPDATE opinion SET person = ? WHERE person = ?`,
}

// SaveExpert keeps what is known of an expert.
func (t *Tx) SaveExpert(e plan.Expert) error {
	if _, err := t.change(expertSave, e.Person, e.Employer, e.Title, e.Field); err != nil {
		return fmt.Errorf("save expert %d: %w", e.Person, err)
	}
	return nil
}

// HeadPanel makes a person the head of a plan's panel from now on; 0: nobody.
func (t *Tx) HeadPanel(p plan.PlanID, person plan.PersonID, now time.Time) error {
	if _, err := t.change(panelHeadEnd, ms(now), p); err != nil {
		return fmt.Errorf("end head of panel %s: %w", p, err)
	}
	if person == 0 {
		return nil
	}
	if _, err := t.change(panelHeadInsert, p, person, ms(now)); err != nil {
		return fmt.Errorf("set head of panel %s: %w", p, err)
	}
	return nil
}

// Adopt gives a person what the office kept under another entry of theirs.
func (t *Tx) Adopt(person, entry plan.PersonID) error {
	for _, query := range adoptions {
		if _, err := t.change(query, person, entry); err != nil {
			return fmt.Errorf("adopt entry %d as person %d: %w", entry, person, err)
		}
	}
	return nil
}

func (t *Tx) loadExperts(s *plan.Snapshot) (err error) {
	s.Experts, err = list(t, func(r row) (e plan.Expert, err error) {
		err = r.Scan(&e.Person, &e.Employer, &e.Title, &e.Field)
		return e, err
	}, expertList)
	if err != nil {
		return fmt.Errorf("list experts: %w", err)
	}
	s.PanelHeads, err = list(t, func(r row) (h plan.PanelHead, err error) {
		err = r.Scan(&h.Plan, &h.Person, moment{&h.From}, moment{&h.Until})
		return h, err
	}, panelHeadList)
	if err != nil {
		return fmt.Errorf("list heads of panels: %w", err)
	}
	return nil
}
