package bench

import (
	"context"
	"errors"
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/bot/sandbox"
	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// begin is where the sandbox's clock starts: stage 2 is under way.
var begin = plan.Date(2021, time.January, 11).At(9, 0)

const openStage = 2

// accounts are the people of the bench; their ids follow from their names, so
// they are the same on every server.
func accounts(s *sandbox.Server, n int) []*sandbox.Account {
	out := make([]*sandbox.Account, n)
	for i := range out {
		out[i] = s.Account(fmt.Sprintf("Liaison %03d", i))
	}
	return out
}

// settle writes the template: the real work plan, stage 2 open, a director and
// liaisons of all units in turn, all bound.
func (b *bench) settle(ctx context.Context) (err error) {
	server, err := sandbox.Start(sandbox.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Close()) }()
	db, err := storage.Open(ctx, b.template())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	work, err := workplan.Default()
	if err != nil {
		return err
	}
	holidays, err := workplan.Holidays()
	if err != nil {
		return err
	}
	return db.Do(ctx, func(tx *storage.Tx) error {
		if _, err := workflow.Seed(tx, work, workplan.Anomalies(work), holidays, workplan.Notices(), begin); err != nil {
			return err
		}
		if err := tx.Set(storage.SettingMode, string(plan.ModeUpload)); err != nil {
			return err
		}
		if err := open(tx); err != nil {
			return err
		}
		return bind(tx, accounts(server, b.People))
	})
}

func open(tx *storage.Tx) error {
	w, err := tx.Snapshot()
	if err != nil {
		return err
	}
	stage, today := *w.Index.Stage[openStage], plan.DayOf(begin)
	stage.State, stage.Opened = plan.StageOpen, begin
	stage.Steps, _ = rules.InnerDeadlines(w.Calendar, openStage, today, plan.DayOf(stage.Deadline), today)
	return tx.SaveStage(stage)
}

func bind(tx *storage.Tx, people []*sandbox.Account) error {
	w, err := tx.Snapshot()
	if err != nil {
		return err
	}
	units := w.Units
	for i, a := range people {
		id, err := tx.AddPerson(plan.Person{User: a.ID(), Chat: a.ID(), Name: a.Name()}, begin)
		if err != nil {
			return err
		}
		post := plan.Binding{Person: id, Role: plan.RoleLiaison, Unit: units[i%len(units)].ID, From: begin}
		if i == 0 {
			post = plan.Binding{Person: id, Role: plan.RoleOffice, Rank: plan.RankDirector, From: begin}
		}
		if _, err := tx.Bind(post); err != nil {
			return err
		}
	}
	return nil
}
