package storage

import (
	"encoding/json"
	"fmt"

	"planbot/storage/plan"
)

const (
	workPlanInsert = `INSERT INTO work_plan (id, document) VALUES (1, ?)`
	workPlanGet    = `SELECT document FROM work_plan WHERE id = 1`
)

// AddWorkPlan keeps the work plan the database is seeded from.
func (t *Tx) AddWorkPlan(work plan.WorkPlan) error {
	document, err := json.Marshal(work)
	if err != nil {
		return fmt.Errorf("keep work plan: %w", err)
	}
	if _, err := t.exec(workPlanInsert, string(document)); err != nil {
		return fmt.Errorf("keep work plan: %w", err)
	}
	return nil
}

// WorkPlan is the work plan the database was seeded from, as it was then; false
// when it was not seeded yet.
func (t *Tx) WorkPlan() (work plan.WorkPlan, ok bool, err error) {
	var document string
	if err := t.get(workPlanGet, nil, &document); err != nil {
		if none(err) {
			return work, false, nil
		}
		return work, false, fmt.Errorf("read work plan: %w", err)
	}
	if err := json.Unmarshal([]byte(document), &work); err != nil {
		return work, false, fmt.Errorf("read work plan: %w", err)
	}
	return work, true, nil
}
