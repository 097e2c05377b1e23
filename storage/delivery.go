package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	lettersTake = `UPDATE letter SET state = 'sending', attempts = attempts + 1
		WHERE id IN (SELECT value FROM json_each(?)) AND state = 'ready' RETURNING ` + letterColumns
	letterFlight  = `SELECT ` + letterColumns + ` FROM letter INDEXED BY letter_todo WHERE ` + todo + ` AND state = 'sending' ORDER BY id LIMIT ?`
	letterMessage = `SELECT message FROM letter WHERE id = ?`
	letterMoved   = `UPDATE letter SET message = ? WHERE id = ? AND message <> ?`
	letterSettle  = `UPDATE letter SET state = ?, attempts = ?, after_at = ?, message = ?, resend = ?, sent_at = ?, fault = ?
		WHERE id = ? AND state = 'sending'`
	letterWords = `UPDATE letter SET text = ?, buttons = ?, press_key = ?, expires_at = ? WHERE id = ?`
	lettersMove = `UPDATE letter SET chat = ? WHERE chat = ? AND state IN ('ready', 'held')`
)

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

// TakeLetters marks letters as being sent, counts the attempts and fills in the
// messages they edit. A letter that is not ready any more is left out.
func (t *Tx) TakeLetters(ids []plan.LetterID) (map[plan.LetterID]plan.Letter, error) {
	list, err := t.takeLetters(ids)
	if err != nil {
		return nil, fmt.Errorf("take letters %v: %w", ids, err)
	}
	taken := make(map[plan.LetterID]plan.Letter, len(list))
	for _, l := range list {
		if err := t.findEdited(&l); err != nil {
			return nil, err
		}
		taken[l.ID] = l
	}
	return taken, nil
}

func (t *Tx) takeLetters(ids []plan.LetterID) ([]plan.Letter, error) {
	raw, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	return list(t, scanLetter, lettersTake, string(raw))
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
