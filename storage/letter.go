package storage

import (
	"crypto/rand"
	"encoding/base32"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	letterColumns = `id, chat, thread, grouped, kind, priority, state, text, buttons, document, reminder, edits, reply_to,
		silent, protect, person, actor, coalesce(key, ''), number, after_at, expires_at, attempts, message,
		coalesce(press_key, ''), resend, made_at, sent_at, fault`
	letterInsert = `INSERT INTO letter (chat, thread, grouped, kind, priority, state, text, buttons, document, reminder, edits,
		reply_to, silent, protect, person, actor, key, number, after_at, expires_at, press_key, made_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) WHERE key IS NOT NULL DO NOTHING`
	letterByID    = `SELECT ` + letterColumns + ` FROM letter WHERE id = ?`
	letterByPress = `SELECT ` + letterColumns + ` FROM letter WHERE press_key = ?`
	letterSpend   = `UPDATE letter SET spent_at = ? WHERE id = ? AND spent_at = 0`
	letterSpent   = `SELECT spent_at FROM letter WHERE id = ?`
)

// buttonLife is how long a keyboard is honoured when its letter says nothing.
const buttonLife = 30 * 24 * time.Hour

// Post writes a letter into the outbox at the moment now and returns its id;
// 0 when a letter with the same Key was written before.
func (t *Tx) Post(l plan.Letter, now time.Time) (plan.LetterID, error) {
	if l.Kind == "" {
		l.Kind = plan.LetterSend
	}
	if l.Priority == 0 {
		l.Priority = plan.PriorityReply
	}
	if l.State == "" {
		l.State = plan.LetterReady
	}
	if len(l.Buttons) > 0 && l.PressKey == "" {
		l.PressKey = pressKey(now)
	}
	if l.Expires.IsZero() && len(l.Buttons) > 0 {
		l.Expires = now.Add(buttonLife)
	}
	buttons, err := encode(l.Buttons, len(l.Buttons) > 0)
	if err != nil {
		return 0, fmt.Errorf("post letter: %w", err)
	}
	document, err := encode(l.Document, l.Document != nil)
	if err != nil {
		return 0, fmt.Errorf("post letter: %w", err)
	}
	reminder, err := encode(l.Reminder, l.Reminder != nil)
	if err != nil {
		return 0, fmt.Errorf("post letter: %w", err)
	}
	r, err := t.exec(letterInsert, l.Chat, l.Thread, l.Group, l.Kind, l.Priority, l.State, l.Text, buttons, document, reminder,
		l.Edit, l.ReplyTo, l.Silent, l.Protect, l.To, l.Actor, null(l.Key), l.Number, ms(l.After), ms(l.Expires),
		null(l.PressKey), ms(now))
	if err != nil {
		return 0, fmt.Errorf("post letter to chat %d: %w", l.Chat, err)
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return 0, err
	}
	t.posted++
	id, err := r.LastInsertId()
	return plan.LetterID(id), err
}

// Letter is one letter by id.
func (t *Tx) Letter(id plan.LetterID) (plan.Letter, bool, error) {
	l, ok, err := one(t, scanLetter, letterByID, id)
	if err != nil {
		return l, false, fmt.Errorf("read letter %d: %w", id, err)
	}
	return l, ok, nil
}

// LetterByPress is the letter whose keyboard carries this press key.
func (t *Tx) LetterByPress(key string) (plan.Letter, bool, error) {
	l, ok, err := one(t, scanLetter, letterByPress, key)
	if err != nil {
		return l, false, fmt.Errorf("find letter by press: %w", err)
	}
	return l, ok, nil
}

// Spent is when the letter's keyboard was used up; zero: not yet.
func (t *Tx) Spent(id plan.LetterID) (when time.Time, err error) {
	if err := t.get(letterSpent, []any{id}, moment{&when}); err != nil && !none(err) {
		return when, fmt.Errorf("read letter %d: %w", id, err)
	}
	return when, nil
}

// Spend uses up the letter's keyboard.
func (t *Tx) Spend(id plan.LetterID, now time.Time) error {
	if _, err := t.exec(letterSpend, ms(now), id); err != nil {
		return fmt.Errorf("spend buttons of letter %d: %w", id, err)
	}
	return nil
}

// pressKey is the random part of a keyboard's callback data: 80 bits, so a
// press can't be made up. It begins with the moment, so that keys are written at
// the end of their index and not all over it.
func pressKey(now time.Time) string {
	var b [15]byte
	binary.BigEndian.PutUint64(b[:8], uint64(ms(now))<<24) // five bytes are 34 years
	_, _ = rand.Read(b[5:])                                // never fails, says its documentation
	return base32.HexEncoding.EncodeToString(b[:])
}

func encode(v any, given bool) (string, error) {
	if !given {
		return "", nil
	}
	b, err := json.Marshal(v)
	return string(b), err
}

func decode(s string, v any) error {
	if s == "" {
		return nil
	}
	return json.Unmarshal([]byte(s), v)
}

func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func scanLetter(r row) (l plan.Letter, err error) {
	var buttons, document, reminder string
	err = r.Scan(&l.ID, &l.Chat, &l.Thread, &l.Group, &l.Kind, &l.Priority, &l.State, &l.Text, &buttons, &document, &reminder,
		&l.Edit, &l.ReplyTo, &l.Silent, &l.Protect, &l.To, &l.Actor, &l.Key, &l.Number, moment{&l.After}, moment{&l.Expires},
		&l.Attempts, &l.Message, &l.PressKey, &l.Resend, moment{&l.Created}, moment{&l.Sent}, &l.Fault)
	if err != nil {
		return l, err
	}
	if err := decode(buttons, &l.Buttons); err != nil {
		return l, err
	}
	if err := decode(document, &l.Document); err != nil {
		return l, err
	}
	return l, decode(reminder, &l.Reminder)
}

// CountLetters counts the letters of a kind that were ever written.
func (t *Tx) CountLetters(kind plan.LetterKind) (n int, err error) {
	if err := t.get(`SELECT count(*) FROM letter WHERE kind = ?`, []any{kind}, &n); err != nil {
		return 0, fmt.Errorf("count letters: %w", err)
	}
	return n, nil
}
