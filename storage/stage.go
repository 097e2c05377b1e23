package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	stageInsert = `INSERT INTO stage (no, name, opens, closes, deadline, original) VALUES (?, ?, ?, ?, ?, ?)`
	stageUpdate = `UPDATE stage SET opens = ?, closes = ?, deadline = ?, confirmed = ?, state = ?, opened_at = ?, closed_at = ?,
		paused_at = ?, version = version + 1 WHERE no = ?`
	stageList = `SELECT no, name, opens, closes, deadline, original, confirmed, state, opened_at, closed_at, paused_at, version
		FROM stage ORDER BY no`
	stepList   = `SELECT stage, step, due FROM stage_step ORDER BY stage, due`
	stepInsert = `INSERT INTO stage_step (stage, step, due) VALUES (?, ?, ?)
		ON CONFLICT (stage, step) DO UPDATE SET due = excluded.due`
)

// AddStage adds one of the six stages, still planned.
func (t *Tx) AddStage(s plan.Stage) error {
	if _, err := t.change(stageInsert, s.No, s.Name, s.Opens.String(), s.Closes.String(), ms(s.Deadline), ms(s.Deadline)); err != nil {
		return fmt.Errorf("add stage %d: %w", s.No, err)
	}
	return nil
}

// SaveStage keeps a stage as it stands now, with its steps.
func (t *Tx) SaveStage(s plan.Stage) error {
	if _, err := t.change(stageUpdate, s.Opens.String(), s.Closes.String(), ms(s.Deadline), s.Confirmed, s.State, ms(s.Opened),
		ms(s.Closed), ms(s.Paused), s.No); err != nil {
		return fmt.Errorf("save stage %d: %w", s.No, err)
	}
	for _, x := range s.Steps {
		if _, err := t.change(stepInsert, s.No, x.Step, ms(x.Due)); err != nil {
			return fmt.Errorf("save step %s of stage %d: %w", x.Step, s.No, err)
		}
	}
	return nil
}

func (t *Tx) loadStages(s *plan.Snapshot) (err error) {
	s.Stages, err = list(t, func(r row) (g plan.Stage, err error) {
		err = r.Scan(&g.No, &g.Name, day{&g.Opens}, day{&g.Closes}, moment{&g.Deadline}, moment{&g.Original}, &g.Confirmed,
			&g.State, moment{&g.Opened}, moment{&g.Closed}, moment{&g.Paused}, &g.Version)
		return g, err
	}, stageList)
	if err != nil {
		return fmt.Errorf("list stages: %w", err)
	}
	type step struct {
		stage int
		step  plan.Step
		due   time.Time
	}
	steps, err := list(t, func(r row) (x step, err error) {
		err = r.Scan(&x.stage, &x.step, moment{&x.due})
		return x, err
	}, stepList)
	if err != nil {
		return fmt.Errorf("list steps: %w", err)
	}
	for i := range s.Stages {
		for _, x := range steps {
			if x.stage == s.Stages[i].No {
				s.Stages[i].Steps = append(s.Stages[i].Steps, plan.StageStep{Step: x.step, Due: x.due})
			}
		}
	}
	return nil
}
