package job_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"planbot/bot/job"
	"planbot/storage"
	"planbot/storage/plan"
)

type bubble struct{}

func (bubble) Now() time.Time                         { return time.Now() }
func (bubble) After(d time.Duration) <-chan time.Time { return time.After(d) }

type world struct {
	t   *testing.T
	db  *storage.DB
	opt job.Options
	r   *job.Runner
	end func()
}

func within(t *testing.T, test func(w *world)) {
	path := filepath.Join(t.TempDir(), "planbot.db")
	synctest.Test(t, func(t *testing.T) {
		db, err := storage.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		w := &world{t: t, db: db, opt: job.Options{
			DB: db, Clock: bubble{}, Work: map[plan.JobKind]job.Work{}, Logger: slog.New(slog.DiscardHandler)}}
		test(w)
		if w.end != nil {
			w.end()
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
}

func (w *world) start() {
	w.r = job.New(w.opt)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	r := w.r
	go func() { ended <- r.Run(ctx) }()
	w.end = func() { cancel(); <-ended; w.end = nil }
}

func (w *world) add(kind plan.JobKind, key string, after time.Duration) plan.JobID {
	w.t.Helper()
	var id plan.JobID
	if err := w.db.Do(context.Background(), func(tx *storage.Tx) (err error) {
		j := plan.Job{Kind: kind, Args: plan.Args{"k": "v"}}
		if after > 0 {
			j.After = time.Now().Add(after)
		}
		id, err = tx.Start(j, key, time.Now())
		return err
	}); err != nil {
		w.t.Fatal(err)
	}
	if w.r != nil {
		w.r.Wake()
	}
	return id
}

func (w *world) counts() (ready, failed int) {
	w.t.Helper()
	if err := w.db.Read(context.Background(), func(tx *storage.Tx) (err error) {
		ready, failed, err = tx.CountJobs()
		return err
	}); err != nil {
		w.t.Fatal(err)
	}
	return ready, failed
}

func TestAJobIsDoneAndWhatItWritesIsWrittenOnce(t *testing.T) {
	within(t, func(w *world) {
		done := 0
		w.opt.Work[plan.JobFetch] = job.Work{Do: func(_ context.Context, j plan.Job) (func(*storage.Tx) error, error) {
			if j.Args["k"] != "v" {
				t.Errorf("args %v", j.Args)
			}
			return func(*storage.Tx) error { done++; return nil }, nil
		}}
		woke := 0
		w.opt.Woke = func(storage.Wake) { woke++ }
		w.start()
		if a, b := w.add(plan.JobFetch, "one", 0), w.add(plan.JobFetch, "one", 0); a != b {
			t.Errorf("the same key started two jobs, %d and %d", a, b)
		}
		time.Sleep(time.Second)
		synctest.Wait()
		if ready, _ := w.counts(); done != 1 || ready != 0 {
			t.Errorf("done %d times, %d ready", done, ready)
		}
	})
}

func TestAJobThatFailsIsTriedAgainAndThenThePersonIsTold(t *testing.T) {
	within(t, func(w *world) {
		tries, told := 0, 0
		try := func(context.Context, plan.Job) (func(*storage.Tx) error, error) {
			tries++
			switch tries % 3 {
			case 0:
				panic("broken")
			case 1:
				return nil, errors.New("no network")
			}
			return func(*storage.Tx) error { panic("broken while writing") }, nil
		}
		tell := func(_ *storage.Tx, j plan.Job, now time.Time) error {
			told++
			if j.Kind != plan.JobFetch || !now.Equal(time.Now()) {
				t.Errorf("told of %v at %s", j, now)
			}
			return nil
		}
		w.opt.Work[plan.JobFetch] = job.Work{Do: try, Failed: tell}
		w.start()
		w.add(plan.JobFetch, "", 0)
		time.Sleep(time.Second)
		synctest.Wait()
		if idle, wake, _ := w.r.Quiet(context.Background()); !idle || wake.IsZero() {
			t.Errorf("quiet %v until %v while a job rests", idle, wake)
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		if ready, failed := w.counts(); tries != job.Tries || told != 1 || ready != 0 || failed != 1 {
			t.Errorf("tries %d, told %d, ready %d, failed %d", tries, told, ready, failed)
		}
	})
}

func TestAJobForLaterWaitsAndOthersDoNot(t *testing.T) {
	within(t, func(w *world) {
		var at []time.Duration
		began := time.Now()
		w.opt.Workers = 1
		w.opt.Work[plan.JobAlbum] = job.Work{Do: func(context.Context, plan.Job) (func(*storage.Tx) error, error) {
			at = append(at, time.Since(began).Round(time.Second))
			return nil, nil
		}}
		w.start()
		w.add(plan.JobAlbum, "", 3*time.Second)
		w.add(plan.JobAlbum, "", 0)
		time.Sleep(time.Minute)
		synctest.Wait()
		if len(at) != 2 || at[0] != 0 || at[1] != 3*time.Second {
			t.Errorf("done at %v", at)
		}
	})
}

func TestAJobNobodyCanDoIsGivenUpAtOnce(t *testing.T) {
	within(t, func(w *world) {
		w.start()
		w.add("unheard-of", "", 0)
		time.Sleep(time.Second)
		synctest.Wait()
		if ready, failed := w.counts(); ready != 0 || failed != 1 {
			t.Errorf("ready %d, failed %d", ready, failed)
		}
	})
}

func TestAStopInterruptsAJobAndTheNextRunDoesIt(t *testing.T) {
	within(t, func(w *world) {
		done := 0
		w.opt.Work[plan.JobExport] = job.Work{Do: func(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
			if j.Attempts != 1 {
				t.Errorf("attempt %d, the interruption was counted", j.Attempts)
			}
			select {
			case <-ctx.Done():
				return nil, ctx.Err()
			case <-time.After(time.Minute):
			}
			return func(*storage.Tx) error { done++; return nil }, nil
		}}
		w.start()
		w.add(plan.JobExport, "", 0)
		time.Sleep(time.Second)
		w.end()
		if ready, _ := w.counts(); ready != 1 || done != 0 {
			t.Errorf("ready %d, done %d after the stop", ready, done)
		}
		w.start()
		time.Sleep(2 * time.Minute)
		synctest.Wait()
		if done != 1 {
			t.Errorf("done %d times", done)
		}
	})
}
