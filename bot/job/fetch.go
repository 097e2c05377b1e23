package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Fetcher fetches uploaded files, looks at them and keeps those that may be
// kept. Bytes wait in a private temporary file until every check has passed.
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

// MaxFile is the size above which Telegram gives a bot no file.
const MaxFile = 20 << 20

// Run is the work of a JobFetch; Args "upload" names the upload.
func (f *Fetcher) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	id, err := strconv.ParseInt(j.Args["upload"], 10, 64)
	if err != nil {
		return nil, fmt.Errorf("fetch upload %q: %w", j.Args["upload"], err)
	}
	var u plan.Upload
	var found bool
	if err := f.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		u, found, err = tx.Upload(plan.UploadID(id))
		return err
	}); err != nil {
		return nil, err
	}
	if !found || u.State != plan.UploadWaiting {
		return func(*storage.Tx) error { return nil }, nil
	}
	file, err := os.CreateTemp("", "planbot-upload-*") // made with mode 0600
	if err != nil {
		return nil, fmt.Errorf("fetch upload %d: %w", id, err)
	}
	// The name goes at once: whatever happens, the bytes do not stay behind.
	defer func() { _ = file.Close() }()
	if err := os.Remove(file.Name()); err != nil {
		return nil, fmt.Errorf("fetch upload %d: %w", id, err)
	}
	sum := sha256.New()
	size, err := f.Download(ctx, u.File, io.MultiWriter(file, sum), MaxFile)
	if err != nil {
		if f.Gone(err) {
			return f.refuse(u, plan.WhyFileGone), nil
		}
		return nil, fmt.Errorf("fetch upload %d: %w", id, err)
	}
	u.SHA, u.File.Size = hex.EncodeToString(sum.Sum(nil)), size
	return f.look(file, u)
}

// look decides whether the bytes may be kept.
func (f *Fetcher) look(file *os.File, u plan.Upload) (func(*storage.Tx) error, error) {
	format, reason, err := document.Sniff(u.File.Name, file, u.File.Size)
	if err != nil {
		return nil, fmt.Errorf("look at upload %d: %w", u.ID, err)
	}
	if reason != "" {
		return f.refuse(u, reason), nil
	}
	u.Format = string(format)
	checks, reason, err := f.check(file, format, u)
	if err != nil {
		return nil, fmt.Errorf("look at upload %d: %w", u.ID, err)
	}
	if reason != "" {
		return f.refuse(u, reason), nil
	}
	raw, err := json.Marshal(checks)
	if err != nil {
		return nil, fmt.Errorf("look at upload %d: %w", u.ID, err)
	}
	u.Checks, u.State = string(raw), plan.UploadStored
	data, err := reread(file)
	if err != nil {
		return nil, fmt.Errorf("look at upload %d: %w", u.ID, err)
	}
	return func(tx *storage.Tx) error {
		now := f.Clock.Now()
		if err := tx.AddFile(u.SHA, u.Format, u.File.Size, data(), now); err != nil {
			return err
		}
		if err := tx.SaveUpload(u); err != nil {
			return err
		}
		return f.Looked(tx, u, now)
	}, nil
}

// reread reads the kept bytes into memory once, so that the transaction that
// stores them never waits for a file and can be tried again. At most MaxFile.
func reread(file *os.File) (func() io.Reader, error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	return func() io.Reader { return bytes.NewReader(data) }, nil
}

// check reads the text for secrecy marks and for what the receipt tells.
func (f *Fetcher) check(file *os.File, format document.Format, u plan.Upload) (plan.Checks, plan.Why, error) {
	var c plan.Checks
	text, reason, err := document.Read(format, file, u.File.Size, messages.HeardHeadings(), document.DefaultLimits())
	if err != nil || reason != "" {
		return c, reason, err
	}
	hard, soft := document.Marks(messages.HeardSecrecy(), text.Lines(), u.File.Name)
	if len(hard) > 0 {
		return c, plan.WhyFileSecret, nil
	}
	c.Secrecy = len(soft)
	c.Whole, c.Characters, c.Pictures = text.Whole, text.Tally.Characters, text.Tally.Pictures
	c.Insertions, c.Deletions, c.Comments = text.Tally.Insertions, text.Tally.Deletions, text.Tally.Comments
	return c, "", nil
}

// refuse ends the upload without keeping its bytes; a secret's file name is not
// kept either.
func (f *Fetcher) refuse(u plan.Upload, reason plan.Why) func(*storage.Tx) error {
	return func(tx *storage.Tx) error {
		u.State, u.Reason = plan.UploadRefused, string(reason)
		if reason == plan.WhyFileSecret {
			u.File.Name, u.Caption, u.SHA = "", "", ""
		}
		if err := tx.SaveUpload(u); err != nil {
			return err
		}
		return f.Looked(tx, u, f.Clock.Now())
	}
}

// ErrGone is for Download to say that the file will never be had.
var ErrGone = errors.New("file is gone")
