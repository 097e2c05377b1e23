package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	paperKeep = `INSERT INTO consultation_paper (consultation, kind, addressee, sha, name, size, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (consultation, kind, addressee) DO UPDATE SET sha = excluded.sha, name = excluded.name, size = excluded.size,
		made_at = excluded.made_at WHERE sha <> excluded.sha`
	paperList = `SELECT consultation, kind, addressee, sha, name, size, made_at FROM consultation_paper WHERE consultation = ?
		ORDER BY kind, addressee`
)

// KeepPaper writes down the paper last written for an addressee of a
// consultation.
func (t *Tx) KeepPaper(p plan.ConsultationPaper) error {
	if _, err := t.exec(paperKeep, p.Consultation, p.Kind, p.To, p.SHA, p.Name, p.Size, ms(p.Made)); err != nil {
		return fmt.Errorf("keep %s of consultation %d: %w", p.Kind, p.Consultation, err)
	}
	return nil
}

// Papers lists the papers written for a consultation.
func (t *Tx) Papers(id plan.ConsultationID) ([]plan.ConsultationPaper, error) {
	out, err := list(t, func(r row) (p plan.ConsultationPaper, err error) {
		err = r.Scan(&p.Consultation, &p.Kind, &p.To, &p.SHA, &p.Name, &p.Size, moment{&p.Made})
		return p, err
	}, paperList, id)
	if err != nil {
		return nil, fmt.Errorf("list papers of consultation %d: %w", id, err)
	}
	return out, nil
}
