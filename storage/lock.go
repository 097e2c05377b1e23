package storage

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// ErrLocked says that another process serves this database.
var ErrLocked = errors.New("another planbot is using this database")

// Lock is held by serve, sandbox and restore for as long as they run. It is a
// sibling file, since nothing but SQLite may open the database itself: closing
// a second descriptor of it would drop SQLite's own locks.
type Lock struct{ file *os.File }

// Acquire takes the lock of the database at path, or returns ErrLocked.
func Acquire(path string) (*Lock, error) {
	f, err := os.OpenFile(path+".lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open lock of %s: %w", path, err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, ErrLocked
		}
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &Lock{file: f}, nil
}

// Release gives the lock back. The file stays: removing it would let two
// processes hold "the" lock on two different files.
func (l *Lock) Release() error {
	if err := l.file.Close(); err != nil {
		return fmt.Errorf("release lock: %w", err)
	}
	return nil
}
