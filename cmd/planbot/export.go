package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// ExportCmd writes out what the database holds.
type ExportCmd struct {
	WorkPlan ExportWorkPlanCmd `cmd:"" name:"work-plan" help:"Write the work plan as it stands now, as a file that check and an empty database take."`
	Archive  ExportArchiveCmd  `cmd:"" help:"Write everything into one zip that verify checks: texts, replies, letters, tables, the record."`
}

// ExportWorkPlanCmd writes the work plan with everything the office changed in
// chat since it was seeded: names, settled doubts, assignments, dates.
type ExportWorkPlanCmd struct {
	DB  string `help:"Database file." default:"planbot.db" env:"PLANBOT_DB" type:"path"`
	Out string `short:"o" help:"File to write, replaced if it is there; standard output when left out." type:"path"`
}

// Run writes it.
func (e ExportWorkPlanCmd) Run(ctx context.Context, c console) (err error) {
	db, err := storage.OpenExisting(ctx, e.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var work plan.WorkPlan
	if err := db.Read(ctx, func(tx *storage.Tx) (err error) {
		work, err = workflow.ExportWorkPlan(tx, time.Now())
		return err
	}); err != nil {
		return fmt.Errorf("export work plan: %w", err)
	}
	data, err := workplan.Format(work)
	if err != nil {
		return err
	}
	if e.Out == "" {
		_, err = c.out.Write(data)
		return err
	}
	if err := os.WriteFile(e.Out, data, 0o644); err != nil {
		return fmt.Errorf("export work plan: %w", err)
	}
	return nil
}
