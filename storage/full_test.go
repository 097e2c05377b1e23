package storage

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

// TestAFullDiskUndoesTheWholeTransactionAndPasses fills a database up to a limit
// of pages, which SQLite treats as a full disk.
func TestAFullDiskUndoesTheWholeTransactionAndPasses(t *testing.T) {
	db, err := Open(context.Background(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	now := time.Date(2021, 1, 4, 9, 0, 0, 0, plan.Beijing)
	big := plan.Letter{Chat: 1, Text: strings.Repeat("x", 200_000)}
	fill := func(tx *Tx) error {
		for range 100 {
			if err := tx.Savepoint(func() error {
				_, err := tx.Post(big, now)
				return err
			}); err != nil {
				return err
			}
		}
		return nil
	}
	if err := db.Do(context.Background(), func(tx *Tx) error {
		var pages int
		if err := tx.get("PRAGMA page_count", nil, &pages); err != nil {
			return err
		}
		return tx.get("PRAGMA max_page_count = 200", nil, &pages)
	}); err != nil {
		t.Fatal(err)
	}
	err = db.Do(context.Background(), fill)
	if err == nil || !Environment(err) {
		t.Fatalf("a full disk: %v", err)
	}
	if err := db.Do(context.Background(), func(tx *Tx) error {
		last, err := tx.LastLetter()
		if last != 0 {
			t.Errorf("letter %d is left of a transaction that failed", last)
		}
		if err != nil {
			return err
		}
		var pages int
		return tx.get("PRAGMA max_page_count = 1000000", nil, &pages)
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Do(context.Background(), fill); err != nil {
		t.Errorf("after room was made: %v", err)
	}
}

func TestALostTransactionIsTheMachinesFault(t *testing.T) {
	db, err := Open(context.Background(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	err = db.Do(context.Background(), func(tx *Tx) error {
		return tx.Savepoint(func() error {
			_, err := tx.exec("ROLLBACK") // what SQLite does by itself when the disk is full
			return err
		})
	})
	if err == nil || !Environment(err) {
		t.Errorf("a lost transaction: %v", err)
	}
	if Environment(errors.New("no such savepoint")) {
		t.Error("an error that is not SQLite's counts as the machine's")
	}
	if err := db.Do(context.Background(), func(tx *Tx) error { return tx.MarkHandled(1, "a", time.Now()) }); err != nil {
		t.Errorf("the next transaction: %v", err)
	}
}
