package job_test

import (
	"context"
	"testing"
	"time"

	"planbot/bot/job"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestAnArchiveTooLargeToBeSentIsRefusedAndNotKept(t *testing.T) {
	within(t, func(w *world) {
		ctx := context.Background()
		told := 0
		x := &job.Exporter{DB: w.db, Clock: bubble{},
			Exported: func(*storage.Tx, plan.Job, plan.Attachment, time.Time) error {
				t.Error("it was sent")
				return nil
			},
			Archive: job.Archiver{
				Limit: 1000,
				Words: func(*storage.Tx, plan.PlanID, time.Time) (messages.Archive, error) { return messages.Archive{}, nil },
				TooBig: func(_ *storage.Tx, j plan.Job, _ time.Time) error {
					told++
					return nil
				},
			},
		}
		finish, err := x.Run(ctx, plan.Job{Kind: plan.JobExport, Args: plan.Args{"kind": string(plan.ExportArchive)}})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.db.Do(ctx, finish); err != nil || told != 1 {
			t.Errorf("told %d times, err %v", told, err)
		}
		if err := w.db.Read(ctx, func(tx *storage.Tx) error {
			files, err := tx.Files()
			if len(files) > 0 {
				t.Errorf("%d files are kept", len(files))
			}
			return err
		}); err != nil {
			t.Error(err)
		}
	})
}
