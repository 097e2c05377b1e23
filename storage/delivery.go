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
	todo = `state IN ('ready', 'sending')`

	headColumns = `id, chat, grouped, kind, priority, after_at, attempts`
	headNext    = `SELECT ` + headColumns + ` FROM letter
		WHERE chat = ? AND ` + todo + ` AND state = 'ready' AND (after_at <= ? OR attempts > 0) ORDER BY id LIMIT 1`
	headLater = `SELECT ` + headColumns + ` FROM letter
		WHERE chat = ? AND ` + todo + ` AND state = 'ready' AND after_at > ? ORDER BY after_at, id LIMIT 1`
	postedSince = `SELECT ` + headColumns + `, state = 'ready' FROM letter NOT INDEXED WHERE id > ? ORDER BY id LIMIT ?`
	postedLast  = `SELECT coalesce(max(id), 0) FROM letter`
	chatAfter   = `SELECT min(chat) FROM letter WHERE ` + todo + ` AND chat > ?`
	letterTake  = `UPDATE letter SET state = 'sending', attempts = attempts + 1
		WHERE id = ? AND state = 'ready' RETURNING ` + letterColumns
	letterFlight  = `SELECT ` + letterColumns + ` FROM letter INDEXED BY letter_todo WHERE ` + todo + ` AND state = 'sending' ORDER BY id LIMIT ?`
	letterMessage = `SELECT message FROM letter WHERE id = ?`
	letterMoved   = `UPDATE letter SET message = ? WHERE id = ? AND message <> ?`
	letterSettle  = `UPDATE letter SET state = ?, attempts = ?, after_at = ?, message = ?, resend = ?, sent_at = ?, fault = ?
		WHERE id = ? AND state = 'sending'`
	letterWords = `UPDATE letter SET text = ?, buttons = ?, press_key = ?, expires_at = ? WHERE id = ?`
	lettersMove = `UPDATE letter SET chat = ? WHERE chat = ? AND state IN ('ready', 'held')`
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

// Fate is what delivery decided about a letter in flight.
type Fate struct {
	State    plan.LetterState
	Attempts int
	After    time.Time
	Message  int
	Resend   bool
	Sent     time.Time
	Fault    string
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

// TakeLetter marks a ready letter as being sent, counts the attempt and fills in
// the message it edits; false when it is not ready any more.
func (t *Tx) TakeLetter(id plan.LetterID) (plan.Letter, bool, error) {
	l, ok, err := one(t, scanLetter, letterTake, id)
	if err != nil {
		return l, false, fmt.Errorf("take letter %d: %w", id, err)
	}
	if !ok {
		return l, false, nil
	}
	return l, true, t.findEdited(&l)
}

// findEdited fills in the message an edit is about.
func (t *Tx) findEdited(l *plan.Letter) error {
	if l.Edit == 0 {
		return nil
	}
	if err := t.get(letterMessage, []any{l.Edit}, &l.EditMessage); err != nil && !none(err) {
		return fmt.Errorf("find message of letter %d: %w", l.Edit, err)
	}
	return nil
}

// InFlight lists letters being sent, oldest first: after a start, those the
// last run left without knowing what became of them.
func (t *Tx) InFlight(limit int) ([]plan.Letter, error) {
	out, err := list(t, scanLetter, letterFlight, limit)
	if err != nil {
		return nil, fmt.Errorf("list letters in flight: %w", err)
	}
	for i := range out {
		if err := t.findEdited(&out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Settle writes down what became of a letter in flight.
func (t *Tx) Settle(l plan.Letter, f Fate) error {
	if _, err := t.exec(letterSettle, f.State, f.Attempts, ms(f.After), f.Message, f.Resend, ms(f.Sent), f.Fault, l.ID); err != nil {
		return fmt.Errorf("settle letter %d: %w", l.ID, err)
	}
	if f.Message == 0 || l.Edit == 0 {
		return nil
	}
	// An edit whose message was gone became a new one; later edits go there.
	if _, err := t.exec(letterMoved, f.Message, l.Edit, f.Message); err != nil {
		return fmt.Errorf("move letter %d: %w", l.Edit, err)
	}
	return nil
}

// Reword keeps the words and buttons a letter was given when it was taken, and
// returns it with the press key its buttons are found by.
func (t *Tx) Reword(l plan.Letter, now time.Time) (plan.Letter, error) {
	if len(l.Buttons) > 0 && l.PressKey == "" {
		l.PressKey = pressKey(now)
	}
	if len(l.Buttons) > 0 && l.Expires.IsZero() {
		l.Expires = now.Add(buttonLife)
	}
	buttons, err := encode(l.Buttons, len(l.Buttons) > 0)
	if err != nil {
		return l, fmt.Errorf("reword letter %d: %w", l.ID, err)
	}
	if _, err := t.exec(letterWords, l.Text, buttons, null(l.PressKey), ms(l.Expires), l.ID); err != nil {
		return l, fmt.Errorf("reword letter %d: %w", l.ID, err)
	}
	return l, nil
}

// MoveLetters sends what waits for one chat to another, since a group that
// becomes a supergroup changes its id.
func (t *Tx) MoveLetters(from, to int64) error {
	if _, err := t.exec(lettersMove, to, from); err != nil {
		return fmt.Errorf("move letters of chat %d: %w", from, err)
	}
	return nil
}

func scanHead(r row) (h Head, err error) {
	err = r.Scan(&h.Letter, &h.Chat, &h.Group, &h.Kind, &h.Priority, moment{&h.After}, &h.Attempts)
	return h, err
}

func scanPosted(r row) (p Posted, err error) {
	err = r.Scan(&p.Letter, &p.Chat, &p.Group, &p.Kind, &p.Priority, moment{&p.After}, &p.Attempts, &p.Ready)
	return p, err
}
