package storage

import (
	"context"
	"embed"
	"errors"
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
func SchemaVersion() (int, error) { return schemaVersion(migrations) }

func schemaVersion(files fs.FS) (int, error) {
	dirs, err := fs.ReadDir(files, "migrations")
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
func (db *DB) migrate(ctx context.Context, files fs.FS) error {
	want, err := schemaVersion(files)
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
		if err := db.backupBefore(ctx, have+1); err != nil {
			return fmt.Errorf("back up before migration %d: %w", have+1, err)
		}
	}
	for n := have + 1; n <= want; n++ {
		if err := db.Do(ctx, func(t *Tx) error { return t.apply(files, n) }); err != nil {
			return fmt.Errorf("migrate %s to %d: %w", db.path, n, err)
		}
	}
	return nil
}

// backupBefore keeps what was there beside the database. A backup of an earlier
// try stays as it is and the new one gets a number.
func (db *DB) backupBefore(ctx context.Context, n int) error {
	name := fmt.Sprintf("%s.before-%04d", db.path, n)
	err := db.Backup(ctx, name)
	for try := 2; errors.Is(err, fs.ErrExist); try++ {
		err = db.Backup(ctx, fmt.Sprintf("%s.%d", name, try))
	}
	return err
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

func (t *Tx) apply(files fs.FS, n int) error {
	names, err := fs.Glob(files, fmt.Sprintf("migrations/%04d/*.sql", n))
	if err != nil || len(names) == 0 {
		return fmt.Errorf("find migration %d: %w", n, err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
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
