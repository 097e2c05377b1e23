package job

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"planbot/bot/archive"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Archiver is what an Exporter needs to write archives.
type Archiver struct {
	Words func(tx *storage.Tx, p plan.PlanID, now time.Time) (messages.Archive, error)
	// TooBig says that it can't be sent.
	TooBig func(tx *storage.Tx, j plan.Job, now time.Time) error
	Limit  int64 // of what can be sent; 0: Telegram's
}

// sendLimit is what the Bot API takes of a bot, a little less for the form around
// it.
const sendLimit = 50_000_000 - 64<<10

// archive writes a bundle into a private file, checks it and keeps it piece by
// piece; memory stays flat.
func (x *Exporter) archive(ctx context.Context, j plan.Job, p plan.PlanID, now time.Time) (func(*storage.Tx) error, error) {
	limit := x.Archive.Limit
	if limit == 0 {
		limit = sendLimit
	}
	file, err := private("planbot-archive-*")
	if err != nil {
		return nil, fmt.Errorf("export archive: %w", err)
	}
	defer func() { _ = file.Close() }()
	made, err := bundled(ctx, file, archive.Order{DB: x.DB, Plan: p, Now: now, Limit: limit, Words: x.Archive.Words})
	if errors.Is(err, archive.ErrTooBig) || err == nil && made.Size > limit {
		return func(tx *storage.Tx) error { return x.Archive.TooBig(tx, j, now) }, nil
	}
	if err != nil {
		return nil, fmt.Errorf("export archive: %w", err)
	}
	if err := x.DB.KeepFile(ctx, made.SHA, "zip", made.Size, io.NewSectionReader(file, 0, made.Size), now); err != nil {
		return nil, fmt.Errorf("export archive: %w", err)
	}
	return func(tx *storage.Tx) error { return x.Exported(tx, j, made, now) }, nil
}

// bundled writes a bundle and makes sure that it is whole.
func bundled(ctx context.Context, file *os.File, o archive.Order) (plan.Attachment, error) {
	var m archive.Manifest
	sha, size, err := hashed(file, func(w io.Writer) (err error) {
		m, err = archive.Write(ctx, w, o)
		return err
	})
	if err != nil {
		return plan.Attachment{}, err
	}
	report, err := archive.Verify(file, size)
	if err == nil && !report.Sound() {
		err = fmt.Errorf("it is not whole: %s", report.Faults[0])
	}
	return plan.Attachment{SHA: sha, Name: messages.ArchiveFileName(o.Plan, m.AsOf), Size: size}, err
}
