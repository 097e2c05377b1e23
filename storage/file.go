package storage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"
)

const (
	fileHas     = `SELECT size, file_id FROM file WHERE sha = ? AND whole = 1`
	fileInsert  = `INSERT INTO file (sha, size, format, made_at) VALUES (?, ?, ?, ?) ON CONFLICT (sha) DO NOTHING`
	fileWhole   = `SELECT whole FROM file WHERE sha = ?`
	fileEnd     = `UPDATE file SET whole = 1 WHERE sha = ? AND size = (SELECT coalesce(sum(length(data)), 0) FROM chunk WHERE chunk.sha = file.sha)`
	fileHandle  = `UPDATE file SET file_id = ? WHERE sha = ?`
	chunkInsert = `INSERT INTO chunk (sha, seq, data) VALUES (?, ?, ?) ON CONFLICT (sha, seq) DO UPDATE SET data = excluded.data`
	chunkRead   = `SELECT data FROM chunk WHERE sha = ? AND seq = ?`

	fileUsed = `SELECT EXISTS (SELECT 1 FROM draft WHERE sha = ?1) OR EXISTS (SELECT 1 FROM draft_file WHERE sha = ?1)
		OR EXISTS (SELECT 1 FROM reply_page WHERE sha = ?1)
		OR EXISTS (SELECT 1 FROM upload WHERE sha = ?1 AND state IN ('stored', 'used'))`
	chunkDrop  = `DELETE FROM chunk WHERE sha = ?`
	fileDrop   = `DELETE FROM file WHERE sha = ?`
	chunkPrune = `DELETE FROM chunk WHERE sha IN (SELECT sha FROM file WHERE whole = 0 AND made_at < ?)`
	filePrune  = `DELETE FROM file WHERE whole = 0 AND made_at < ?`
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

// DropFile forgets the bytes of a file nothing needs any more.
func (t *Tx) DropFile(sha string) error {
	var used bool
	if err := t.get(fileUsed, []any{sha}, &used); err != nil {
		return fmt.Errorf("drop file %s: %w", sha, err)
	}
	if used || sha == "" {
		return nil
	}
	for _, query := range []string{chunkDrop, fileDrop} {
		if _, err := t.exec(query, sha); err != nil {
			return fmt.Errorf("drop file %s: %w", sha, err)
		}
	}
	return nil
}

// PruneFiles forgets what was begun before a moment and never ended.
func (t *Tx) PruneFiles(before time.Time) error {
	for _, query := range []string{chunkPrune, filePrune} {
		if _, err := t.exec(query, ms(before)); err != nil {
			return fmt.Errorf("prune files: %w", err)
		}
	}
	return nil
}

// FileHandle is the size of a kept file and Telegram's handle for sending it
// again ("" if it was never sent).
func (t *Tx) FileHandle(sha string) (size int64, handle string, found bool, err error) {
	if err := t.get(fileHas, []any{sha}, &size, &handle); none(err) {
		return 0, "", false, nil
	} else if err != nil {
		return 0, "", false, fmt.Errorf("find file %s: %w", sha, err)
	}
	return size, handle, true, nil
}

// SetFileHandle keeps Telegram's handle of a kept file.
func (t *Tx) SetFileHandle(sha, handle string) error {
	if _, err := t.exec(fileHandle, handle, sha); err != nil {
		return fmt.Errorf("keep handle of file %s: %w", sha, err)
	}
	return nil
}

// OpenFile reads a kept file, each chunk in a short read of its own, so that a
// slow upload never holds a transaction open.
func (db *DB) OpenFile(ctx context.Context, sha string) (io.ReadCloser, int64, error) {
	var size int64
	err := db.Read(ctx, func(t *Tx) error {
		var found bool
		var err error
		size, _, found, err = t.FileHandle(sha)
		if err == nil && !found {
			err = fmt.Errorf("open file %s: not kept", sha)
		}
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	return &fileReader{ctx: ctx, db: db, sha: sha}, size, nil
}

type fileReader struct {
	ctx  context.Context
	db   *DB
	sha  string
	seq  int
	rest bytes.Reader
	done bool
}

func (f *fileReader) Read(p []byte) (int, error) {
	for f.rest.Len() == 0 {
		if f.done {
			return 0, io.EOF
		}
		if err := f.next(); err != nil {
			return 0, err
		}
	}
	return f.rest.Read(p)
}

func (f *fileReader) next() error {
	return f.db.Read(f.ctx, func(t *Tx) error {
		var data []byte
		if err := t.get(chunkRead, []any{f.sha, f.seq}, &data); none(err) {
			f.done = true
			return nil
		} else if err != nil {
			return fmt.Errorf("read file %s: chunk %d: %w", f.sha, f.seq, err)
		}
		f.rest.Reset(data)
		f.seq++
		return nil
	})
}

func (f *fileReader) Close() error {
	f.done = true
	return nil
}
