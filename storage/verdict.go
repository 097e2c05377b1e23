package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	verdictInsert = `INSERT INTO panel_verdict (plan, result, head, signed, present, meeting, consultation, points, text, entered_at, by_person, why)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	verdictReplace = `UPDATE panel_verdict SET replaced_at = ?, version = version + 1 WHERE id = ? AND replaced_at = 0`
	verdictPage    = `INSERT INTO panel_verdict_page (verdict, seq, sha) VALUES (?, ?, ?)`
	verdictText    = `SELECT text FROM panel_verdict WHERE id = ?`
	verdictList    = `SELECT id, plan, result, head, signed, present, meeting, consultation, points, entered_at, by_person, why, replaced_at, version,
		(SELECT count(*) FROM panel_verdict_page WHERE verdict = panel_verdict.id) FROM panel_verdict ORDER BY id`
	reseat = `UPDATE addressee SET person = ? WHERE id = ?`
)

// AddVerdict keeps the word of a panel with its text and the hashes of its scans.
func (t *Tx) AddVerdict(v plan.PanelVerdict, text string, pages []string) (plan.VerdictID, error) {
	present, err := json.Marshal(append([]plan.PersonID{}, v.Present...))
	if err != nil {
		return 0, fmt.Errorf("add verdict on %s: %w", v.Plan, err)
	}
	id, err := t.insert(verdictInsert, v.Plan, v.Result, v.Head, v.Signed.String(), string(present), v.Meeting, v.Consultation, v.Points, text,
		ms(v.Entered), v.By, v.Why)
	if err != nil {
		return 0, fmt.Errorf("add verdict on %s: %w", v.Plan, err)
	}
	for i, sha := range pages {
		if _, err := t.change(verdictPage, id, i+1, sha); err != nil {
			return 0, fmt.Errorf("add page %d of verdict %d: %w", i+1, id, err)
		}
	}
	return plan.VerdictID(id), nil
}

// ReplaceVerdict takes the word of a panel out of force; it stays on record.
func (t *Tx) ReplaceVerdict(id plan.VerdictID, now time.Time) error {
	if _, err := t.change(verdictReplace, ms(now), id); err != nil {
		return fmt.Errorf("replace verdict %d: %w", id, err)
	}
	return nil
}

// VerdictText is the text of a panel's word, "" when there is none.
func (t *Tx) VerdictText(id plan.VerdictID) (text string, err error) {
	if err := t.get(verdictText, []any{id}, &text); err != nil && !none(err) {
		return "", fmt.Errorf("read verdict %d: %w", id, err)
	}
	return text, nil
}

// Reseat makes another person answer in a seat.
func (t *Tx) Reseat(to plan.AddresseeID, person plan.PersonID) error {
	if _, err := t.change(reseat, person, to); err != nil {
		return fmt.Errorf("reseat addressee %d: %w", to, err)
	}
	return nil
}

func (t *Tx) loadVerdicts(s *plan.Snapshot) (err error) {
	s.Verdicts, err = list(t, func(r row) (v plan.PanelVerdict, err error) {
		var present string
		if err := r.Scan(&v.ID, &v.Plan, &v.Result, &v.Head, day{&v.Signed}, &present, &v.Meeting, &v.Consultation, &v.Points, moment{&v.Entered}, &v.By,
			&v.Why, moment{&v.Replaced}, &v.Version, &v.Pages); err != nil {
			return v, err
		}
		return v, json.Unmarshal([]byte(present), &v.Present)
	}, verdictList)
	if err != nil {
		return fmt.Errorf("list verdicts: %w", err)
	}
	return nil
}
