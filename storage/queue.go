package storage

import (
	"fmt"
	"time"
)

// Queues is what waits to be done, in counts.
type Queues struct {
	Waiting       int       // letters to go out
	Since         time.Time // when the first of them could have gone; zero: none waits
	Unknown, Dead int       // letters that may or can't have arrived
	Held          int       // letters for the office to decide on
	Jobs, Failed  int
	Aside         int // updates nobody could handle
	Bound, Lost   int // people holding a role; those of them whose chat refuses our letters
}

const queueCount = `SELECT
	(SELECT count(*) FROM letter WHERE state IN ('ready', 'sending') AND after_at <= ?1),
	(SELECT coalesce(min(max(made_at, after_at)), 0) FROM letter WHERE state IN ('ready', 'sending') AND after_at <= ?1),
	(SELECT count(*) FROM letter WHERE state = 'unknown'), (SELECT count(*) FROM letter WHERE state = 'dead'),
	(SELECT count(*) FROM letter WHERE state = 'held'), (SELECT count(*) FROM job WHERE state = 'ready'),
	(SELECT count(*) FROM job WHERE state = 'failed'), (SELECT count(*) FROM dead_update),
	(SELECT count(DISTINCT person) FROM binding WHERE until_at = 0),
	(SELECT count(*) FROM person WHERE unreachable_at <> 0 AND id IN (SELECT person FROM binding WHERE until_at = 0))`

// Queues counts what waits at the moment.
func (t *Tx) Queues(now time.Time) (q Queues, err error) {
	if err := t.get(queueCount, []any{ms(now)}, &q.Waiting, moment{&q.Since}, &q.Unknown, &q.Dead, &q.Held, &q.Jobs, &q.Failed, &q.Aside,
		&q.Bound, &q.Lost); err != nil {
		return q, fmt.Errorf("count queues: %w", err)
	}
	return q, nil
}
