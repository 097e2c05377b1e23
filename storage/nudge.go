package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	ladderList   = `SELECT name, level, offset FROM rung ORDER BY offset`
	nudgeList    = `SELECT key FROM nudge`
	nudgeInsert  = `INSERT INTO nudge (key, person, day, duty, level, at) VALUES (?, ?, ?, ?, ?, ?)`
	nudgeToday   = `SELECT count(*) FROM nudge WHERE person = ? AND day = ?`
	nudgeLetters = `SELECT count(*) FROM (SELECT DISTINCT person, day FROM nudge WHERE person <> 0 AND level = 'remind'
		AND key NOT LIKE 'desk/%' AND key NOT LIKE 'stage/%')`
	nudgeForget = `DELETE FROM nudge WHERE person = ? AND day = ?`
)

// QueueNudge notes that a nudge was queued on a day: in the person's letter, or
// (person 0) as a notice, a note or a call.
func (t *Tx) QueueNudge(n plan.Nudge, today plan.Day, now time.Time) error {
	if _, err := t.change(nudgeInsert, n.Key, n.To, today.String(), n.Duty.Key(), n.Rung.Level, ms(now)); err != nil {
		return fmt.Errorf("queue nudge %s: %w", n.Key, err)
	}
	return nil
}

// NudgedOn tells whether the person got a reminder that day.
func (t *Tx) NudgedOn(person plan.PersonID, today plan.Day) (bool, error) {
	n := 0
	if err := t.get(nudgeToday, []any{person, today.String()}, &n); err != nil {
		return false, fmt.Errorf("count nudges of person %d: %w", person, err)
	}
	return n > 0, nil
}

// CountReminders is how many letters of reminders went out, one a person a day;
// those that only tell the office of its own day are none.
func (t *Tx) CountReminders() (n int, err error) {
	if err := t.get(nudgeLetters, nil, &n); err != nil {
		return 0, fmt.Errorf("count reminders: %w", err)
	}
	return n, nil
}

// ForgetNudges takes back what went into the person's letter of a day: the
// letter was not sent, so the planner owes it again.
func (t *Tx) ForgetNudges(person plan.PersonID, sent plan.Day) error {
	if _, err := t.change(nudgeForget, person, sent.String()); err != nil {
		return fmt.Errorf("forget nudges of person %d: %w", person, err)
	}
	return nil
}

func (t *Tx) loadLadder(s *plan.Snapshot) (err error) {
	s.Ladder, err = list(t, func(r row) (g plan.Rung, err error) {
		err = r.Scan(&g.Name, &g.Level, &g.Offset)
		return g, err
	}, ladderList)
	if err != nil {
		return fmt.Errorf("list ladder: %w", err)
	}
	return nil
}

func (t *Tx) loadNudges(s *plan.Snapshot) error {
	keys, err := list(t, func(r row) (key string, err error) {
		err = r.Scan(&key)
		return key, err
	}, nudgeList)
	if err != nil {
		return fmt.Errorf("list nudges: %w", err)
	}
	s.Queued = make(map[string]bool, len(keys))
	for _, k := range keys {
		s.Queued[k] = true
	}
	return nil
}
