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

	presencePut = `INSERT INTO presence (chat, title, added_at) VALUES (?, ?, ?)
		ON CONFLICT (chat) DO UPDATE SET title = excluded.title, added_at = excluded.added_at`
	presenceDrop    = `DELETE FROM presence WHERE chat = ?`
	presenceMove    = `UPDATE OR REPLACE presence SET chat = ? WHERE chat = ?`
	presenceUnbound = `SELECT chat, title, added_at FROM presence WHERE added_at <= ?
		AND chat NOT IN (SELECT chat FROM group_chat WHERE until_at = 0) ORDER BY chat`
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
	if _, err := t.exec(presenceMove, to, from); err != nil {
		return fmt.Errorf("move group %d: %w", from, err)
	}
	return nil
}

// EnterGroup notes that the bot was added to a group.
func (t *Tx) EnterGroup(p plan.Presence) error {
	if _, err := t.exec(presencePut, p.Chat, p.Title, ms(p.Added)); err != nil {
		return fmt.Errorf("enter group %d: %w", p.Chat, err)
	}
	return nil
}

// LeaveGroup notes that the bot is in a group no more.
func (t *Tx) LeaveGroup(chat int64) error {
	if _, err := t.exec(presenceDrop, chat); err != nil {
		return fmt.Errorf("leave group %d: %w", chat, err)
	}
	return nil
}

// UnboundGroups lists groups the bot was added to by the given moment that
// nobody made a work group.
func (t *Tx) UnboundGroups(addedBy time.Time) ([]plan.Presence, error) {
	out, err := list(t, func(r row) (p plan.Presence, err error) {
		err = r.Scan(&p.Chat, &p.Title, moment{&p.Added})
		return p, err
	}, presenceUnbound, ms(addedBy))
	if err != nil {
		return nil, fmt.Errorf("list unbound groups: %w", err)
	}
	return out, nil
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
