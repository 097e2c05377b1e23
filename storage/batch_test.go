package storage_test

import (
	"errors"
	"testing"

	"planbot/storage"
)

var errNo = errors.New("no")

// names lists the events' names, oldest first.
func names(t *testing.T, db *storage.DB) (out []string) {
	t.Helper()
	if err := db.Read(t.Context(), func(tx *storage.Tx) error {
		events, err := tx.Events(0, 100)
		for i := len(events) - 1; i >= 0; i-- {
			out = append(out, events[i].Name)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestABatchUndoesOnlyTheEffectThatFailed(t *testing.T) {
	db := open(t)
	runs := 0
	if _, err := db.Batch(t.Context(), func(tx *storage.Tx) error {
		runs++
		for _, name := range []string{"one", "two", "three"} {
			err := tx.Savepoint(func() error {
				if err := record(tx, name); err != nil {
					return err
				}
				if name == "two" {
					return errNo
				}
				return nil
			})
			if storage.Environment(err) {
				return err
			}
			if (name == "two") != errors.Is(err, errNo) {
				t.Errorf("%s: %v", name, err)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, db); len(got) != 2 || got[0] != "one" || got[1] != "three" {
		t.Errorf("kept %v, want one and three", got)
	}
	if runs != 2 {
		t.Errorf("ran %d times, want a bold try and a careful one", runs)
	}
}

func TestABatchIsNotDoneAgainForAFailureThatWroteNothing(t *testing.T) {
	db := open(t)
	runs := 0
	if _, err := db.Batch(t.Context(), func(tx *storage.Tx) error {
		runs++
		if err := record(tx, "one"); err != nil {
			return err
		}
		if err := tx.Savepoint(func() error { return errNo }); !errors.Is(err, errNo) {
			t.Errorf("savepoint returned %v", err)
		}
		return record(tx, "two")
	}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, db); len(got) != 2 || runs != 1 {
		t.Errorf("kept %v in %d runs, want both in one", got, runs)
	}
}

func TestABatchThatSwallowsTheSignalIsStillDoneAgain(t *testing.T) {
	db := open(t)
	if _, err := db.Batch(t.Context(), func(tx *storage.Tx) error {
		_ = tx.Savepoint(func() error {
			if err := record(tx, "undone"); err != nil {
				return err
			}
			return errNo
		})
		return record(tx, "kept")
	}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, db); len(got) != 1 || got[0] != "kept" {
		t.Errorf("kept %v, want only kept", got)
	}
}

func TestAnInnerFailureInsideAnOuterSuccessIsUndone(t *testing.T) {
	db := open(t)
	if _, err := db.Batch(t.Context(), func(tx *storage.Tx) error {
		return tx.Savepoint(func() error {
			if err := record(tx, "outer"); err != nil {
				return err
			}
			err := tx.Savepoint(func() error {
				if err := record(tx, "inner"); err != nil {
					return err
				}
				return errNo
			})
			if storage.Environment(err) {
				return err
			}
			return record(tx, "said")
		})
	}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, db); len(got) != 2 || got[0] != "outer" || got[1] != "said" {
		t.Errorf("kept %v, want outer and said", got)
	}
}
