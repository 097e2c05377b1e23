package storage

import (
	"database/sql"
	"fmt"

	"planbot/storage/plan"
)

const (
	planInsert       = `INSERT INTO plan (id, title) VALUES (?, ?)`
	planList         = `SELECT id, title FROM plan ORDER BY id DESC` // women, then children
	chapterInsert    = `INSERT INTO chapter (plan, code, no, place, title, kind) VALUES (?, ?, ?, ?, ?, ?)`
	chapterList      = `SELECT id, plan, code, no, place, title, kind FROM chapter ORDER BY plan DESC, place`
	assignmentInsert = `INSERT INTO assignment (chapter, unit, unit_set, part, from_at) VALUES (?, ?, ?, ?, ?)`
	assignmentList   = `SELECT id, chapter, unit, coalesce(unit_set, ''), part, from_at, until_at FROM assignment ORDER BY id`
)

// AddPlan adds one of the two plans.
func (t *Tx) AddPlan(p plan.PlanInfo) error {
	if _, err := t.change(planInsert, p.ID, p.Title); err != nil {
		return fmt.Errorf("add plan %s: %w", p.ID, err)
	}
	return nil
}

// AddChapter adds a chapter and returns its id.
func (t *Tx) AddChapter(c plan.Chapter) (plan.ChapterID, error) {
	id, err := t.insert(chapterInsert, c.Plan, c.Code, c.No, c.Order, c.Title, c.Kind)
	if err != nil {
		return 0, fmt.Errorf("add chapter %s: %w", c.Code, err)
	}
	return plan.ChapterID(id), nil
}

// AddAssignment says that a unit or a unit set leads or supports a chapter.
func (t *Tx) AddAssignment(a plan.Assignment) error {
	unit := sql.NullInt64{Int64: int64(a.Unit), Valid: a.Unit != 0}
	if _, err := t.change(assignmentInsert, a.Chapter, unit, null(a.Set), a.Part, ms(a.From)); err != nil {
		return fmt.Errorf("assign chapter %d: %w", a.Chapter, err)
	}
	return nil
}

func (t *Tx) loadChapters(s *plan.Snapshot) (err error) {
	s.Plans, err = list(t, func(r row) (p plan.PlanInfo, err error) {
		err = r.Scan(&p.ID, &p.Title)
		return p, err
	}, planList)
	if err != nil {
		return fmt.Errorf("list plans: %w", err)
	}
	s.Chapters, err = list(t, func(r row) (c plan.Chapter, err error) {
		err = r.Scan(&c.ID, &c.Plan, &c.Code, &c.No, &c.Order, &c.Title, &c.Kind)
		return c, err
	}, chapterList)
	if err != nil {
		return fmt.Errorf("list chapters: %w", err)
	}
	s.Assignments, err = list(t, func(r row) (a plan.Assignment, err error) {
		var unit sql.NullInt64
		err = r.Scan(&a.ID, &a.Chapter, &unit, &a.Set, &a.Part, moment{&a.From}, moment{&a.Until})
		a.Unit = plan.UnitID(unit.Int64)
		return a, err
	}, assignmentList)
	if err != nil {
		return fmt.Errorf("list assignments: %w", err)
	}
	return nil
}
