package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"planbot/bot/archive"
	"planbot/bot/workflow"
	"planbot/storage"
	"planbot/storage/plan"
)

// ExportArchiveCmd writes the archive bundle, also while the database is served.
type ExportArchiveCmd struct {
	DB   string `help:"Database file." default:"planbot.db" env:"PLANBOT_DB" type:"path"`
	Plan string `help:"One plan only: ${enum}." enum:",women,children" default:""`
	File string `arg:"" help:"The zip; must not exist." type:"path"`
}

// Run writes it and checks what was written.
func (e ExportArchiveCmd) Run(ctx context.Context, c console) (err error) {
	db, err := storage.OpenExisting(ctx, e.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	file, err := os.OpenFile(e.File, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("write archive to %s: %w", e.File, fs.ErrExist)
	} else if err != nil {
		return fmt.Errorf("write archive: %w", err)
	}
	report, err := e.write(ctx, db, file)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(e.File))
	}
	fmt.Fprintf(c.out, "wrote %s, verified\n", e.File)
	describe(c, report)
	return nil
}

func (e ExportArchiveCmd) write(ctx context.Context, db *storage.DB, file *os.File) (archive.Report, error) {
	var report archive.Report
	order := archive.Order{DB: db, Plan: plan.PlanID(e.Plan), Now: time.Now(), Words: workflow.ArchiveWords}
	if _, err := archive.Write(ctx, file, order); err != nil {
		return report, err
	}
	if err := file.Sync(); err != nil {
		return report, fmt.Errorf("write archive: %w", err)
	}
	info, err := file.Stat()
	if err != nil {
		return report, fmt.Errorf("write archive: %w", err)
	}
	report, err = archive.Verify(file, info.Size())
	if err == nil && !report.Sound() {
		err = fmt.Errorf("verify archive: %s: %w", report.Faults[0], errBundle)
	}
	return report, err
}
