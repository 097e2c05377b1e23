package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	jobColumns = `id, kind, args, after_at, attempts, made_at`
	jobInsert  = `INSERT INTO job (kind, args, key, after_at, made_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`
	jobByKey   = `SELECT id FROM job WHERE key = ?`
	jobDue     = `SELECT ` + jobColumns + ` FROM job WHERE state = 'ready' AND after_at <= ? ORDER BY after_at, id LIMIT ?`
	jobNext    = `SELECT min(after_at) FROM job WHERE state = 'ready' AND after_at > ?`
	jobBegin   = `UPDATE job SET attempts = attempts + 1 WHERE id = ? AND state = 'ready' RETURNING ` + jobColumns
	jobFinish  = `UPDATE job SET state = 'done', fault = '' WHERE id = ?`
	jobRetry   = `UPDATE job SET after_at = ?, attempts = ?, fault = ? WHERE id = ? AND state = 'ready'`
	jobForget  = `UPDATE job SET args = '{}' WHERE id = ?`
	jobFail    = `UPDATE job SET state = 'failed', fault = ? WHERE id = ?`
	jobPrune   = `DELETE FROM job WHERE state = 'done' AND made_at < ?`
	jobCount   = `SELECT coalesce(sum(state = 'ready'), 0), coalesce(sum(state = 'failed'), 0) FROM job`
)

// jobLife is how long a finished job is remembered, and with it its key.
const jobLife = 30 * 24 * time.Hour

// Start writes down work to be done after the transaction. With a key the same
// work is started once: the id of the earlier one comes back.
func (t *Tx) Start(j plan.Job, key string, now time.Time) (plan.JobID, error) {
	args, err := encode(j.Args, true)
	if err != nil {
		return 0, fmt.Errorf("start %s: %w", j.Kind, err)
	}
	r, err := t.exec(jobInsert, j.Kind, args, null(key), ms(j.After), ms(now))
	if err != nil {
		return 0, fmt.Errorf("start %s: %w", j.Kind, err)
	}
	n, err := r.RowsAffected()
	if err != nil {
		return 0, err
	}
	var id plan.JobID
	if n == 0 {
		if err := t.get(jobByKey, []any{key}, &id); err != nil {
			return 0, fmt.Errorf("find job %s: %w", key, err)
		}
		return id, nil
	}
	t.started++
	last, err := r.LastInsertId()
	return plan.JobID(last), err
}

// ForgetJob drops what a job was about: it held secrets and is over.
func (t *Tx) ForgetJob(id plan.JobID) error {
	if _, err := t.exec(jobForget, id); err != nil {
		return fmt.Errorf("forget job %d: %w", id, err)
	}
	return nil
}

// DueJobs lists jobs whose moment has come, in that order.
func (t *Tx) DueJobs(now time.Time, limit int) ([]plan.Job, error) {
	out, err := list(t, scanJob, jobDue, ms(now), limit)
	if err != nil {
		return nil, fmt.Errorf("list due jobs: %w", err)
	}
	return out, nil
}

// NextJob is the moment after now at which the next job becomes due; zero: none.
func (t *Tx) NextJob(now time.Time) (time.Time, error) {
	var next *int64
	if err := t.get(jobNext, []any{ms(now)}, &next); err != nil {
		return time.Time{}, fmt.Errorf("find next job: %w", err)
	}
	if next == nil {
		return time.Time{}, nil
	}
	return at(*next), nil
}

// BeginJob counts an attempt before it is made, so that a job that kills the
// process is not tried for ever; false when it is not to be done any more.
func (t *Tx) BeginJob(id plan.JobID) (plan.Job, bool, error) {
	j, ok, err := one(t, scanJob, jobBegin, id)
	if err != nil {
		return j, false, fmt.Errorf("begin job %d: %w", id, err)
	}
	return j, ok, nil
}

// FinishJob marks a job as done.
func (t *Tx) FinishJob(id plan.JobID) error {
	if _, err := t.exec(jobFinish, id); err != nil {
		return fmt.Errorf("finish job %d: %w", id, err)
	}
	return nil
}

// RetryJob puts a job off to a later moment, with the attempts it counts and
// what went wrong.
func (t *Tx) RetryJob(id plan.JobID, after time.Time, attempts int, fault string) error {
	if _, err := t.exec(jobRetry, ms(after), attempts, fault, id); err != nil {
		return fmt.Errorf("put off job %d: %w", id, err)
	}
	t.started++
	return nil
}

// FailJob gives a job up.
func (t *Tx) FailJob(id plan.JobID, fault string) error {
	if _, err := t.exec(jobFail, fault, id); err != nil {
		return fmt.Errorf("fail job %d: %w", id, err)
	}
	return nil
}

// PruneJobs forgets jobs that were done long ago.
func (t *Tx) PruneJobs(now time.Time) error {
	if _, err := t.exec(jobPrune, ms(now.Add(-jobLife))); err != nil {
		return fmt.Errorf("prune jobs: %w", err)
	}
	return nil
}

// CountJobs counts the jobs to be done and those given up.
func (t *Tx) CountJobs() (ready, failed int, err error) {
	if err := t.get(jobCount, nil, &ready, &failed); err != nil {
		return 0, 0, fmt.Errorf("count jobs: %w", err)
	}
	return ready, failed, nil
}

func scanJob(r row) (j plan.Job, err error) {
	var args string
	if err := r.Scan(&j.ID, &j.Kind, &args, moment{&j.After}, &j.Attempts, moment{&j.Created}); err != nil {
		return j, err
	}
	return j, decode(args, &j.Args)
}
