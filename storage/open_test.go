package storage_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"planbot/storage"
)

// raw opens a database file past the package, as somebody with a tool would.
func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func TestAForeignDatabaseIsLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "other.db")
	if _, err := raw(t, path).Exec("CREATE TABLE accounts (id INTEGER)"); err != nil {
		t.Fatal(err)
	}
	if _, err := storage.Open(t.Context(), path); !errors.Is(err, storage.ErrForeign) {
		t.Errorf("opening another program's database: %v, want ErrForeign", err)
	}
}

func TestANewerDatabaseIsLeftAlone(t *testing.T) {
	db := open(t)
	path := db.Path()
	if _, err := raw(t, path).Exec("PRAGMA user_version = 9999"); err != nil {
		t.Fatal(err)
	}
	if _, err := storage.Open(t.Context(), path); !errors.Is(err, storage.ErrNewer) {
		t.Errorf("opening a newer database: %v, want ErrNewer", err)
	}
}

func TestTheDatabaseIsPrivate(t *testing.T) {
	db := open(t)
	info, err := os.Stat(db.Path())
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 {
		t.Errorf("mode %o, want 600", mode)
	}
}

func TestTheConnectionsAreSetUpForDurability(t *testing.T) {
	db := open(t)
	for pragma, want := range map[string]int{
		"synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "application_id": storage.ApplicationID, "page_size": 16384,
	} {
		got, err := db.Pragma(t.Context(), pragma)
		if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s = %d, want %d", pragma, got, want)
		}
	}
}

func TestEventsCantBeChanged(t *testing.T) {
	db := open(t)
	if err := db.Do(t.Context(), func(tx *storage.Tx) error { return record(tx, "one") }); err != nil {
		t.Fatal(err)
	}
	tool := raw(t, db.Path())
	for _, attack := range []string{
		"UPDATE event SET name = 'two'",
		"DELETE FROM event",
		"INSERT OR REPLACE INTO event SELECT id, at, person, act, kind, object, unit, 'two', data, prev, hash FROM event",
	} {
		if _, err := tool.Exec(attack); err == nil {
			t.Errorf("%s was accepted", attack)
		}
	}
}

func TestAReaderCantWrite(t *testing.T) {
	db := open(t)
	if err := db.Read(context.Background(), func(tx *storage.Tx) error { return record(tx, "no") }); err == nil {
		t.Error("a read transaction wrote an event")
	}
}
