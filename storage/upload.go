package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	uploadColumns = `id, person, chat, message, album, file_id, unique_id, name, mime, size, caption, state, reason, sha, format,
		checks, received_at, letter, asked_at`
	uploadInsert = `INSERT INTO upload (person, chat, message, album, file_id, unique_id, name, mime, size, caption, state, reason,
		received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chat, message) DO NOTHING`
	uploadUpdate = `UPDATE upload SET state = ?, reason = ?, sha = ?, format = ?, checks = ?, name = ?, caption = ?, size = ?,
		album = ?, letter = ?, asked_at = ? WHERE id = ?`
	uploadByID  = `SELECT ` + uploadColumns + ` FROM upload WHERE id = ?`
	uploadAlbum = `SELECT ` + uploadColumns + ` FROM upload WHERE person = ? AND album = ? AND album <> '' ORDER BY message`
	uploadKept  = `SELECT ` + uploadColumns + ` FROM upload WHERE person = ? AND state = 'stored' ORDER BY message DESC LIMIT ?`
	uploadHush  = `UPDATE letter SET text = ? WHERE id = ?`
	uploadNext  = `SELECT ` + uploadColumns + ` FROM upload WHERE person = ? AND chat = ? AND state = 'stored' AND asked_at = 0
		ORDER BY message LIMIT 1`
)

// AddUpload keeps a file message; 0 when this very message was kept before.
func (t *Tx) AddUpload(u plan.Upload) (plan.UploadID, error) {
	r, err := t.exec(uploadInsert, u.Person, u.Chat, u.Message, u.Album, u.File.FileID, u.File.UniqueID, u.File.Name, u.File.Mime,
		u.File.Size, u.Caption, u.State, u.Reason, ms(u.Received))
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
	if _, err := t.exec(uploadUpdate, u.State, u.Reason, u.SHA, u.Format, u.Checks, u.File.Name, u.Caption, u.File.Size, u.Album,
		u.Letter, ms(u.Asked), u.ID); err != nil {
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

// Kept lists a person's files that were stored and became nothing yet, newest
// first.
func (t *Tx) Kept(person plan.PersonID, limit int) ([]plan.Upload, error) {
	out, err := list(t, scanUpload, uploadKept, person, limit)
	if err != nil {
		return nil, fmt.Errorf("list kept uploads of person %d: %w", person, err)
	}
	return out, nil
}

// NextUpload is the oldest kept file its sender was not asked about yet.
func (t *Tx) NextUpload(person plan.PersonID, chat int64) (plan.Upload, bool, error) {
	u, ok, err := one(t, scanUpload, uploadNext, person, chat)
	if err != nil {
		return u, false, fmt.Errorf("find next upload of person %d: %w", person, err)
	}
	return u, ok, nil
}

// AskedAbout notes that the sender was asked what an upload is for; a zero
// moment lets it wait again.
func (t *Tx) AskedAbout(u plan.Upload, now time.Time) error {
	u.Asked = now
	return t.SaveUpload(u)
}

// HushReceipt rewords the answer a file got at once, so that the name of one that
// turned out to be marked stays nowhere.
func (t *Tx) HushReceipt(u plan.Upload, text string) error {
	if _, err := t.exec(uploadHush, text, u.Letter); err != nil {
		return fmt.Errorf("reword receipt of upload %d: %w", u.ID, err)
	}
	return nil
}

func scanUpload(r row) (u plan.Upload, err error) {
	err = r.Scan(&u.ID, &u.Person, &u.Chat, &u.Message, &u.Album, &u.File.FileID, &u.File.UniqueID, &u.File.Name, &u.File.Mime,
		&u.File.Size, &u.Caption, &u.State, &u.Reason, &u.SHA, &u.Format, &u.Checks, moment{&u.Received}, &u.Letter, moment{&u.Asked})
	return u, err
}
