package telegram

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	tg "github.com/go-telegram/bot"

	"planbot/storage/plan"
)

// What a Fetch can run into that trying again does not mend.
var (
	ErrTooBig = errors.New("file is too big")
	ErrGone   = errors.New("file is not there any more")
)

// fetchTime bounds a download; the server gives no more than 20 MB.
const fetchTime = 20 * time.Minute

// Fetch downloads a file into out and returns its size in bytes. A file above
// limit bytes is ErrTooBig, what was written of it is to be thrown away; one
// the server has no longer is ErrGone. Any other error may be tried again.
func (w *Wire) Fetch(ctx context.Context, in plan.Incoming, out io.Writer, limit int64) (int64, error) {
	if in.Size > limit {
		return 0, fmt.Errorf("fetch file: %w", ErrTooBig)
	}
	ctx, cancel := context.WithTimeout(ctx, fetchTime)
	defer cancel()
	file, err := w.bot.GetFile(ctx, &tg.GetFileParams{FileID: in.FileID})
	if err != nil {
		return 0, fmt.Errorf("ask for file: %w", fetchFault(err))
	}
	if file.FileSize > limit {
		return 0, fmt.Errorf("fetch file: %w", ErrTooBig)
	}
	if file.FilePath == "" {
		return 0, errors.New("ask for file: the server gave no path")
	}
	return w.download(ctx, file.FilePath, out, limit)
}

func fetchFault(err error) error {
	switch why := err.Error(); {
	case says(why, "file is too big"):
		return ErrTooBig
	case errors.Is(err, tg.ErrorBadRequest) && (fileRefused(why) || says(why, "file_id")):
		return ErrGone
	}
	return err
}

func (w *Wire) download(ctx context.Context, path string, out io.Writer, limit int64) (int64, error) {
	link := url.URL{Scheme: w.api.Scheme, Host: w.api.Host, Path: w.api.Path + "/file/bot" + placeholder + "/" + path}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, link.String(), nil)
	if err != nil {
		return 0, fmt.Errorf("fetch file: %w", err)
	}
	resp, err := w.client.Do(req)
	if err != nil {
		return 0, fmt.Errorf("fetch file: %w", err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("fetch file: status %d", resp.StatusCode)
	}
	n, err := io.Copy(out, io.LimitReader(resp.Body, limit+1))
	if err != nil {
		return n, fmt.Errorf("fetch file: %w", err)
	}
	if n > limit {
		return n, fmt.Errorf("fetch file: %w", ErrTooBig)
	}
	return n, nil
}
