package storage

import (
	"context"
	"fmt"
)

// Pragma reads a pragma of the writing connection, for tests.
func (db *DB) Pragma(ctx context.Context, name string) (value int, err error) {
	db.mu.Lock()
	defer db.mu.Unlock()
	conn, err := db.writer(ctx)
	if err != nil {
		return 0, err
	}
	return value, conn.QueryRowContext(ctx, fmt.Sprintf("PRAGMA %s", name)).Scan(&value)
}
