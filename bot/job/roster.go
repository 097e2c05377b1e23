package job

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Lister reads lists of liaisons (联络员名单.xlsx). The bytes are read and
// forgotten; only the people go on.
type Lister struct {
	DB       *storage.DB
	Clock    plan.Clock
	Download func(ctx context.Context, f plan.Incoming, w io.Writer, limit int64) (int64, error)
	// Gone tells whether a download failed because the server will never give
	// the file (too big, expired).
	Gone func(error) bool
	// Refused says why a file can't be read as a list, Listed goes on with the
	// people of one that can.
	Refused func(tx *storage.Tx, u plan.Upload, now time.Time) error
	Listed  func(tx *storage.Tx, u plan.Upload, people []document.RosterRow, problems []document.RosterProblem, now time.Time) error
	// Rows goes on with the rows of a table of experts instead.
	Rows func(tx *storage.Tx, u plan.Upload, rows [][]string, now time.Time) error
}

// Run is the work of a JobRoster or a JobExperts; Args "upload" names the file message.
func (l *Lister) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	id, err := j.Args.Number("upload")
	if err != nil {
		return nil, fmt.Errorf("read list of an upload: %w", err)
	}
	var u plan.Upload
	var found bool
	if err := l.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		u, found, err = tx.Upload(plan.UploadID(id))
		return err
	}); err != nil {
		return nil, err
	}
	if !found || u.State != plan.UploadWaiting {
		return func(*storage.Tx) error { return nil }, nil
	}
	file, err := private("planbot-list-*")
	if err != nil {
		return nil, fmt.Errorf("read list of upload %d: %w", id, err)
	}
	defer func() { _ = file.Close() }()
	if u.File.Size, err = l.Download(ctx, u.File, file, document.DefaultLimits().Bytes); err != nil {
		if l.Gone(err) {
			return l.refuse(u, plan.WhyFileGone), nil
		}
		return nil, fmt.Errorf("fetch list of upload %d: %w", id, err)
	}
	return l.people(file, u)
}

// people finds the people of the list, or says why it can't be read.
func (l *Lister) people(file *os.File, u plan.Upload) (func(*storage.Tx) error, error) {
	format, reason, err := document.Sniff(u.File.Name, file, u.File.Size)
	if err != nil {
		return nil, fmt.Errorf("look at list of upload %d: %w", u.ID, err)
	}
	if reason == "" && format != document.Xlsx {
		reason = plan.WhyNotRoster
		if l.Rows != nil {
			reason = plan.WhyNotExperts
		}
	}
	if reason != "" {
		return l.refuse(u, reason), nil
	}
	sheet, reason, err := document.Rows(file, u.File.Size, document.DefaultLimits())
	if err != nil {
		return nil, fmt.Errorf("read list of upload %d: %w", u.ID, err)
	}
	if reason != "" {
		return l.refuse(u, reason), nil
	}
	people, problems := document.Roster(sheet.Rows, messages.HeardRoster())
	return func(tx *storage.Tx) error {
		u.State = plan.UploadUsed
		if err := tx.SaveUpload(u); err != nil {
			return err
		}
		if l.Rows != nil {
			return l.Rows(tx, u, sheet.Rows, l.Clock.Now())
		}
		return l.Listed(tx, u, people, problems, l.Clock.Now())
	}, nil
}

func (l *Lister) refuse(u plan.Upload, reason plan.Why) func(*storage.Tx) error {
	return func(tx *storage.Tx) error {
		u.State, u.Reason = plan.UploadRefused, string(reason)
		if err := tx.SaveUpload(u); err != nil {
			return err
		}
		return l.Refused(tx, u, l.Clock.Now())
	}
}
