// Package storage remembers: everything lives in one SQLite file. Writes go
// through one connection, one transaction at a time (Do); reads have a pool of
// their own (Read).
package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"sync"

	_ "modernc.org/sqlite" // the cgo-free driver

	"planbot/storage/plan"
)

// ApplicationID marks a file as planbot's ("plan" in ASCII).
const ApplicationID = 0x706c616e

// DB is an open database.
type DB struct {
	path  string
	pool  *sql.DB // readers, query_only
	wpool *sql.DB // holds exactly one connection, the writer

	mu    sync.Mutex // one write transaction at a time
	conn  *sql.Conn
	stmts map[string]*sql.Stmt

	version int64 // PRAGMA data_version when snap was built
	snap    *plan.Snapshot
}

// pragmas go into the DSN because database/sql would send an Exec to just one
// connection of a pool. A cache of 2 MB per connection is as fast as a larger one
// here, and memory does not grow with what was once written.
const pragmas = "_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)" +
	"&_pragma=foreign_keys(1)&_pragma=trusted_schema(0)&_pragma=cache_size(-2000)&_pragma=mmap_size(0)"

func dsn(path, extra string) string {
	u := url.URL{Scheme: "file", Path: path}
	return u.String() + "?" + pragmas + extra
}

// Open opens or creates the database at path and brings its schema up to date,
// after a verified backup beside it if there was something to lose.
func Open(ctx context.Context, path string) (*DB, error) {
	if err := reserve(path); err != nil {
		return nil, err
	}
	if err := lay(ctx, path); err != nil {
		return nil, err
	}
	wpool, err := sql.Open("sqlite", dsn(path, "&_txlock=immediate"))
	if err != nil {
		return nil, fmt.Errorf("open database %s: %w", path, err)
	}
	wpool.SetMaxOpenConns(1)
	pool, err := sql.Open("sqlite", dsn(path, "&_pragma=query_only(1)"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open database %s for reading: %w", path, err), wpool.Close())
	}
	pool.SetMaxOpenConns(4)
	pool.SetMaxIdleConns(2)
	db := &DB{path: path, pool: pool, wpool: wpool}
	if err := db.migrate(ctx, migrations); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// reserve makes the file with private rights before SQLite would make it with
// the process's default ones.
func reserve(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("create database %s: %w", path, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("create database %s: %w", path, err)
	}
	return nil
}

// lay writes the first page of a new database with large pages, which suit
// files kept in chunks. It comes before the write-ahead log is switched on: that
// would fix the small default.
func lay(ctx context.Context, path string) (err error) {
	if info, err := os.Stat(path); err != nil || info.Size() > 0 {
		return err
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: path}).String()+"?_pragma=page_size(16384)")
	if err != nil {
		return fmt.Errorf("create database %s: %w", path, err)
	}
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id=%d", ApplicationID)); err != nil {
		return errors.Join(fmt.Errorf("create database %s: %w", path, err), db.Close())
	}
	return db.Close()
}

// Path is the database's file.
func (db *DB) Path() string { return db.path }

// Close ends both pools; SQLite folds the write-ahead log into the file.
func (db *DB) Close() error {
	db.mu.Lock()
	defer db.mu.Unlock()
	err := db.pool.Close()
	db.drop()
	return errors.Join(err, db.wpool.Close())
}

// writer is the one writing connection, opened on first use and again after it
// broke.
func (db *DB) writer(ctx context.Context) (*sql.Conn, error) {
	if db.conn != nil {
		return db.conn, nil
	}
	conn, err := db.wpool.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("take the writing connection: %w", err)
	}
	db.conn, db.stmts = conn, map[string]*sql.Stmt{}
	return conn, nil
}

func (db *DB) drop() {
	for _, s := range db.stmts {
		_ = s.Close()
	}
	if db.conn != nil {
		_ = db.conn.Close()
	}
	db.conn, db.stmts, db.snap = nil, nil, nil
}

// OpenExisting opens a database that must be there already.
func OpenExisting(ctx context.Context, path string) (*DB, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	return Open(ctx, path)
}
