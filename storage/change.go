package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	changeInsert   = `INSERT INTO change (kind, at, by_person, basis, unit, into_unit, chapter) VALUES (?, ?, ?, ?, ?, ?, ?)`
	changeList     = `SELECT id, kind, at, by_person, basis, unit, into_unit, chapter FROM change`
	changeOfUnit   = changeList + ` WHERE unit = ?1 OR into_unit = ?1 ORDER BY id DESC LIMIT ?2`
	changeOfText   = changeList + ` WHERE chapter = ? ORDER BY id DESC LIMIT ?`
	takeoverInsert = `INSERT INTO takeover (change, duty, from_unit, since_at, due) VALUES (?, ?, ?, ?, ?)`
	takeoverList   = `SELECT duty, from_unit, since_at, due FROM takeover ORDER BY change, duty`
	assignmentEnd  = `UPDATE assignment SET until_at = ? WHERE id = ? AND until_at = 0`
)

// AddChange keeps a change and the owed duties that went over by it.
func (t *Tx) AddChange(c plan.Change, moved []plan.Takeover) (plan.ChangeID, error) {
	id, err := t.insert(changeInsert, c.Kind, ms(c.At), c.By, c.Basis, c.Unit, c.Into, c.Chapter)
	if err != nil {
		return 0, fmt.Errorf("add change %s: %w", c.Kind, err)
	}
	for _, m := range moved {
		if _, err := t.change(takeoverInsert, id, m.Duty, m.From, ms(m.Since), ms(m.Due)); err != nil {
			return 0, fmt.Errorf("add takeover of %s: %w", m.Duty, err)
		}
	}
	return plan.ChangeID(id), nil
}

// ChangesOfUnit lists the last n changes a unit gave or took by, newest first.
func (t *Tx) ChangesOfUnit(u plan.UnitID, n int) ([]plan.Change, error) {
	out, err := list(t, scanChange, changeOfUnit, u, n)
	if err != nil {
		return nil, fmt.Errorf("list changes of unit %d: %w", u, err)
	}
	return out, nil
}

// ChangesOfChapter lists the last n changes of a chapter's units, newest first.
func (t *Tx) ChangesOfChapter(c plan.ChapterID, n int) ([]plan.Change, error) {
	out, err := list(t, scanChange, changeOfText, c, n)
	if err != nil {
		return nil, fmt.Errorf("list changes of chapter %d: %w", c, err)
	}
	return out, nil
}

func scanChange(r row) (c plan.Change, err error) {
	err = r.Scan(&c.ID, &c.Kind, moment{&c.At}, &c.By, &c.Basis, &c.Unit, &c.Into, &c.Chapter)
	return c, err
}

// EndAssignment ends an assignment that is in force; what was done under it stays
// attributed.
func (t *Tx) EndAssignment(id plan.AssignmentID, now time.Time) error {
	if _, err := t.change(assignmentEnd, ms(now), id); err != nil {
		return fmt.Errorf("end assignment %d: %w", id, err)
	}
	return nil
}

func (t *Tx) loadTakeovers(s *plan.Snapshot) (err error) {
	s.Takeovers, err = list(t, func(r row) (o plan.Takeover, err error) {
		err = r.Scan(&o.Duty, &o.From, moment{&o.Since}, moment{&o.Due})
		return o, err
	}, takeoverList)
	if err != nil {
		return fmt.Errorf("list takeovers: %w", err)
	}
	return nil
}
