package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	groupInsert = `INSERT INTO group_chat (chat, thread, title, bound_by, from_at) VALUES (?, ?, ?, ?, ?)`
	groupEnd    = `UPDATE group_chat SET until_at = ? WHERE chat = ? AND until_at = 0`
	groupMove   = `UPDATE group_chat SET chat = ? WHERE chat = ? AND until_at = 0`
	groupList   = `SELECT chat, thread, title, bound_by, from_at, until_at FROM group_chat ORDER BY id`
)

// BindGroup makes a chat a work group.
func (t *Tx) BindGroup(g plan.GroupChat) error {
	if _, err := t.change(groupInsert, g.Chat, g.Thread, g.Title, g.By, ms(g.From)); err != nil {
		return fmt.Errorf("bind group %d: %w", g.Chat, err)
	}
	return nil
}

// UnbindGroup ends a work group.
func (t *Tx) UnbindGroup(chat int64, now time.Time) error {
	if _, err := t.change(groupEnd, ms(now), chat); err != nil {
		return fmt.Errorf("unbind group %d: %w", chat, err)
	}
	return nil
}

// MoveGroup follows a group that became a supergroup.
func (t *Tx) MoveGroup(from, to int64) error {
	if _, err := t.change(groupMove, to, from); err != nil {
		return fmt.Errorf("move group %d: %w", from, err)
	}
	return nil
}

func (t *Tx) loadGroups(s *plan.Snapshot) (err error) {
	s.Groups, err = list(t, func(r row) (g plan.GroupChat, err error) {
		err = r.Scan(&g.Chat, &g.Thread, &g.Title, &g.By, moment{&g.From}, moment{&g.Until})
		return g, err
	}, groupList)
	if err != nil {
		return fmt.Errorf("list groups: %w", err)
	}
	return nil
}
