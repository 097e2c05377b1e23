package storage

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

// A migration is a folder of SQL files, one per group of nouns, run in the order
// of their names in one transaction. Folders are numbered from 0001.
//
//go:embed migrations
var migrations embed.FS

// SchemaVersion is the schema this program writes.
func SchemaVersion() (int, error) {
	dirs, err := fs.ReadDir(migrations, "migrations")
	if err != nil {
		return 0, fmt.Errorf("list migrations: %w", err)
	}
	return len(dirs), nil
}

// ErrNewer says the file was written by a later planbot, which this one must
// not touch; ErrForeign that it is some other program's database.
var (
	ErrNewer   = fmt.Errorf("database was written by a newer planbot")
	ErrForeign = fmt.Errorf("file is not a planbot database")
)

// migrate brings the schema up to date, each step in a transaction of its own,
// after one verified backup of what was there.
func (db *DB) migrate(ctx context.Context) error {
	want, err := SchemaVersion()
	if err != nil {
		return err
	}
	have, err := db.schema(ctx)
	if err != nil {
		return err
	}
	if have > want {
		return fmt.Errorf("open %s: schema %d, known %d: %w", db.path, have, want, ErrNewer)
	}
	if have > 0 && have < want {
		if err := db.Backup(ctx, fmt.Sprintf("%s.before-%04d", db.path, have+1)); err != nil {
			return fmt.Errorf("back up before migration %d: %w", have+1, err)
		}
	}
	for n := have + 1; n <= want; n++ {
		if err := db.Do(ctx, func(t *Tx) error { return t.apply(n) }); err != nil {
			return fmt.Errorf("migrate %s to %d: %w", db.path, n, err)
		}
	}
	return nil
}

// schema is the file's schema version, 0 for a new one.
func (db *DB) schema(ctx context.Context) (version int, err error) {
	err = db.Read(ctx, func(t *Tx) error {
		var app, tables int
		if err := t.get("PRAGMA application_id", nil, &app); err != nil {
			return fmt.Errorf("read application id of %s: %w", db.path, err)
		}
		if err := t.get("SELECT count(*) FROM sqlite_schema", nil, &tables); err != nil {
			return fmt.Errorf("read schema of %s: %w", db.path, err)
		}
		if app != ApplicationID && (app != 0 || tables != 0) {
			return fmt.Errorf("open %s: %w", db.path, ErrForeign)
		}
		return t.get("PRAGMA user_version", nil, &version)
	})
	return version, err
}

func (t *Tx) apply(n int) error {
	files, err := fs.Glob(migrations, fmt.Sprintf("migrations/%04d/*.sql", n))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("find migration %d: %w", n, err)
	}
	for _, name := range files {
		text, err := migrations.ReadFile(name)
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		if _, err := t.conn.ExecContext(t.ctx, string(text)); err != nil {
			return fmt.Errorf("run %s: %w", strings.TrimPrefix(name, "migrations/"), err)
		}
	}
	t.snap = nil
	_, err = t.conn.ExecContext(t.ctx, fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d", ApplicationID, n))
	return err
}
