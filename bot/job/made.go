package job

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"planbot/bot/document/paper"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// made is a file that was written in memory.
type made struct {
	name, format string
	data         []byte
}

// handOn keeps the file and sends it on, in one transaction.
func (m made) handOn(now time.Time, send func(*storage.Tx, plan.Attachment) error) func(*storage.Tx) error {
	return func(tx *storage.Tx) error {
		sha, err := m.keep(tx, now)
		if err != nil {
			return err
		}
		return send(tx, plan.Attachment{SHA: sha, Name: m.name, Size: int64(len(m.data))})
	}
}

// keep stores the bytes under their hash.
func (m made) keep(tx *storage.Tx, now time.Time) (sha string, err error) {
	sum := sha256.Sum256(m.data)
	sha = hex.EncodeToString(sum[:])
	return sha, tx.AddFile(sha, m.format, int64(len(m.data)), bytes.NewReader(m.data), now)
}

// written makes the bytes of a paper.
func written(p paper.Paper) ([]byte, error) {
	var b bytes.Buffer
	err := paper.Write(&b, p, messages.Paper())
	return b.Bytes(), err
}

// zipped puts files into one archive; their date there is the same, so that the
// same files make the same archive.
func zipped(files []made, dated time.Time) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Store, Modified: dated})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
