package workflow

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// Pin keeps something everybody works by. Its file, if any, is a kept upload.
func Pin(tx *storage.Tx, r plan.Reference, file *plan.Upload, now time.Time) (plan.ReferenceID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	for _, have := range world.References {
		if have.Title == r.Title {
			return 0, plan.Refusal{Why: plan.WhyPinned, Text: r.Title}
		}
	}
	if file != nil {
		r.Upload, r.SHA, r.FileName = file.ID, file.SHA, file.File.Name
		if err := useUpload(tx, *file); err != nil {
			return 0, err
		}
	}
	r.Pinned = now
	if r.ID, err = tx.AddReference(r); err != nil {
		return 0, err
	}
	return r.ID, tx.Record(plan.Event{At: now, Person: r.By, Act: plan.ActPin, Kind: "reference", Object: int64(r.ID), Name: r.Title},
		map[string]any{"source": r.Source, "sha": r.SHA})
}

// Unpin takes a reference away, with its bytes: what should not have been pinned
// must not stay.
func Unpin(tx *storage.Tx, r plan.Reference, by plan.PersonID, now time.Time) error {
	if err := tx.EndReference(r.ID, now); err != nil {
		return err
	}
	if r.Upload != 0 {
		u, ok, err := tx.Upload(r.Upload)
		if err != nil {
			return err
		}
		if ok {
			if err := DropUpload(tx, u); err != nil {
				return err
			}
		}
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActUnpin, Kind: "reference", Object: int64(r.ID), Name: r.Title}, nil)
}
