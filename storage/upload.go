package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	uploadColumns = `id, person, chat, message, album, file_id, unique_id, name, mime, size, caption, state, reason, sha, format,
		checks, received_at`
	uploadInsert = `INSERT INTO upload (person, chat, message, album, file_id, unique_id, name, mime, size, caption, state, received_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chat, message) DO NOTHING`
	uploadUpdate = `UPDATE upload SET state = ?, reason = ?, sha = ?, format = ?, checks = ?, name = ?, caption = ? WHERE id = ?`
	uploadByID   = `SELECT ` + uploadColumns + ` FROM upload WHERE id = ?`
	uploadAlbum  = `SELECT ` + uploadColumns + ` FROM upload WHERE person = ? AND album = ? ORDER BY message`
)

// AddUpload keeps a file message; 0 when this very message was kept before.
func (t *Tx) AddUpload(u plan.Upload) (plan.UploadID, error) {
	r, err := t.exec(uploadInsert, u.Person, u.Chat, u.Message, u.Album, u.File.FileID, u.File.UniqueID, u.File.Name, u.File.Mime,
		u.File.Size, u.Caption, u.State, ms(u.Received))
	if err != nil {
		return 0, fmt.Errorf("add upload of person %d: %w", u.Person, err)
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return 0, err
	}
	id, err := r.LastInsertId()
	return plan.UploadID(id), err
}

// SaveUpload keeps how far an upload is and what was found in it.
func (t *Tx) SaveUpload(u plan.Upload) error {
	if u.Checks == "" {
		u.Checks = "{}"
	}
	if _, err := t.exec(uploadUpdate, u.State, u.Reason, u.SHA, u.Format, u.Checks, u.File.Name, u.Caption, u.ID); err != nil {
		return fmt.Errorf("save upload %d: %w", u.ID, err)
	}
	return nil
}

// Upload is an upload by id.
func (t *Tx) Upload(id plan.UploadID) (plan.Upload, bool, error) {
	u, ok, err := one(t, scanUpload, uploadByID, id)
	if err != nil {
		return u, false, fmt.Errorf("read upload %d: %w", id, err)
	}
	return u, ok, nil
}

// Album lists the files of one album in the order they were sent.
func (t *Tx) Album(person plan.PersonID, album string) ([]plan.Upload, error) {
	out, err := list(t, scanUpload, uploadAlbum, person, album)
	if err != nil {
		return nil, fmt.Errorf("list album of person %d: %w", person, err)
	}
	return out, nil
}

func scanUpload(r row) (u plan.Upload, err error) {
	err = r.Scan(&u.ID, &u.Person, &u.Chat, &u.Message, &u.Album, &u.File.FileID, &u.File.UniqueID, &u.File.Name, &u.File.Mime,
		&u.File.Size, &u.Caption, &u.State, &u.Reason, &u.SHA, &u.Format, &u.Checks, moment{&u.Received})
	return u, err
}
