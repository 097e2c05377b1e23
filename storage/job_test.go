package storage_test

import (
	"testing"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

func TestAJobIsStartedOncePerKeyAndComesDueInOrder(t *testing.T) {
	db := open(t)
	var a, b plan.JobID
	wake := do(t, db, func(tx *storage.Tx) (err error) {
		if a, err = tx.Start(plan.Job{Kind: plan.JobFetch, Args: plan.Args{"upload": "1"}, After: now.Add(time.Minute)}, "k", now); err != nil {
			return err
		}
		b, err = tx.Start(plan.Job{Kind: plan.JobAlbum}, "", now)
		return err
	})
	if !wake.Jobs {
		t.Error("a started job wakes nobody")
	}
	wake = do(t, db, func(tx *storage.Tx) error {
		if again, err := tx.Start(plan.Job{Kind: plan.JobFetch}, "k", now); err != nil || again != a {
			t.Errorf("the same key started job %d, want %d: %v", again, a, err)
		}
		return nil
	})
	if wake.Jobs {
		t.Error("a job that was there already wakes somebody")
	}
	do(t, db, func(tx *storage.Tx) error {
		due, err := tx.DueJobs(now, 10)
		if err != nil || len(due) != 1 || due[0].ID != b {
			t.Errorf("due %v: %v", due, err)
		}
		if next, err := tx.NextJob(now); err != nil || !next.Equal(now.Add(time.Minute)) {
			t.Errorf("next %v: %v", next, err)
		}
		j, ok, err := tx.BeginJob(a)
		if err != nil || !ok || j.Attempts != 1 || j.Args["upload"] != "1" {
			t.Errorf("began %v %+v: %v", ok, j, err)
		}
		if err := tx.RetryJob(a, now, 1, "no network"); err != nil {
			return err
		}
		if err := tx.FinishJob(b); err != nil {
			return err
		}
		if due, err = tx.DueJobs(now, 10); err != nil || len(due) != 1 || due[0].ID != a {
			t.Errorf("due %v: %v", due, err)
		}
		if err := tx.FailJob(a, "never"); err != nil {
			return err
		}
		if _, ok, err := tx.BeginJob(a); err != nil || ok {
			t.Errorf("a job given up was begun: %v", err)
		}
		ready, failed, err := tx.CountJobs()
		if ready != 0 || failed != 1 {
			t.Errorf("%d ready, %d failed", ready, failed)
		}
		if err != nil {
			return err
		}
		return tx.PruneJobs(now.Add(31 * 24 * time.Hour))
	})
}
