package main

import (
	"context"
	"errors"
	"fmt"

	"planbot/storage"
)

// BackupCmd writes a verified copy of the database, also while it is served.
type BackupCmd struct {
	DB string `help:"Database file." default:"planbot.db" env:"PLANBOT_DB" type:"path"`
	To string `arg:"" help:"The copy; must not exist." type:"path"`
}

// Run makes the copy.
func (b BackupCmd) Run(ctx context.Context, c console) (err error) {
	db, err := storage.OpenExisting(ctx, b.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Backup(ctx, b.To); err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.out, "wrote %s, verified\n", b.To)
	return err
}
