package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"planbot/storage/plan"
)

// ErrNoBackup says that a file is not something Backup wrote.
var ErrNoBackup = errors.New("not a finished backup")

// Restored is what a restore did.
type Restored struct {
	Aside string // where the database that was there went; "" when there was none
	Found Examined
}

// Restore puts a backup in the place of the database at path, whose lock the
// caller holds. The backup is copied beside it and the copy is examined whole
// before anything else is touched; what was there is put aside, never deleted.
// Cut off at any point it leaves the old database or the new one, or neither
// in place and both beside it, and can be run again.
func Restore(ctx context.Context, backup, path string, now time.Time) (done Restored, err error) {
	if err := backupAlone(backup, path); err != nil {
		return done, err
	}
	fresh := path + ".restoring"
	if err := copyFile(backup, fresh); err != nil {
		return done, errors.Join(fmt.Errorf("copy %s: %w", backup, err), leave(fresh))
	}
	defer func() { err = errors.Join(err, leave(fresh)) }()
	if done.Found, err = examineFile(ctx, fresh); err != nil {
		return done, fmt.Errorf("examine %s: %w", backup, err)
	}
	if err := done.Found.Err(); err != nil {
		return done, fmt.Errorf("restore from %s: %w", backup, err)
	}
	if done.Aside, err = putAside(path, now); err != nil {
		return done, fmt.Errorf("put %s aside: %w", path, err)
	}
	if err := os.Rename(fresh, path); err != nil {
		return done, fmt.Errorf("put the backup in place: %w", err)
	}
	return done, syncFolder(path)
}

// backupAlone refuses what would lose something: the database itself, or one
// whose last changes are still in a log beside it.
func backupAlone(backup, path string) error {
	from, err := os.Stat(backup)
	if err != nil {
		return fmt.Errorf("find backup: %w", err)
	}
	if to, err := os.Stat(path); err == nil && os.SameFile(from, to) {
		return fmt.Errorf("restore %s from itself: %w", path, ErrNoBackup)
	}
	if tail, err := os.Stat(backup + "-wal"); err == nil && tail.Size() > 0 {
		return fmt.Errorf("%s has changes in %s-wal: %w", backup, backup, ErrNoBackup)
	}
	return nil
}

func examineFile(ctx context.Context, path string) (e Examined, err error) {
	db, err := OpenReading(ctx, path)
	if err != nil {
		return e, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return db.Examine(ctx)
}

// putAside renames the database and what belongs to it. The database goes first:
// a log without a database is never read, a database without its log would be.
func putAside(path string, now time.Time) (string, error) {
	stem := path + ".aside-" + now.In(plan.Beijing).Format("20060102-150405")
	aside := stem
	for n := 2; exists(aside) || exists(aside+"-wal"); n++ {
		aside = fmt.Sprintf("%s.%d", stem, n)
	}
	moved := ""
	for _, part := range []string{"", "-wal", "-shm"} {
		err := os.Rename(path+part, aside+part)
		if err == nil {
			moved = aside
		} else if !errors.Is(err, fs.ErrNotExist) {
			return moved, err
		}
	}
	return moved, syncFolder(path)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// copyFile copies durably into a new private file, replacing what an earlier try
// left.
func copyFile(from, to string) error {
	if err := leave(to); err != nil {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// leave removes what an unfinished restore may have left.
func leave(fresh string) error {
	for _, part := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(fresh + part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// syncFolder makes renames durable.
func syncFolder(path string) error {
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
