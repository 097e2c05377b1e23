package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"
)

// chunkSize keeps memory flat whatever a file's size; chunksAtOnce bounds how
// long one transaction of KeepFile holds the writer.
const (
	chunkSize    = 256 << 10
	chunksAtOnce = 8
)

// KeepFile keeps the bytes of r under their hash in several short transactions,
// so that neither memory nor the writer is held however large the file is. Until
// the last one the file does not count as kept; done again after a failure it
// ends the same. Bytes already kept are not read.
func (db *DB) KeepFile(ctx context.Context, sha, format string, size int64, r io.Reader, now time.Time) error {
	kept := false
	if err := db.Do(ctx, func(t *Tx) (err error) {
		kept, err = t.beginFile(sha, format, size, now)
		return err
	}); err != nil || kept {
		return err
	}
	for seq, end := 0, false; !end; {
		if err := db.Do(ctx, func(t *Tx) (err error) {
			seq, end, err = t.addChunks(sha, seq, r, chunksAtOnce)
			return err
		}); err != nil {
			return err
		}
	}
	return db.Do(ctx, func(t *Tx) error { return t.endFile(sha) })
}

// AddFile keeps the bytes of r under their hash in this transaction: for files
// we made ourselves, which are small.
func (t *Tx) AddFile(sha, format string, size int64, r io.Reader, now time.Time) error {
	kept, err := t.beginFile(sha, format, size, now)
	if err != nil || kept {
		return err
	}
	for seq, end := 0, false; !end; {
		if seq, end, err = t.addChunks(sha, seq, r, chunksAtOnce); err != nil {
			return err
		}
	}
	return t.endFile(sha)
}

// beginFile makes room for a file and reports whether it is there already.
func (t *Tx) beginFile(sha, format string, size int64, now time.Time) (kept bool, err error) {
	if _, err := t.exec(fileInsert, sha, size, format, ms(now)); err != nil {
		return false, fmt.Errorf("add file %s: %w", sha, err)
	}
	if err := t.get(fileWhole, []any{sha}, &kept); err != nil {
		return false, fmt.Errorf("add file %s: %w", sha, err)
	}
	return kept, nil
}

// addChunks keeps up to n chunks of r from number seq on. It returns the number
// of the next one and whether r has ended.
func (t *Tx) addChunks(sha string, seq int, r io.Reader, n int) (next int, end bool, err error) {
	buf := make([]byte, chunkSize)
	for range n {
		got, err := io.ReadFull(r, buf)
		if got > 0 {
			if _, err := t.exec(chunkInsert, sha, seq, buf[:got]); err != nil {
				return seq, false, fmt.Errorf("add file %s: chunk %d: %w", sha, seq, err)
			}
			seq++
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return seq, true, nil
		}
		if err != nil {
			return seq, false, fmt.Errorf("add file %s: read: %w", sha, err)
		}
	}
	return seq, false, nil
}

// endFile makes a file count as kept, if all its bytes are there.
func (t *Tx) endFile(sha string) error {
	r, err := t.exec(fileEnd, sha)
	if err != nil {
		return fmt.Errorf("add file %s: %w", sha, err)
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return errors.Join(fmt.Errorf("add file %s: bytes are missing", sha), err)
	}
	return nil
}
