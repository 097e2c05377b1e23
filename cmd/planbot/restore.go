package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"planbot/storage"
)

// RestoreCmd puts a backup in the place of the database.
type RestoreCmd struct {
	Backup string `arg:"" help:"What backup wrote." type:"path"`
	DB     string `help:"Database file; what is there is put aside, not deleted." default:"planbot.db" env:"PLANBOT_DB" type:"path"`
}

// Run restores. While the database is served it is refused.
func (r RestoreCmd) Run(ctx context.Context, c console) (err error) {
	if _, err := os.Stat(r.Backup); err != nil {
		return fmt.Errorf("find backup: %w", err) // before a lock is made for nothing
	}
	lock, err := storage.Acquire(r.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	done, err := storage.Restore(ctx, r.Backup, r.DB, time.Now())
	if done.Aside != "" {
		fmt.Fprintf(c.out, "put aside: %s\n", done.Aside)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "restored %s: %s, %s, all verified\n", r.DB, count(done.Found.Events, "event"), count(done.Found.Files, "file"))
	if done.Found.Schema < done.Found.Known {
		fmt.Fprintf(c.out, "schema %d: brought to %d at the next start\n", done.Found.Schema, done.Found.Known)
	}
	return nil
}
