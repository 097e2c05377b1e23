package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
)

// fingerprint is a hash of every row of every table, by table name, with the
// schema version under "". Rows are read one by one, so memory stays flat.
func fingerprint(ctx context.Context, db *sql.DB) (map[string]string, error) {
	names, err := tables(ctx, db)
	if err != nil {
		return nil, err
	}
	out := make(map[string]string, len(names)+1)
	var version string
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return nil, fmt.Errorf("read schema version: %w", err)
	}
	out[""] = version
	for _, name := range names {
		if out[name], err = hashTable(ctx, db, name); err != nil {
			return nil, fmt.Errorf("hash table %s: %w", name, err)
		}
	}
	return out, nil
}

func tables(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
	if err != nil {
		return nil, fmt.Errorf("list tables: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("list tables: %w", err)
		}
		out = append(out, name)
	}
	return out, rows.Err()
}

func hashTable(ctx context.Context, db *sql.DB, name string) (string, error) {
	// Every table's first column is, or begins, its key, so the order is total
	// up to rows that are equal in all columns we hash.
	rows, err := db.QueryContext(ctx, `SELECT * FROM "`+name+`" ORDER BY 1, 2`)
	if err != nil {
		return "", err
	}
	defer func() { _ = rows.Close() }()
	cols, err := rows.Columns()
	if err != nil {
		return "", err
	}
	values := make([]sql.RawBytes, len(cols))
	dest := make([]any, len(cols))
	for i := range values {
		dest[i] = &values[i]
	}
	sum := sha256.New()
	n := 0
	for rows.Next() {
		if err := rows.Scan(dest...); err != nil {
			return "", err
		}
		for _, v := range values {
			fmt.Fprintf(sum, "%d:", len(v))
			sum.Write(v)
		}
		n++
	}
	if err := rows.Err(); err != nil {
		return "", err
	}
	return fmt.Sprintf("%d rows %s", n, hex.EncodeToString(sum.Sum(nil))), nil
}
