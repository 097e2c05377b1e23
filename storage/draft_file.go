package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	draftFileInsert = `INSERT INTO draft_file (draft, seq, upload, kind, sha, name, size)
		VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM draft_file WHERE draft = ?), ?, ?, ?, ?, ?)
		ON CONFLICT (draft, sha) DO NOTHING`
	draftFileList = `SELECT draft, seq, upload, kind, sha, name, size FROM draft_file WHERE draft = ? ORDER BY seq`
)

// AddDraftFile hangs a file on a draft; false when exactly these bytes hang on
// it already.
func (t *Tx) AddDraftFile(f plan.DraftFile) (bool, error) {
	r, err := t.exec(draftFileInsert, f.Draft, f.Draft, f.Upload, f.Kind, f.SHA, f.Name, f.Size)
	if err != nil {
		return false, fmt.Errorf("add file to draft %d: %w", f.Draft, err)
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

// DraftFiles lists what hangs on a draft, in the order it was added.
func (t *Tx) DraftFiles(id plan.DraftID) ([]plan.DraftFile, error) {
	out, err := list(t, func(r row) (f plan.DraftFile, err error) {
		err = r.Scan(&f.Draft, &f.Seq, &f.Upload, &f.Kind, &f.SHA, &f.Name, &f.Size)
		return f, err
	}, draftFileList, id)
	if err != nil {
		return nil, fmt.Errorf("list files of draft %d: %w", id, err)
	}
	return out, nil
}
