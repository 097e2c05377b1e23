package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"time"
)

// ErrDamaged says that a database does not hold together.
var ErrDamaged = errors.New("database is damaged")

// OpenReading opens a database that is there only for looking: its schema stays
// as it is, nothing is written, also while it is served.
func OpenReading(ctx context.Context, path string) (*DB, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	u := url.URL{Scheme: "file", Path: path}
	name := u.String() + "?mode=ro&_pragma=busy_timeout(5000)&_pragma=query_only(1)&_pragma=trusted_schema(0)&_pragma=cache_size(-2000)&_pragma=mmap_size(0)"
	pool, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("open database %s for reading: %w", path, err)
	}
	wpool, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open database %s for reading: %w", path, err), pool.Close())
	}
	db := &DB{path: path, pool: pool, wpool: wpool}
	pool.SetMaxOpenConns(2)
	if _, err := db.schema(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// Examined is what looking at a whole database found.
type Examined struct {
	Schema    int // of the file
	Known     int // that this program writes
	Events    int
	LastEvent time.Time
	Files     int
	Bytes     int64 // of all files
	Faults    []error
}

// Err is nil for a sound database, otherwise every fault, each an ErrDamaged or
// ErrNewer.
func (e Examined) Err() error { return errors.Join(e.Faults...) }

func (e *Examined) fault(format string, args ...any) {
	e.Faults = append(e.Faults, fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, args...)))
}

// Examine reads all there is: structure, references, the event chain and the
// bytes of every file against their hash. What is damaged is a fault of the
// result; an error means that looking was not possible.
func (db *DB) Examine(ctx context.Context) (e Examined, err error) {
	if e.Known, err = SchemaVersion(); err != nil {
		return e, err
	}
	if e.Schema, err = db.schema(ctx); err != nil {
		return e, err
	}
	if e.Schema > e.Known {
		e.Faults = append(e.Faults, fmt.Errorf("schema %d, known %d: %w", e.Schema, e.Known, ErrNewer))
		return e, nil
	}
	if e.Schema == 0 {
		e.fault("it has no schema")
		return e, nil
	}
	for _, step := range []func(context.Context, *Examined) error{db.examineStructure, db.examineReferences, db.examineEvents, db.examineFiles} {
		if err := step(ctx, &e); err != nil {
			if ctx.Err() != nil {
				return e, err
			}
			e.fault("%v", err) // SQLite can't read it
		}
	}
	return e, nil
}

func (db *DB) examineStructure(ctx context.Context, e *Examined) error {
	return db.Read(ctx, func(t *Tx) error {
		lines, err := list(t, scanText, "PRAGMA integrity_check(5)")
		if err != nil {
			return fmt.Errorf("check integrity: %w", err)
		}
		if len(lines) != 1 || lines[0] != "ok" {
			for _, line := range lines {
				e.fault("integrity check says %q", line)
			}
		}
		return nil
	})
}

func (db *DB) examineReferences(ctx context.Context, e *Examined) error {
	return db.Read(ctx, func(t *Tx) error {
		tables, err := list(t, func(r row) (table string, err error) {
			var id, key sql.NullInt64
			var parent string
			err = r.Scan(&table, &id, &parent, &key)
			return table, err
		}, "PRAGMA foreign_key_check")
		if err != nil {
			return fmt.Errorf("check references: %w", err)
		}
		count := map[string]int{}
		for _, table := range tables {
			if count[table]++; count[table] == 1 {
				e.fault("table %s refers to rows that are not there", table)
			}
		}
		return nil
	})
}

func (db *DB) examineEvents(ctx context.Context, e *Examined) error {
	return db.Read(ctx, func(t *Tx) error {
		broken, count, err := t.VerifyEvents()
		if err != nil {
			return err
		}
		e.Events = count
		if broken != 0 {
			e.fault("the chain of events is broken at event %d", broken)
		}
		last, err := t.Events(0, 1)
		if err == nil && len(last) > 0 {
			e.LastEvent = last[0].At
		}
		return err
	})
}

const (
	fileAll    = `SELECT sha, size FROM file WHERE whole = 1 ORDER BY sha`
	fileOrphan = `WITH kept AS (SELECT sha FROM file WHERE whole = 1 UNION ALL SELECT '')
		SELECT 'draft' WHERE EXISTS (SELECT 1 FROM draft WHERE sha NOT IN kept)
		UNION ALL SELECT 'meeting' WHERE EXISTS (SELECT 1 FROM meeting WHERE minutes_sha NOT IN kept)
		UNION ALL SELECT 'agenda_item' WHERE EXISTS (SELECT 1 FROM agenda_item WHERE sha NOT IN kept)
		UNION ALL SELECT 'enclosure' WHERE EXISTS (SELECT 1 FROM enclosure WHERE sha NOT IN kept)
		UNION ALL SELECT 'passage' WHERE EXISTS (SELECT 1 FROM passage WHERE sha NOT IN kept)
		UNION ALL SELECT 'announcement' WHERE EXISTS (SELECT 1 FROM announcement WHERE sha NOT IN kept)
		UNION ALL SELECT 'gathering' WHERE EXISTS (SELECT 1 FROM gathering WHERE sha NOT IN kept)
		UNION ALL SELECT 'reference' WHERE EXISTS (SELECT 1 FROM reference WHERE sha NOT IN kept)
		UNION ALL SELECT 'file' WHERE EXISTS (SELECT 1 FROM chunk WHERE sha NOT IN (SELECT sha FROM file))`
)

// KeptFile is a file kept in the database.
type KeptFile struct {
	SHA  string
	Size int64
}

// Files lists every kept file by hash.
func (t *Tx) Files() ([]KeptFile, error) {
	out, err := list(t, func(r row) (f KeptFile, err error) {
		err = r.Scan(&f.SHA, &f.Size)
		return f, err
	}, fileAll)
	if err != nil {
		return nil, fmt.Errorf("list files: %w", err)
	}
	return out, nil
}

func (db *DB) examineFiles(ctx context.Context, e *Examined) error {
	var files []KeptFile
	if err := db.Read(ctx, func(t *Tx) (err error) {
		if files, err = t.Files(); err != nil {
			return err
		}
		orphans, err := list(t, scanText, fileOrphan)
		for _, table := range orphans {
			e.fault("table %s names files that are not kept", table)
		}
		return err
	}); err != nil {
		return err
	}
	for _, f := range files {
		e.Files, e.Bytes = e.Files+1, e.Bytes+f.Size
		sound, err := db.fileSound(ctx, f)
		if err != nil {
			return err
		}
		if !sound {
			e.fault("file %s is not what its hash says", f.SHA)
		}
	}
	return nil
}

// fileSound reads a file chunk by chunk; one that went away meanwhile is sound.
func (db *DB) fileSound(ctx context.Context, f KeptFile) (bool, error) {
	r, _, err := db.OpenFile(ctx, f.SHA)
	if err != nil {
		return false, err
	}
	defer func() { _ = r.Close() }()
	sum := sha256.New()
	n, err := io.Copy(sum, r)
	if err != nil {
		return false, err
	}
	if n == f.Size && hex.EncodeToString(sum.Sum(nil)) == f.SHA {
		return true, nil
	}
	still := false
	err = db.Read(ctx, func(t *Tx) (err error) {
		_, _, still, err = t.FileHandle(f.SHA)
		return err
	})
	return !still, err
}

func scanText(r row) (s string, err error) {
	err = r.Scan(&s)
	return s, err
}
