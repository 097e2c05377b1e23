package job

import (
	"fmt"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// finish writes down what became of an upload, once.
func (f *Fetcher) finish(u plan.Upload) func(*storage.Tx) error {
	return func(tx *storage.Tx) error {
		now := f.Clock.Now()
		have, ok, err := tx.Upload(u.ID)
		if err != nil || !ok || have.State != plan.UploadWaiting {
			return err
		}
		u.Letter = have.Letter
		if err := tx.SaveUpload(u); err != nil {
			return err
		}
		// What Telegram gave it will take back; a photo's handle is no document's.
		if u.State == plan.UploadStored && !u.Picture() {
			if err := tx.SetFileHandle(u.SHA, u.File.FileID); err != nil {
				return err
			}
		}
		if err := tx.PruneFiles(now.Add(-unfinished)); err != nil {
			return err
		}
		return f.Looked(tx, u, now)
	}
}

// refuse ends the upload without keeping its bytes; of a marked file not even
// the name is kept.
func (f *Fetcher) refuse(u plan.Upload, reason plan.Why) func(*storage.Tx) error {
	u.State, u.Reason, u.SHA = plan.UploadRefused, string(reason), ""
	if reason == plan.WhyFileSecret {
		u.File.Name, u.Caption = "", ""
	}
	return f.finish(u)
}

// Failed tells the person when a file could not be fetched after all tries.
func (f *Fetcher) Failed(tx *storage.Tx, j plan.Job, _ time.Time) error {
	n, err := j.Args.Number("upload")
	if err != nil {
		return fmt.Errorf("give up an upload: %w", err)
	}
	u, ok, err := tx.Upload(plan.UploadID(n))
	if err != nil || !ok {
		return err
	}
	return f.refuse(u, plan.WhyFileGone)(tx)
}
