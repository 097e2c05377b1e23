package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	issueInsert = `INSERT INTO promulgation (plan, draft, number, signer, dated, issued, by_person, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
	issueTold   = `UPDATE promulgation SET told_at = ?, cc = ?, version = version + 1 WHERE plan = ?`
	issueFix    = `UPDATE promulgation SET number = ?, signer = ?, dated = ?, issued = ?, version = version + 1 WHERE plan = ?`
	issueList   = `SELECT plan, draft, number, signer, dated, issued, by_person, at, told_at, cc, version FROM promulgation ORDER BY at, plan`
	fixInsert   = `INSERT INTO correction (plan, at, by_person, reason, number, signer, dated, issued) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
	fixList     = `SELECT plan, at, by_person, reason, number, signer, dated, issued FROM correction WHERE plan = ? ORDER BY id`
)

// AddPromulgation keeps that a plan was issued; it happens once.
func (t *Tx) AddPromulgation(p plan.Promulgation) error {
	if _, err := t.change(issueInsert, p.Plan, p.Draft, p.Number, p.Signer, p.Dated.String(), p.Issued.String(), p.By, ms(p.At)); err != nil {
		return fmt.Errorf("add promulgation of %s: %w", p.Plan, err)
	}
	return nil
}

// IssueTold keeps when the notice went out, and its cc line.
func (t *Tx) IssueTold(p plan.PlanID, cc string, now time.Time) error {
	if _, err := t.change(issueTold, ms(now), cc, p); err != nil {
		return fmt.Errorf("note that the issue of %s was told: %w", p, err)
	}
	return nil
}

// CorrectPromulgation keeps a promulgation as it should have been entered; c is
// how it was, and why that is wrong.
func (t *Tx) CorrectPromulgation(p plan.Promulgation, c plan.Correction) error {
	if _, err := t.exec(fixInsert, c.Plan, ms(c.At), c.By, c.Reason, c.Number, c.Signer, c.Dated.String(), c.Issued.String()); err != nil {
		return fmt.Errorf("keep correction of %s: %w", c.Plan, err)
	}
	if _, err := t.change(issueFix, p.Number, p.Signer, p.Dated.String(), p.Issued.String(), p.Plan); err != nil {
		return fmt.Errorf("correct promulgation of %s: %w", p.Plan, err)
	}
	return nil
}

// Corrections lists how a plan's promulgation was entered earlier, oldest first.
func (t *Tx) Corrections(p plan.PlanID) ([]plan.Correction, error) {
	out, err := list(t, func(r row) (c plan.Correction, err error) {
		err = r.Scan(&c.Plan, moment{&c.At}, &c.By, &c.Reason, &c.Number, &c.Signer, day{&c.Dated}, day{&c.Issued})
		return c, err
	}, fixList, p)
	if err != nil {
		return nil, fmt.Errorf("list corrections of %s: %w", p, err)
	}
	return out, nil
}

func (t *Tx) loadPromulgations(s *plan.Snapshot) (err error) {
	s.Promulgations, err = list(t, func(r row) (p plan.Promulgation, err error) {
		err = r.Scan(&p.Plan, &p.Draft, &p.Number, &p.Signer, day{&p.Dated}, day{&p.Issued}, &p.By, moment{&p.At}, moment{&p.Told}, &p.CC, &p.Version)
		return p, err
	}, issueList)
	if err != nil {
		return fmt.Errorf("list promulgations: %w", err)
	}
	return nil
}
