package storage_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

var now = time.Date(2021, 1, 4, 9, 0, 0, 0, plan.Beijing)

func open(t *testing.T) *storage.DB {
	t.Helper()
	db, err := storage.Open(context.Background(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func record(t *storage.Tx, name string) error {
	return t.Record(plan.Event{At: now, Act: plan.ActStart, Kind: "test", Name: name}, nil)
}

func TestASavepointUndoesOnlyItsOwnEffects(t *testing.T) {
	db := open(t)
	boom := errors.New("boom")
	err := db.Do(context.Background(), func(tx *storage.Tx) error {
		if err := record(tx, "kept"); err != nil {
			return err
		}
		if err := tx.Savepoint(func() error {
			if err := record(tx, "undone"); err != nil {
				return err
			}
			return boom
		}); !errors.Is(err, boom) {
			t.Errorf("savepoint returned %v, want boom", err)
		}
		return record(tx, "after")
	})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	err = db.Read(context.Background(), func(tx *storage.Tx) error {
		events, err := tx.Events(0, 10)
		for _, e := range events {
			names = append(names, e.Name)
		}
		if bad, _, verr := tx.VerifyEvents(); verr != nil || bad != 0 {
			t.Errorf("chain broken at %d: %v", bad, verr)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != 2 || names[0] != "after" || names[1] != "kept" {
		t.Errorf("events %v, want after, kept", names)
	}
}

func TestABackupHoldsWhatTheDatabaseHolds(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	if err := db.Do(ctx, func(tx *storage.Tx) error { return record(tx, "one") }); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := db.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	copied, err := storage.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = copied.Close() }()
	if err := copied.Read(ctx, func(tx *storage.Tx) error {
		events, err := tx.Events(0, 10)
		if len(events) != 1 {
			t.Errorf("%d events in the copy, want 1", len(events))
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Backup(ctx, path); err == nil {
		t.Error("a second backup over the first was accepted")
	}
}

func TestASecondProcessIsRefusedTheLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "planbot.db")
	first, err := storage.Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := storage.Acquire(path); !errors.Is(err, storage.ErrLocked) {
		t.Errorf("second lock: %v, want ErrLocked", err)
	}
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := storage.Acquire(path)
	if err != nil {
		t.Fatalf("lock after release: %v", err)
	}
	if err := again.Release(); err != nil {
		t.Fatal(err)
	}
}
