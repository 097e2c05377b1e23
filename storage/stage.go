package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	stageInsert = `INSERT INTO stage (no, name, span, opens, closes, deadline, original, confirmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
	stageUpdate = `UPDATE stage SET opens = ?, closes = ?, deadline = ?, confirmed = ?, state = ?, opened_at = ?, closed_at = ?,
		paused_at = ?, version = version + 1 WHERE no = ?`
	stageList = `SELECT no, name, span, opens, closes, deadline, original, confirmed, state, opened_at, closed_at, paused_at, version
		FROM stage ORDER BY no`
	// Steps that fall on one day stand in the order they are done in.
	stepList = `SELECT stage, step, due, original FROM stage_step ORDER BY stage, due, CASE step
		WHEN 'material' THEN 1 WHEN 'draft' THEN 2 WHEN 'reply' THEN 3 WHEN 'revise' THEN 4 ELSE 5 END`
	stepInsert = `INSERT INTO stage_step (stage, step, due, original) VALUES (?, ?, ?, ?)
		ON CONFLICT (stage, step) DO UPDATE SET due = excluded.due`
	reasonInsert = `INSERT INTO stage_reason (stage, act, text, person, at) VALUES (?, ?, ?, ?, ?)`
	reasonList   = `SELECT stage, act, text, person, at FROM stage_reason ORDER BY id`
)

// AddStage adds one of the six stages, still planned.
func (t *Tx) AddStage(s plan.Stage) error {
	if _, err := t.change(stageInsert, s.No, s.Name, s.Window, s.Opens.String(), s.Closes.String(), ms(s.Deadline), ms(s.Deadline),
		s.Confirmed); err != nil {
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
		if _, err := t.change(stepInsert, s.No, x.Step, ms(x.Due), ms(x.Due)); err != nil {
			return fmt.Errorf("save step %s of stage %d: %w", x.Step, s.No, err)
		}
	}
	return nil
}

func (t *Tx) loadStages(s *plan.Snapshot) (err error) {
	s.Stages, err = list(t, func(r row) (g plan.Stage, err error) {
		err = r.Scan(&g.No, &g.Name, &g.Window, day{&g.Opens}, day{&g.Closes}, moment{&g.Deadline}, moment{&g.Original}, &g.Confirmed,
			&g.State, moment{&g.Opened}, moment{&g.Closed}, moment{&g.Paused}, &g.Version)
		return g, err
	}, stageList)
	if err != nil {
		return fmt.Errorf("list stages: %w", err)
	}
	if err := t.loadSteps(s.Stages); err != nil {
		return err
	}
	return t.loadReasons(s.Stages)
}

func (t *Tx) loadSteps(stages []plan.Stage) error {
	type step struct {
		stage int
		plan.StageStep
	}
	steps, err := list(t, func(r row) (x step, err error) {
		err = r.Scan(&x.stage, &x.Step, moment{&x.Due}, moment{&x.Original})
		return x, err
	}, stepList)
	if err != nil {
		return fmt.Errorf("list steps: %w", err)
	}
	for i := range stages {
		for _, x := range steps {
			if x.stage == stages[i].No {
				stages[i].Steps = append(stages[i].Steps, x.StageStep)
			}
		}
	}
	return nil
}

// AddStageReason keeps why something was done to a stage; it returns the
// reason's id, which the record names in place of the text.
func (t *Tx) AddStageReason(no int, r plan.StageReason) (int64, error) {
	id, err := t.insert(reasonInsert, no, r.Act, r.Text, r.Person, ms(r.At))
	if err != nil {
		return 0, fmt.Errorf("add reason to stage %d: %w", no, err)
	}
	return id, nil
}

func (t *Tx) loadReasons(stages []plan.Stage) error {
	type reason struct {
		stage int
		plan.StageReason
	}
	reasons, err := list(t, func(r row) (x reason, err error) {
		err = r.Scan(&x.stage, &x.Act, &x.Text, &x.Person, moment{&x.At})
		return x, err
	}, reasonList)
	if err != nil {
		return fmt.Errorf("list reasons of stages: %w", err)
	}
	for i := range stages {
		for _, x := range reasons {
			if x.stage == stages[i].No {
				stages[i].Reasons = append(stages[i].Reasons, x.StageReason)
			}
		}
	}
	return nil
}
