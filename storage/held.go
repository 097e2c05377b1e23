package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	heldPage      = `SELECT ` + letterColumns + ` FROM letter WHERE state = 'held' ORDER BY id LIMIT ?`
	heldRelease   = `UPDATE letter SET state = 'ready', after_at = 0, attempts = 0, resend = 1 WHERE id = ? AND state = 'held'`
	heldDrop      = `UPDATE letter SET state = 'void', fault = ? WHERE id = ? AND state IN ('held', 'ready')`
	backlogReady  = `SELECT count(*), coalesce(min(id), 0) FROM letter WHERE ` + todo + ` AND state = 'ready'`
	backlogFlight = `SELECT count(*) FROM letter WHERE ` + todo + ` AND state = 'sending'`
	backlogHeld   = `SELECT count(*) FROM letter WHERE state = 'held'`
	letterMade    = `SELECT made_at FROM letter WHERE id = ?`
)

// Backlog counts what waits to go out.
type Backlog struct {
	Ready, Sending, Held int
	Oldest               time.Time // when the oldest ready letter was written; zero: none
}

// Held lists the letters that wait for the office's word, oldest first.
func (t *Tx) Held(limit int) ([]plan.Letter, error) {
	out, err := list(t, scanLetter, heldPage, limit)
	if err != nil {
		return nil, fmt.Errorf("list held letters: %w", err)
	}
	return out, nil
}

// Release sends a held letter on, marked as sent again; false when it is not held.
func (t *Tx) Release(id plan.LetterID) (bool, error) {
	r, err := t.exec(heldRelease, id)
	if err != nil {
		return false, fmt.Errorf("release letter %d: %w", id, err)
	}
	n, err := r.RowsAffected()
	if n > 0 {
		t.posted++
	}
	return n > 0, err
}

// Drop makes a held or waiting letter void; false when it was neither.
func (t *Tx) Drop(id plan.LetterID, why string) (bool, error) {
	r, err := t.exec(heldDrop, why, id)
	if err != nil {
		return false, fmt.Errorf("drop letter %d: %w", id, err)
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

// Backlog counts the letters that wait; its cost follows their number.
func (t *Tx) Backlog() (b Backlog, err error) {
	var first int64
	if err := t.get(backlogReady, nil, &b.Ready, &first); err != nil {
		return b, fmt.Errorf("count ready letters: %w", err)
	}
	if err := t.get(backlogFlight, nil, &b.Sending); err != nil {
		return b, fmt.Errorf("count letters in flight: %w", err)
	}
	if err := t.get(backlogHeld, nil, &b.Held); err != nil {
		return b, fmt.Errorf("count held letters: %w", err)
	}
	if first == 0 {
		return b, nil
	}
	if err := t.get(letterMade, []any{first}, moment{&b.Oldest}); err != nil {
		return b, fmt.Errorf("read letter %d: %w", first, err)
	}
	return b, nil
}
