package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// statement prepares a query once per writing connection.
func (t *Tx) statement(query string) (*sql.Stmt, error) {
	if s, ok := t.stmts[query]; ok {
		return s, nil
	}
	s, err := t.conn.PrepareContext(t.ctx, query)
	if err != nil {
		return nil, fmt.Errorf("prepare: %w", err)
	}
	t.stmts[query] = s
	return s, nil
}

// exec runs a statement that does not touch what a Snapshot holds.
func (t *Tx) exec(query string, args ...any) (sql.Result, error) {
	t.writes++
	if t.stmts == nil {
		return t.conn.ExecContext(t.ctx, query, args...)
	}
	s, err := t.statement(query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(t.ctx, args...)
}

// change runs a statement that alters what a Snapshot holds, so the next one is
// read anew.
func (t *Tx) change(query string, args ...any) (sql.Result, error) {
	t.snap = nil
	return t.exec(query, args...)
}

// insert is change for one new row and returns its id.
func (t *Tx) insert(query string, args ...any) (int64, error) {
	r, err := t.change(query, args...)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

func (t *Tx) query(query string, args []any) (*sql.Rows, error) {
	if !strings.HasPrefix(query, "SELECT") && !strings.HasPrefix(query, "PRAGMA") {
		t.writes++ // a write that returns rows
	}
	if t.stmts == nil {
		return t.conn.QueryContext(t.ctx, query, args...)
	}
	s, err := t.statement(query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(t.ctx, args...)
}

// get reads one row into dest; sql.ErrNoRows when there is none.
func (t *Tx) get(query string, args []any, dest ...any) error {
	rows, err := t.query(query, args)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return err
		}
		return sql.ErrNoRows
	}
	if err := rows.Scan(dest...); err != nil {
		return err
	}
	return rows.Close()
}

// row is what scan functions read from: one row of a result.
type row interface{ Scan(dest ...any) error }

// list reads all rows of a query.
func list[T any](t *Tx, scan func(row) (T, error), query string, args ...any) ([]T, error) {
	rows, err := t.query(query, args)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return out, rows.Close()
}

// one reads the single row of a query, or reports that there is none.
func one[T any](t *Tx, scan func(row) (T, error), query string, args ...any) (T, bool, error) {
	var v T
	rows, err := t.query(query, args)
	if err != nil {
		return v, false, err
	}
	defer func() { _ = rows.Close() }()
	if !rows.Next() {
		return v, false, rows.Err()
	}
	if v, err = scan(rows); err != nil {
		return v, false, err
	}
	return v, true, rows.Close()
}

func none(err error) bool { return errors.Is(err, sql.ErrNoRows) }

// ms is a moment as stored: unix milliseconds, 0 for none.
func ms(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// at is a stored moment in Beijing time.
func at(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).In(plan.Beijing)
}

// moment scans a stored moment into a time.Time.
type moment struct{ t *time.Time }

func (m moment) Scan(v any) error {
	n, ok := v.(int64)
	if !ok {
		return fmt.Errorf("moment is %T, want integer", v)
	}
	*m.t = at(n)
	return nil
}

// day scans a stored "2021-01-29" (or "") into a plan.Day.
type day struct{ d *plan.Day }

func (d day) Scan(v any) error {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("day is %T, want text", v)
	}
	return d.d.UnmarshalText([]byte(s))
}
