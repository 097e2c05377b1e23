package storage_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"planbot/storage"
	"planbot/storage/plan"
)

// stocked is a database with an event, a file and a setting, closed, and a
// backup of it.
func stocked(t *testing.T) (path, backup string) {
	t.Helper()
	dir := t.TempDir()
	path, backup = filepath.Join(dir, "planbot.db"), filepath.Join(dir, "copy.db")
	db, err := storage.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	data, sha := bytesOf(700 << 10)
	if err := db.KeepFile(t.Context(), sha, "txt", int64(len(data)), bytes.NewReader(data), now); err != nil {
		t.Fatal(err)
	}
	if err := db.Do(t.Context(), func(tx *storage.Tx) error {
		if err := tx.Set("which", "old"); err != nil {
			return err
		}
		return tx.Record(plan.Event{At: now, Act: plan.ActExport, Kind: "export", Name: "unmistakable"}, nil)
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	if err := db.Do(t.Context(), func(tx *storage.Tx) error { return tx.Set("which", "new") }); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path, backup
}

func which(t *testing.T, path string) (value string) {
	t.Helper()
	db, err := storage.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := db.Read(t.Context(), func(tx *storage.Tx) (err error) {
		value, err = tx.Setting("which")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestARestoreBringsTheBackupBackAndPutsThePresentAside(t *testing.T) {
	path, backup := stocked(t)
	for _, part := range []string{"-wal", "-shm"} { // as a killed process leaves them
		if err := os.WriteFile(path+part, []byte("left over"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	done, err := storage.Restore(t.Context(), backup, path, now)
	if err != nil {
		t.Fatal(err)
	}
	if done.Found.Events != 1 || done.Found.Files != 1 {
		t.Errorf("found %+v", done.Found)
	}
	for _, part := range []string{"", "-wal", "-shm"} {
		if _, err := os.Stat(done.Aside + part); err != nil {
			t.Errorf("not put aside: %v", err)
		}
	}
	if got := which(t, path); got != "old" {
		t.Errorf("restored database says %q", got)
	}
	if err := os.Remove(done.Aside + "-wal"); err != nil { // it was no log
		t.Fatal(err)
	}
	if got := which(t, done.Aside); got != "new" {
		t.Errorf("database put aside says %q", got)
	}
	if again, err := storage.Restore(t.Context(), backup, path, now); err != nil || again.Aside == done.Aside {
		t.Errorf("second restore within the second: aside %q, err %v", again.Aside, err)
	}
}

func TestARestoreWhereNothingIsPutsNothingAside(t *testing.T) {
	_, backup := stocked(t)
	path := filepath.Join(t.TempDir(), "planbot.db")
	if done, err := storage.Restore(t.Context(), backup, path, now); err != nil || done.Aside != "" || which(t, path) != "old" {
		t.Errorf("aside %q, err %v", done.Aside, err)
	}
}

func TestADamagedBackupIsNotRestored(t *testing.T) {
	damage := map[string]func(t *testing.T, path, backup string){
		"cut short": func(t *testing.T, _, backup string) {
			if err := os.Truncate(backup, 100<<10); err != nil {
				t.Fatal(err)
			}
		},
		"a byte of a file is another": func(t *testing.T, _, backup string) { flip(t, backup, bytesSeen(t)) },
		"no database": func(t *testing.T, _, backup string) {
			write(t, backup, "not a database, but long enough to be looked at")
		},
		"empty":                func(t *testing.T, _, backup string) { write(t, backup, "") },
		"with a log beside it": func(t *testing.T, _, backup string) { write(t, backup+"-wal", "more") },
		"the database itself": func(t *testing.T, path, backup string) {
			if err := errors.Join(os.Remove(backup), os.Link(path, backup)); err != nil {
				t.Fatal(err)
			}
		},
		"missing": func(t *testing.T, _, backup string) { _ = os.Remove(backup) },
		"of a broken chain": func(t *testing.T, _, backup string) {
			flip(t, backup, []byte("unmistakable"))
		},
	}
	for name, hurt := range damage {
		t.Run(name, func(t *testing.T) {
			path, backup := stocked(t)
			hurt(t, path, backup)
			done, err := storage.Restore(context.Background(), backup, path, now)
			if err == nil || done.Aside != "" {
				t.Errorf("aside %q, err %v", done.Aside, err)
			}
			if _, err := os.Stat(path + ".restoring"); err == nil {
				t.Error("the copy was left")
			}
			if got := which(t, path); got != "new" {
				t.Errorf("the present database says %q", got)
			}
		})
	}
}

func bytesSeen(t *testing.T) []byte {
	t.Helper()
	data, _ := bytesOf(700 << 10)
	return data[300<<10 : 300<<10+64]
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// flip changes one byte wherever the bytes are found: SQLite leaves copies in
// unused parts of its pages.
func flip(t *testing.T, path string, where []byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	hurt := bytes.Clone(where)
	hurt[0] ^= 1
	if !bytes.Contains(data, where) {
		t.Fatal("nothing to damage")
	}
	data = bytes.ReplaceAll(data, where, hurt)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
