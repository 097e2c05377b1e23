package job

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Exporter writes what the database holds into a file.
type Exporter struct {
	DB    *storage.DB
	Clock plan.Clock
	Words func(tx *storage.Tx, j plan.Job, now time.Time) (messages.ExportFile, error)
	// Exported sends the file, which is kept already in the same transaction.
	Exported func(tx *storage.Tx, j plan.Job, file plan.Attachment, now time.Time) error
	Archive  Archiver
}

// Run is the work of a JobExport; Args "kind" says which file, the others what it
// is about.
func (x *Exporter) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	now := x.Clock.Now()
	if p, ok := plan.ExportKind(j.Args["kind"]).ArchivedPlan(); ok {
		return x.archive(ctx, j, p, now)
	}
	var words messages.ExportFile
	if err := x.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		words, err = x.Words(tx, j, now)
		return err
	}); err != nil {
		return nil, fmt.Errorf("export %s: %w", j.Args["kind"], err)
	}
	format, data, err := laidOut(words, now)
	if err != nil {
		return nil, fmt.Errorf("export %s: %w", j.Args["kind"], err)
	}
	sum := sha256.Sum256(data)
	file := plan.Attachment{SHA: hex.EncodeToString(sum[:]), Name: words.Name, Size: int64(len(data))}
	return func(tx *storage.Tx) error {
		if err := tx.AddFile(file.SHA, format, file.Size, bytes.NewReader(data), now); err != nil {
			return err
		}
		return x.Exported(tx, j, file, now)
	}, nil
}

// laidOut makes the bytes of a file, and says in what format they are.
func laidOut(f messages.ExportFile, now time.Time) (format string, data []byte, err error) {
	switch {
	case len(f.Tables) > 0:
		data, err = document.TableBook(f.Tables...)
		return string(document.Xlsx), data, err
	case len(f.Letters) == 1:
		data, err = written(document.LetterPaper(f.Letters[0].LetterText))
		return string(document.Docx), data, err
	case len(f.Letters) > 1:
		data, err = zipped(f.Letters, now)
		return "zip", data, err
	}
	if len(f.Roster) > 0 {
		data, err = document.RosterTemplate(messages.HeardRoster().Heads, f.Roster)
		return string(document.Xlsx), data, err
	}
	if len(f.Cards) > 0 {
		cards, err := document.LinkPaper(f.Cards)
		if err != nil {
			return "", nil, err
		}
		data, err = written(cards)
		return string(document.Docx), data, err
	}
	if f.Report != nil {
		data, err = written(document.ReportPaper(*f.Report))
		return string(document.Docx), data, err
	}
	return "", nil, errors.New("nothing to write")
}

// zipped puts letters into one archive, each as a paper of its own.
func zipped(letters []messages.NamedLetter, now time.Time) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, l := range letters {
		data, err := written(document.LetterPaper(l.LetterText))
		if err != nil {
			return nil, err
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("%02d-%s", i+1, l.Name), Method: zip.Store, Modified: now})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
