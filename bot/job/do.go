package job

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// How long a job rests before it is tried again.
const (
	firstRest = 2 * time.Second
	lastRest  = 5 * time.Minute
)

var errKind = errors.New("nobody can do this kind of job")

// do makes one attempt at a job and writes down what came of it.
func (r *Runner) do(ctx context.Context, id plan.JobID) {
	var j plan.Job
	var ok bool
	// The attempt is counted before it is made, so that a job that kills the
	// process is not tried for ever.
	if !r.write(ctx, func(tx *storage.Tx) (err error) {
		j, ok, err = tx.BeginJob(id)
		return err
	}) || !ok {
		return
	}
	finish, err := r.work(ctx, j)
	if err == nil {
		err = r.finish(ctx, j, finish)
	}
	if err != nil {
		r.failed(ctx, j, err)
	}
}

// work calls the job's function and makes a panic an error.
func (r *Runner) work(ctx context.Context, j plan.Job) (finish func(*storage.Tx) error, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	w, ok := r.Work[j.Kind]
	if !ok {
		return nil, fmt.Errorf("do %s: %w", j.Kind, errKind)
	}
	return w.Do(ctx, j)
}

// finish writes the result and the mark in one transaction.
func (r *Runner) finish(ctx context.Context, j plan.Job, finish func(*storage.Tx) error) (failure error) {
	// What was worked out is written down even when the process is stopping.
	r.write(context.WithoutCancel(ctx), func(tx *storage.Tx) error {
		failure = nil
		if finish != nil {
			if failure = guarded(tx, func() error { return finish(tx) }); failure != nil {
				if storage.Environment(failure) {
					return failure
				}
				return nil
			}
		}
		return tx.FinishJob(j.ID)
	})
	return failure
}

// failed puts the job off, or gives it up and has the person told.
func (r *Runner) failed(ctx context.Context, j plan.Job, err error) {
	stopping := ctx.Err() != nil
	giveUp := !stopping && (j.Attempts >= Tries || errors.Is(err, errKind))
	if giveUp {
		r.Logger.Error("job given up", "job", j.ID, "kind", j.Kind, "err", err)
	} else if !stopping {
		r.Logger.Warn("job failed, will be tried again", "job", j.ID, "kind", j.Kind, "attempt", j.Attempts, "err", err)
	}
	r.write(context.WithoutCancel(ctx), func(tx *storage.Tx) error {
		switch {
		case stopping: // it is not the job's fault
			return tx.RetryJob(j.ID, j.After, j.Attempts-1, "")
		case !giveUp:
			return tx.RetryJob(j.ID, r.Clock.Now().Add(rest(j.Attempts)), j.Attempts, err.Error())
		}
		tell := r.Work[j.Kind].Failed
		if ferr := tx.FailJob(j.ID, err.Error()); ferr != nil || tell == nil {
			return ferr
		}
		herr := guarded(tx, func() error { return tell(tx, j, r.Clock.Now()) })
		if herr != nil && storage.Environment(herr) {
			return herr
		}
		if herr != nil {
			r.Logger.Error("nobody told of a job given up", "job", j.ID, "err", herr)
		}
		return nil
	})
}

// writeTries bounds writing while the process is stopping.
const writeTries = 5

// write commits fn, trying again while the machine fails; false when it never
// came about, the job is then as it was.
func (r *Runner) write(ctx context.Context, fn func(*storage.Tx) error) bool {
	for tries := 1; ; tries++ {
		wake, err := r.DB.DoWake(ctx, fn)
		if err == nil {
			if r.Woke != nil && (wake.Letters || wake.Jobs) {
				r.Woke(wake)
			}
			return true
		}
		if ctx.Err() != nil || tries == writeTries {
			r.Logger.Error("job not written down", "err", err)
			return false
		}
		pause(ctx, rest(tries))
	}
}

// guarded runs fn in a savepoint and makes a panic an error.
func guarded(tx *storage.Tx, fn func() error) error {
	return tx.Savepoint(func() (err error) {
		defer func() {
			if p := recover(); p != nil {
				err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
			}
		}()
		return fn()
	})
}

func rest(attempts int) time.Duration {
	return min(firstRest<<min(max(attempts-1, 0), 10), lastRest)
}
