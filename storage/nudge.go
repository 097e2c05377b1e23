package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	ladderList = `SELECT name, level, offset FROM rung ORDER BY offset`
	nudgeList  = `SELECT key FROM nudge`
)

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
