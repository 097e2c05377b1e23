package job_test

import (
	"context"
	"testing"
	"time"

	"planbot/bot/board"
	"planbot/bot/job"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestABoardIsDrawnOnceForEachState(t *testing.T) {
	within(t, func(w *world) {
		title := "一"
		var sent []string
		boards, err := job.NewBoards(job.Boards{
			DB: w.db, Clock: bubble{},
			Board: func(_ *plan.Snapshot, _ time.Time, group bool) board.Board {
				if group {
					return board.Board{Title: title, Summary: "群"}
				}
				return board.Board{Title: title, Summary: "全"}
			},
			Drawn: func(tx *storage.Tx, _ plan.Job, key, summary string, _ time.Time) error {
				sha, found, err := tx.Picture(key)
				if !found {
					w.t.Errorf("%s: nothing is kept under the key", summary)
				}
				sent = append(sent, summary+sha)
				return err
			},
		})
		if err != nil {
			w.t.Fatal(err)
		}
		run := func(args plan.Args) (kept int) {
			finish, err := boards.Run(context.Background(), plan.Job{Kind: plan.JobBoard, Args: args})
			if err != nil {
				w.t.Fatal(err)
			}
			if err := w.db.Do(context.Background(), func(tx *storage.Tx) error {
				if err := finish(tx); err != nil {
					return err
				}
				kept, err = tx.CountPictures()
				return err
			}); err != nil {
				w.t.Fatal(err)
			}
			return kept
		}
		for _, step := range []struct {
			what string
			args plan.Args
			kept int
		}{{"first", plan.Args{}, 1}, {"again", plan.Args{}, 1}, {"for the group", plan.Args{"group": "1"}, 2}} {
			if kept := run(step.args); kept != step.kept {
				w.t.Errorf("%s: %d pictures are kept, want %d", step.what, kept, step.kept)
			}
		}
		if len(sent) != 3 || sent[0] != sent[1] || sent[2] == sent[0] {
			w.t.Errorf("sent %v", sent)
		}
		title = "二"
		time.Sleep(8 * 24 * time.Hour)
		if kept := run(plan.Args{}); kept != 1 {
			w.t.Errorf("a week later %d pictures are kept", kept)
		}
	})
}
