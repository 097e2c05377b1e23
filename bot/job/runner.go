// Package job does durable work outside the batch: what reads file bytes, opens
// an archive or renders. A job is a row until it is done, so that it survives a
// restart; its work may be done twice, its effect happens once.
package job

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// Func does the work of a job without a transaction and returns what is to be
// written down of it, which runs in one short transaction with the mark that
// the job is done. An error means: try again later.
type Func func(ctx context.Context, j plan.Job) (finish func(tx *storage.Tx) error, err error)

// Work is one kind of job: who does it, and who is told, in the transaction that
// gives it up, that it can't be done. Failed may be nil.
type Work struct {
	Do     Func
	Failed func(tx *storage.Tx, j plan.Job, now time.Time) error
}

// Tries is how often a job is tried before it is given up.
const Tries = 5

// Options are the parts a Runner works with.
type Options struct {
	DB      *storage.DB
	Clock   plan.Clock
	Work    map[plan.JobKind]Work
	Woke    func(storage.Wake) // what a job's transaction left for others; may be nil
	Workers int                // 0: 2
	Logger  *slog.Logger
}

// Runner runs jobs as they come due. One runs per database.
type Runner struct {
	Options
	running map[plan.JobID]bool
	ended   chan plan.JobID
	woken   chan struct{}
	alarm   alarm

	mu       sync.Mutex
	wake     bool
	sleeping bool
	until    time.Time
}

// New prepares a runner; Run starts it.
func New(o Options) *Runner {
	if o.Workers <= 0 {
		o.Workers = 2
	}
	return &Runner{
		Options: o, running: map[plan.JobID]bool{}, ended: make(chan plan.JobID, o.Workers), woken: make(chan struct{}, 1),
	}
}

// Wake tells the runner that jobs were started. It never blocks.
func (r *Runner) Wake() {
	r.mu.Lock()
	r.wake = true
	r.mu.Unlock()
	select {
	case r.woken <- struct{}{}:
	default:
	}
}

// Quiet says whether nothing can be done at this moment of the clock, and when
// the next job comes due: zero when none waits.
func (r *Runner) Quiet(context.Context) (idle bool, wake time.Time, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.sleeping || r.wake || !r.until.IsZero() && !r.until.After(r.Clock.Now()) {
		return false, time.Time{}, nil
	}
	return true, r.until, nil
}

// Run works until ctx ends and returns nil. Work under way is told to stop and
// is done again after the next start.
func (r *Runner) Run(ctx context.Context) error {
	var work sync.WaitGroup
	defer work.Wait()
	failures := 0
	for ctx.Err() == nil {
		r.looking()
		next, err := r.begin(ctx, &work)
		if err != nil {
			if ctx.Err() != nil {
				return nil
			}
			failures++
			r.Logger.Error("jobs can't be read, trying again", "err", err)
			pause(ctx, rest(failures))
			continue
		}
		failures = 0
		r.sleep(ctx, next)
	}
	return nil
}

// begin starts due jobs as far as there are workers, and says when the next one
// comes due.
func (r *Runner) begin(ctx context.Context, work *sync.WaitGroup) (next time.Time, err error) {
	now := r.Clock.Now()
	var due []plan.Job
	err = r.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		if due, err = tx.DueJobs(now, r.Workers+len(r.running)); err != nil {
			return err
		}
		next, err = tx.NextJob(now)
		return err
	})
	if err != nil {
		return next, err
	}
	for _, j := range due {
		if r.running[j.ID] {
			continue
		}
		if len(r.running) == r.Workers {
			break // the end of a running one brings us back
		}
		r.running[j.ID] = true
		work.Go(func() {
			r.do(ctx, j.ID)
			r.ended <- j.ID
		})
	}
	return next, nil
}
