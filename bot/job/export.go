package job

import (
	"context"
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
	file := made{words.Name, format, data}
	return file.handOn(now, func(tx *storage.Tx, a plan.Attachment) error { return x.Exported(tx, j, a, now) }), nil
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
		data, err = letters(f.Letters, now)
		return "zip", data, err
	case len(f.Roster) > 0:
		data, err = document.RosterTemplate(messages.HeardRoster().Heads, f.Roster)
		return string(document.Xlsx), data, err
	case len(f.Cards) > 0:
		cards, err := document.LinkPaper(f.Cards)
		if err != nil {
			return "", nil, err
		}
		data, err = written(cards)
		return string(document.Docx), data, err
	case f.Report != nil:
		data, err = written(document.ReportPaper(*f.Report))
		return string(document.Docx), data, err
	}
	return "", nil, errors.New("nothing to write")
}

// letters puts letters into one archive, each as a paper of its own.
func letters(all []messages.NamedLetter, now time.Time) ([]byte, error) {
	var files []made
	for i, l := range all {
		data, err := written(document.LetterPaper(l.LetterText))
		if err != nil {
			return nil, err
		}
		files = append(files, made{fmt.Sprintf("%02d-%s", i+1, l.Name), string(document.Docx), data})
	}
	return zipped(files, now)
}
