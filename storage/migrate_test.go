package storage

import (
	"bytes"
	"database/sql"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// later is the program's migrations and one more that a later version brings.
func later(t *testing.T, statement string) fs.FS {
	t.Helper()
	files := fstest.MapFS{"migrations/0002/1_more.sql": {Data: []byte(statement)}}
	if err := fs.WalkDir(migrations, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := migrations.ReadFile(path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return files
}

func begun(t *testing.T) *DB {
	t.Helper()
	db, err := Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Do(t.Context(), func(tx *Tx) error { return tx.Set("kept", "yes") }); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestAMigrationIsPrecededByAVerifiedBackup(t *testing.T) {
	db := begun(t)
	if err := db.migrate(t.Context(), later(t, "CREATE TABLE more (id INTEGER) STRICT;")); err != nil {
		t.Fatal(err)
	}
	if version, err := db.schema(t.Context()); err != nil || version != 2 {
		t.Errorf("schema %d, %v; want 2", version, err)
	}
	before, err := sql.Open("sqlite", "file:"+db.Path()+".before-0002?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = before.Close() }()
	var version int
	var kept string
	if err := before.QueryRow("PRAGMA user_version").Scan(&version); err != nil || version != 1 {
		t.Errorf("the backup's schema is %d, %v; want 1", version, err)
	}
	if err := before.QueryRow("SELECT value FROM setting WHERE key = 'kept'").Scan(&kept); err != nil || kept != "yes" {
		t.Errorf("the backup keeps %q, %v", kept, err)
	}
}

func TestAFailedMigrationChangesNothing(t *testing.T) {
	db := begun(t)
	if err := db.migrate(t.Context(), later(t, "CREATE TABLE more (id INTEGER) STRICT; CREATE TABLE broken (")); err == nil {
		t.Fatal("a broken migration succeeded")
	}
	if version, err := db.schema(t.Context()); err != nil || version != 1 {
		t.Errorf("schema %d, %v; want 1", version, err)
	}
	var n int
	if err := db.Read(t.Context(), func(tx *Tx) error {
		return tx.get("SELECT count(*) FROM sqlite_schema WHERE name = 'more'", nil, &n)
	}); err != nil || n != 0 {
		t.Errorf("half of a broken migration stayed: %d tables, %v", n, err)
	}
}

func TestABackupOfAnEarlierTryIsNeverOverwritten(t *testing.T) {
	db := begun(t)
	if err := db.migrate(t.Context(), later(t, "CREATE TABLE broken (")); err == nil {
		t.Fatal("a broken migration succeeded")
	}
	first, err := os.ReadFile(db.Path() + ".before-0002")
	if err != nil {
		t.Fatal(err)
	}
	if err := db.migrate(t.Context(), later(t, "CREATE TABLE more (id INTEGER) STRICT;")); err != nil {
		t.Fatal(err)
	}
	if again, err := os.ReadFile(db.Path() + ".before-0002"); err != nil || !bytes.Equal(first, again) {
		t.Errorf("the first backup changed: %v", err)
	}
	if _, err := os.Stat(db.Path() + ".before-0002.2"); err != nil {
		t.Error(err)
	}
}
