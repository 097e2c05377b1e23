package job

import (
	"context"
	"fmt"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// Albums asks about files sent together. Waiting is all there is to do outside a
// transaction: the job becomes due when no sibling is expected any more.
type Albums struct {
	Clock plan.Clock
	// Ask asks about the album of this upload.
	Ask func(tx *storage.Tx, id plan.UploadID, now time.Time) error
}

// Run is the work of a JobAlbum; Args "upload" names one file of the album.
func (a *Albums) Run(_ context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	n, err := j.Args.Number("upload")
	if err != nil {
		return nil, fmt.Errorf("ask about an album: %w", err)
	}
	return func(tx *storage.Tx) error { return a.Ask(tx, plan.UploadID(n), a.Clock.Now()) }, nil
}
