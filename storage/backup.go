package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
)

// ErrBackup says that a backup does not hold what the database holds.
var ErrBackup = errors.New("backup does not match the database")

// Backup writes a consistent copy to path, which must not exist, and verifies
// it by schema version, by the rows of every table and by the event chain.
// A copy that fails is removed.
func (db *DB) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("back up to %s: %w", path, os.ErrExist)
	}
	if err := reserve(path); err != nil {
		return err
	}
	db.mu.Lock() // nothing is written between the copy and its verification
	defer db.mu.Unlock()
	err := db.vacuumInto(ctx, path)
	if err == nil {
		err = db.verify(ctx, path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("back up to %s: %w", path, err), os.Remove(path))
	}
	return nil
}

func (db *DB) vacuumInto(ctx context.Context, path string) error {
	conn, err := db.writer(ctx) // the readers are query_only, which forbids it
	if err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", path)
	return err
}

// verify compares fingerprints: integrity_check alone misses damage that keeps
// the file's structure whole.
func (db *DB) verify(ctx context.Context, path string) error {
	copied, err := sql.Open("sqlite", "file:"+path+"?mode=ro&_pragma=query_only(1)")
	if err != nil {
		return err
	}
	defer func() { _ = copied.Close() }()
	var ok string
	if err := copied.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&ok); err != nil {
		return err
	}
	if ok != "ok" {
		return fmt.Errorf("%w: integrity check says %q", ErrBackup, ok)
	}
	want, err := fingerprint(ctx, db.pool)
	if err != nil {
		return err
	}
	got, err := fingerprint(ctx, copied)
	if err != nil {
		return err
	}
	for table, sum := range want {
		if got[table] != sum {
			return fmt.Errorf("%w: table %s", ErrBackup, table)
		}
	}
	if len(got) != len(want) {
		return fmt.Errorf("%w: %d tables instead of %d", ErrBackup, len(got), len(want))
	}
	return nil
}
