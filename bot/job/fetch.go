package job

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"planbot/bot/document"
	"planbot/storage"
	"planbot/storage/plan"
)

// Fetcher fetches uploaded files, looks at them and keeps those that may be
// kept. Bytes wait in a private temporary file until every check has passed, and
// go from there into the database piece by piece: memory stays flat.
type Fetcher struct {
	DB       *storage.DB
	Clock    plan.Clock
	Download func(ctx context.Context, f plan.Incoming, w io.Writer, limit int64) (int64, error)
	// Gone tells whether a download failed because the server will never give
	// the file (too big, expired).
	Gone func(error) bool
	// Looked continues where the person waits: the upload is stored or refused.
	Looked func(tx *storage.Tx, u plan.Upload, now time.Time) error
}

// unfinished is how long the pieces of a file nobody finished are left alone.
const unfinished = 24 * time.Hour

// Run is the work of a JobFetch; Args "upload" names the upload.
func (f *Fetcher) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	id, u, waiting, err := f.upload(ctx, j)
	if err != nil || !waiting {
		return nil, err
	}
	file, err := private("planbot-upload-*")
	if err != nil {
		return nil, fmt.Errorf("fetch upload %d: %w", id, err)
	}
	defer func() { _ = file.Close() }()
	sha, size, err := hashed(file, func(w io.Writer) error {
		_, err := f.Download(ctx, u.File, w, document.MaxBytes)
		return err
	})
	if err != nil {
		if f.Gone(err) {
			return f.refuse(u, plan.WhyFileGone), nil
		}
		return nil, fmt.Errorf("fetch upload %d: %w", id, err)
	}
	u.SHA, u.File.Size = sha, size
	return f.look(ctx, file, u)
}

// upload is the upload a job is about, and whether it still waits: work that is
// done twice must not be.
func (f *Fetcher) upload(ctx context.Context, j plan.Job) (id plan.UploadID, u plan.Upload, waiting bool, err error) {
	n, err := j.Args.Number("upload")
	if err != nil {
		return 0, u, false, fmt.Errorf("fetch an upload: %w", err)
	}
	err = f.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		u, waiting, err = tx.Upload(plan.UploadID(n))
		return err
	})
	return plan.UploadID(n), u, waiting && u.State == plan.UploadWaiting, err
}

// look decides whether the bytes may be kept, and keeps them.
func (f *Fetcher) look(ctx context.Context, file *os.File, u plan.Upload) (func(*storage.Tx) error, error) {
	format, reason, err := document.Sniff(u.File.Name, file, u.File.Size)
	if err != nil {
		return nil, fmt.Errorf("look at upload %d: %w", u.ID, err)
	}
	if reason != "" {
		return f.refuse(u, reason), nil
	}
	u.Format = string(format)
	checks, reason, err := look(file, format, u)
	if err != nil {
		return nil, fmt.Errorf("look at upload %d: %w", u.ID, err)
	}
	if reason != "" {
		return f.refuse(u, reason), nil
	}
	raw, err := json.Marshal(checks.Checks)
	if err != nil {
		return nil, fmt.Errorf("look at upload %d: %w", u.ID, err)
	}
	u.Checks, u.State = string(raw), plan.UploadStored
	bytes := io.NewSectionReader(file, 0, u.File.Size)
	if err := f.DB.KeepFile(ctx, u.SHA, u.Format, u.File.Size, bytes, f.Clock.Now()); err != nil {
		return nil, fmt.Errorf("keep upload %d: %w", u.ID, err)
	}
	finish := f.finish(u)
	if !checks.answers {
		return finish, nil
	}
	return func(tx *storage.Tx) error {
		if err := tx.KeepFilled(u.ID, checks.filled); err != nil {
			return err
		}
		return finish(tx)
	}, nil
}
