package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"planbot/storage/plan"
)

// Tx is one transaction. Functions of this package take it; only Do and Read
// make one.
type Tx struct {
	ctx   context.Context
	db    *DB // nil in a read transaction
	conn  *sql.Conn
	stmts map[string]*sql.Stmt // nil in a read transaction
	depth int

	bold   bool // savepoints are not made: see Batch
	writes int  // statements that may have changed something
	redo   bool // something would have had to be undone

	snap    *plan.Snapshot // built in this transaction or inherited from the last
	posted  int            // letters written: the outbox is woken after the commit
	started int            // jobs written
}

// Wake says what a committed transaction left for others to do.
type Wake struct{ Letters, Jobs bool }

// Do runs fn in one write transaction, durable when Do returns nil. Whatever fn
// returns as an error rolls all of it back.
func (db *DB) Do(ctx context.Context, fn func(*Tx) error) error {
	_, err := db.DoWake(ctx, fn)
	return err
}

// DoWake is Do, and tells what the transaction left for others to do.
func (db *DB) DoWake(ctx context.Context, fn func(*Tx) error) (Wake, error) {
	return db.do(ctx, fn, false)
}

// Batch is DoWake for many small effects that hardly ever fail, each in a
// savepoint. Savepoints cost a copy of every page they touch, so the first try
// makes none; should one have to be undone, all is rolled back and fn is run
// again with real ones. fn may therefore run twice and must begin anew each time.
func (db *DB) Batch(ctx context.Context, fn func(*Tx) error) (Wake, error) {
	wake, err := db.do(ctx, fn, true)
	if errors.Is(err, errRedo) {
		return db.do(ctx, fn, false)
	}
	return wake, err
}

// errRedo ends a bold try that would have needed a savepoint.
var errRedo = errors.New("a savepoint was needed")

func (db *DB) do(ctx context.Context, fn func(*Tx) error, bold bool) (Wake, error) {
	db.mu.Lock()
	defer db.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return Wake{}, err
	}
	// A cancelled context must not interrupt SQLite between BEGIN and COMMIT.
	ctx = context.WithoutCancel(ctx)
	conn, err := db.writer(ctx)
	if err != nil {
		return Wake{}, err
	}
	tx := &Tx{ctx: ctx, db: db, conn: conn, stmts: db.stmts, bold: bold}
	if err := tx.begin(); err != nil {
		db.drop()
		return Wake{}, err
	}
	if err := tx.run(fn); err != nil {
		db.snap = nil
		if _, rerr := tx.exec("ROLLBACK"); rerr != nil {
			db.drop() // SQLite may have rolled back by itself; start from a clean connection
		}
		return Wake{}, err
	}
	if _, err := tx.exec("COMMIT"); err != nil {
		db.drop()
		return Wake{}, fmt.Errorf("commit: %w", err)
	}
	db.snap = tx.snap
	return Wake{Letters: tx.posted > 0, Jobs: tx.started > 0}, nil
}

func (t *Tx) begin() error {
	if _, err := t.exec("BEGIN IMMEDIATE"); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	// data_version moves when another process committed: then what we
	// remember of the database is old.
	var version int64
	if err := t.get("PRAGMA data_version", nil, &version); err != nil {
		return fmt.Errorf("read data version: %w", err)
	}
	if version == t.db.version {
		t.snap = t.db.snap
	}
	t.db.version = version
	return nil
}

// run turns a panic into a rollback before it climbs on.
func (t *Tx) run(fn func(*Tx) error) (err error) {
	done := false
	defer func() {
		if !done {
			_, _ = t.exec("ROLLBACK")
			t.db.drop()
		}
	}()
	err = fn(t)
	done = true
	if t.redo {
		return errRedo
	}
	return err
}

// Savepoint runs fn so that its effects are undone, and only its, when it
// returns an error. It is the only nesting there is.
func (t *Tx) Savepoint(fn func() error) error {
	if t.bold {
		return t.dare(fn)
	}
	t.depth++
	name := fmt.Sprintf("s%d", t.depth)
	snap, posted, started := t.snap, t.posted, t.started
	defer func() { t.depth-- }()
	if _, err := t.exec("SAVEPOINT " + name); err != nil {
		return fmt.Errorf("savepoint: %w", err)
	}
	err := fn()
	if err != nil {
		t.snap, t.posted, t.started = snap, posted, started
		if _, rerr := t.exec("ROLLBACK TO " + name); rerr != nil {
			return errors.Join(err, fmt.Errorf("roll back savepoint: %w", rerr))
		}
	}
	if _, rerr := t.exec("RELEASE " + name); rerr != nil {
		return errors.Join(err, fmt.Errorf("release savepoint: %w", rerr))
	}
	return err
}

// dare runs fn without a savepoint. If it fails having written nothing there is
// nothing to undo; otherwise the whole transaction is to be done again.
func (t *Tx) dare(fn func() error) error {
	before := t.writes
	err := fn()
	if err != nil && t.writes > before {
		t.redo = true
	}
	if t.redo {
		return errRedo
	}
	return err
}

// Read runs fn in one read transaction: everything it sees is of one moment.
func (db *DB) Read(ctx context.Context, fn func(*Tx) error) error {
	conn, err := db.pool.Conn(ctx)
	if err != nil {
		return fmt.Errorf("take a reading connection: %w", err)
	}
	defer func() { _ = conn.Close() }()
	tx := &Tx{ctx: ctx, conn: conn}
	if _, err := tx.exec("BEGIN"); err != nil {
		return fmt.Errorf("begin reading: %w", err)
	}
	// The reading connection goes back to the pool, so it must leave the
	// transaction even when the caller's context has ended or fn panics.
	defer func() {
		tx.ctx = context.WithoutCancel(ctx)
		_, _ = tx.exec("ROLLBACK")
	}()
	return fn(tx)
}
