package storage

import (
	"encoding/json"
	"fmt"

	"planbot/storage/plan"
)

const (
	filledKeep = `INSERT INTO filled (upload, body) VALUES (?, ?) ON CONFLICT (upload) DO UPDATE SET body = excluded.body`
	filledRead = `SELECT body FROM filled WHERE upload = ?`

	replyFileAdd  = `INSERT INTO reply_file (reply, seq, sha, name) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`
	replyFileCopy = `INSERT INTO reply_file (reply, seq, sha, name) SELECT ?, seq, sha, name FROM reply_file WHERE reply = ?`
	replyFileList = `SELECT f.sha, f.name, file.size, file.file_id FROM reply_file f JOIN file ON file.sha = f.sha WHERE f.reply = ? ORDER BY f.seq`
	replyPageList = `SELECT p.sha, file.format, file.size, file.file_id FROM reply_page p JOIN file ON file.sha = p.sha WHERE p.reply = ? ORDER BY p.seq`
)

// KeepFilled keeps what was read in a table of opinions.
func (t *Tx) KeepFilled(u plan.UploadID, f plan.Filled) error {
	body, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("keep table of upload %d: %w", u, err)
	}
	if _, err := t.exec(filledKeep, u, string(body)); err != nil {
		return fmt.Errorf("keep table of upload %d: %w", u, err)
	}
	return nil
}

// Filled is what was read in an upload; false when it is no table of opinions.
func (t *Tx) Filled(u plan.UploadID) (f plan.Filled, found bool, err error) {
	var body string
	if err := t.get(filledRead, []any{u}, &body); none(err) {
		return f, false, nil
	} else if err != nil {
		return f, false, fmt.Errorf("read table of upload %d: %w", u, err)
	}
	if err := json.Unmarshal([]byte(body), &f); err != nil {
		return f, false, fmt.Errorf("read table of upload %d: %w", u, err)
	}
	return f, true, nil
}

// AddReplyFiles keeps the files an answer was read from.
func (t *Tx) AddReplyFiles(id plan.ReplyID, files []plan.Attachment) error {
	for i, f := range files {
		if _, err := t.exec(replyFileAdd, id, i+1, f.SHA, f.Name); err != nil {
			return fmt.Errorf("add file to reply %d: %w", id, err)
		}
	}
	return nil
}

// CopyReplyFiles keeps the files of an earlier answer with the one that replaces
// it.
func (t *Tx) CopyReplyFiles(from, to plan.ReplyID) error {
	if _, err := t.exec(replyFileCopy, to, from); err != nil {
		return fmt.Errorf("copy files of reply %d: %w", from, err)
	}
	return nil
}

// ReplyFiles lists the files an answer was read from.
func (t *Tx) ReplyFiles(id plan.ReplyID) ([]plan.Attachment, error) {
	out, err := list(t, func(r row) (f plan.Attachment, err error) {
		err = r.Scan(&f.SHA, &f.Name, &f.Size, &f.FileID)
		return f, err
	}, replyFileList, id)
	if err != nil {
		return nil, fmt.Errorf("list files of reply %d: %w", id, err)
	}
	return out, nil
}

// PageFiles lists the stamped pages of an answer; Name is their format only.
func (t *Tx) PageFiles(id plan.ReplyID) ([]plan.Attachment, error) {
	out, err := list(t, func(r row) (f plan.Attachment, err error) {
		err = r.Scan(&f.SHA, &f.Name, &f.Size, &f.FileID)
		return f, err
	}, replyPageList, id)
	if err != nil {
		return nil, fmt.Errorf("list page files of reply %d: %w", id, err)
	}
	return out, nil
}
