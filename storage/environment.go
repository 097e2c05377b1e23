package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Environment tells a failure of the machine (disk full, I/O error, file busy,
// no memory, connection gone) from a failure of what was being done. After one
// SQLite may have rolled back the whole transaction, so nothing of it counts
// and all of it is tried again later. A bold try of Batch that has to be done
// again counts as one, so that nobody goes on with it.
func Environment(err error) bool {
	var fault *sqlite.Error
	if errors.As(err, &fault) {
		switch fault.Code() & 0xff { // the low byte is the primary code
		case sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM,
			sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB,
			sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_ABORT:
			return true
		}
		return lost(fault)
	}
	return errors.Is(err, errRedo) || errors.Is(err, sql.ErrConnDone) || errors.Is(err, sql.ErrTxDone) || errors.Is(err, driver.ErrBadConn) ||
		errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// lost: SQLite rolled the transaction back by itself, and what came after ran
// into the void. That happens when somebody swallowed the error that did it.
func lost(fault *sqlite.Error) bool {
	return strings.Contains(fault.Error(), "no such savepoint") || strings.Contains(fault.Error(), "no transaction is active")
}
