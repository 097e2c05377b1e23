package storage

import (
	"fmt"
	"math"
	"time"

	"planbot/storage/plan"
)

const (
	// todo is the condition of the index letter_todo, word for word: SQLite uses
	// a partial index only where it finds its condition again.
	todo        = `state IN ('ready', 'sending')`
	headColumns = `id, chat, grouped, kind, priority, after_at, attempts`
	headNext    = `SELECT ` + headColumns + ` FROM letter
		WHERE chat = ? AND ` + todo + ` AND state = 'ready' AND (after_at <= ? OR attempts > 0) ORDER BY id LIMIT 1`
	headLater = `SELECT ` + headColumns + ` FROM letter
		WHERE chat = ? AND ` + todo + ` AND state = 'ready' AND after_at > ? ORDER BY after_at, id LIMIT 1`
	postedSince = `SELECT ` + headColumns + `, state = 'ready' FROM letter NOT INDEXED WHERE id > ? ORDER BY id LIMIT ?`
	postedLast  = `SELECT coalesce(max(id), 0) FROM letter`
	chatAfter   = `SELECT min(chat) FROM letter WHERE ` + todo + ` AND chat > ?`
)

// Head is the letter a chat's queue stands at.
type Head struct {
	Letter   plan.LetterID
	Chat     int64
	Group    bool
	Kind     plan.LetterKind
	Priority plan.Priority
	After    time.Time // not before; zero: at once
	Attempts int
}

// Posted is a letter that was written, seen in the order of writing.
type Posted struct {
	Head
	Ready bool // still to go out
}

// NextLetter is the letter the chat's queue stands at: the oldest that may go
// now or was tried before (a retry keeps its place), else the soonest of those
// written for a later moment.
func (t *Tx) NextLetter(chat int64, now time.Time) (Head, bool, error) {
	h, ok, err := one(t, scanHead, headNext, chat, ms(now))
	if err == nil && !ok {
		h, ok, err = one(t, scanHead, headLater, chat, ms(now))
	}
	if err != nil {
		return h, false, fmt.Errorf("find next letter of chat %d: %w", chat, err)
	}
	return h, ok, nil
}

// PostedSince lists letters written after the one with this id, in the order of
// their ids, which with one writer is the order of their commits.
func (t *Tx) PostedSince(last plan.LetterID, limit int) ([]Posted, error) {
	out, err := list(t, scanPosted, postedSince, last, limit)
	if err != nil {
		return nil, fmt.Errorf("list letters after %d: %w", last, err)
	}
	return out, nil
}

// LastLetter is the id of the newest letter, 0 when there is none.
func (t *Tx) LastLetter() (id plan.LetterID, err error) {
	if err := t.get(postedLast, nil, &id); err != nil {
		return 0, fmt.Errorf("find newest letter: %w", err)
	}
	return id, nil
}

// WaitingChats calls fn for every chat with letters ready or in flight. It leaps over the
// index from chat to chat, so its cost follows the chats and not the letters.
func (t *Tx) WaitingChats(fn func(chat int64) error) error {
	for chat := int64(math.MinInt64); ; {
		var next *int64
		if err := t.get(chatAfter, []any{chat}, &next); err != nil {
			return fmt.Errorf("list waiting chats: %w", err)
		}
		if next == nil {
			return nil
		}
		if err := fn(*next); err != nil {
			return err
		}
		chat = *next
	}
}

func scanHead(r row) (h Head, err error) {
	err = r.Scan(&h.Letter, &h.Chat, &h.Group, &h.Kind, &h.Priority, moment{&h.After}, &h.Attempts)
	return h, err
}

func scanPosted(r row) (p Posted, err error) {
	err = r.Scan(&p.Letter, &p.Chat, &p.Group, &p.Kind, &p.Priority, moment{&p.After}, &p.Attempts, &p.Ready)
	return p, err
}
