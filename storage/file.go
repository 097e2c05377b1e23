package storage

import (
	"bytes"
	"context"
	"fmt"
	"io"
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
		OR EXISTS (SELECT 1 FROM picture WHERE sha = ?1)
		OR EXISTS (SELECT 1 FROM reply_file WHERE sha = ?1) OR EXISTS (SELECT 1 FROM consultation_paper WHERE sha = ?1)
		OR EXISTS (SELECT 1 FROM agenda_item WHERE sha = ?1) OR EXISTS (SELECT 1 FROM meeting WHERE minutes_sha = ?1)
		OR EXISTS (SELECT 1 FROM reference WHERE sha = ?1)
		OR EXISTS (SELECT 1 FROM letter WHERE state IN ('ready', 'sending') AND instr(document, ?1) > 0)
		OR EXISTS (SELECT 1 FROM announcement WHERE sha = ?1)
		OR EXISTS (SELECT 1 FROM enclosure WHERE sha = ?1) OR EXISTS (SELECT 1 FROM passage WHERE sha = ?1)
		OR EXISTS (SELECT 1 FROM upload WHERE sha = ?1 AND state IN ('stored', 'used'))`
	chunkDrop  = `DELETE FROM chunk WHERE sha = ?`
	fileDrop   = `DELETE FROM file WHERE sha = ?`
	chunkPrune = `DELETE FROM chunk WHERE sha IN (SELECT sha FROM file WHERE whole = 0 AND made_at < ?)`
	filePrune  = `DELETE FROM file WHERE whole = 0 AND made_at < ?`
)

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
