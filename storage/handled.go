package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	handledGet    = `SELECT 1 FROM handled WHERE update_id = ? AND sha = ?`
	handledInsert = `INSERT INTO handled (update_id, sha, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`
	handledPrune  = `DELETE FROM handled WHERE at < ?`
	attemptNext   = `INSERT INTO attempt (update_id, tries) VALUES (?, 1)
		ON CONFLICT (update_id) DO UPDATE SET tries = tries + 1 RETURNING tries`
	attemptClear = `DELETE FROM attempt WHERE update_id = ?`
	deadInsert   = `INSERT INTO dead_update (number, update_id, raw, why, at) VALUES (?, ?, ?, ?, ?)`
	deadPage     = `SELECT id, number, update_id, raw, why, at FROM dead_update ORDER BY id DESC LIMIT ?`
)

// handledLife is how long a mark is kept. The server keeps messages for one
// day and starts its numbers anew after a quiet week.
const handledLife = 8 * 24 * time.Hour

// settingServing is "1" while a poller is at work: found at a start, it says
// that the last run ended without stopping.
const settingServing = "delivery.serving"

// DeadUpdate is an update that could not be handled, kept as it came.
type DeadUpdate struct {
	ID     int64
	Number string
	Update int64
	Raw    []byte
	Why    string
	At     time.Time
}

// Handled says whether an update with this id and this content (hex SHA-256 of
// its bytes) was handled before. The id alone is not enough: the server may
// start its numbers anew.
func (t *Tx) Handled(update int64, sha string) (bool, error) {
	var found int
	err := t.get(handledGet, []any{update, sha}, &found)
	if none(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("look up update %d: %w", update, err)
	}
	return true, nil
}

// MarkHandled remembers an update as handled, in the transaction of its effects.
func (t *Tx) MarkHandled(update int64, sha string, now time.Time) error {
	_, err := t.MarkFresh(update, sha, now)
	return err
}

// MarkFresh is MarkHandled and tells in the same breath whether the update was
// not handled before.
func (t *Tx) MarkFresh(update int64, sha string, now time.Time) (fresh bool, err error) {
	r, err := t.exec(handledInsert, update, sha, ms(now))
	if err != nil {
		return false, fmt.Errorf("mark update %d: %w", update, err)
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

// PruneHandled forgets marks no redelivery can need any more.
func (t *Tx) PruneHandled(now time.Time) error {
	if _, err := t.exec(handledPrune, ms(now.Add(-handledLife))); err != nil {
		return fmt.Errorf("prune handled updates: %w", err)
	}
	return nil
}

// NextAttempt counts a try of an update that is handled alone and returns how
// many there were with this one. Committed before the try, it tells the update
// that kills the process from the others.
func (t *Tx) NextAttempt(update int64) (tries int, err error) {
	if err := t.get(attemptNext, []any{update}, &tries); err != nil {
		return 0, fmt.Errorf("count attempts of update %d: %w", update, err)
	}
	return tries, nil
}

// ClearAttempt forgets the tries of an update that is done with.
func (t *Tx) ClearAttempt(update int64) error {
	if _, err := t.exec(attemptClear, update); err != nil {
		return fmt.Errorf("clear attempts of update %d: %w", update, err)
	}
	return nil
}

// BeginServing notes that updates are being handled and says whether the last
// run ended without EndServing.
func (t *Tx) BeginServing() (unclean bool, err error) {
	value, err := t.Setting(settingServing)
	if err != nil {
		return false, err
	}
	if _, err := t.exec(settingSet, settingServing, "1"); err != nil {
		return false, fmt.Errorf("begin serving: %w", err)
	}
	return value == "1", nil
}

// EndServing notes a clean stop.
func (t *Tx) EndServing() error {
	if _, err := t.exec(settingSet, settingServing, "0"); err != nil {
		return fmt.Errorf("end serving: %w", err)
	}
	return nil
}

// SetAside keeps an update that can't be handled, whole, under the number its
// sender was told.
func (t *Tx) SetAside(number string, update int64, raw []byte, why string, now time.Time) error {
	if raw == nil {
		raw = []byte{}
	}
	if _, err := t.exec(deadInsert, number, update, raw, why, ms(now)); err != nil {
		return fmt.Errorf("set update %d aside: %w", update, err)
	}
	return nil
}

// DeadUpdates lists the updates set aside, newest first.
func (t *Tx) DeadUpdates(limit int) ([]DeadUpdate, error) {
	out, err := list(t, scanDead, deadPage, limit)
	if err != nil {
		return nil, fmt.Errorf("list updates set aside: %w", err)
	}
	return out, nil
}

func scanDead(r row) (d DeadUpdate, err error) {
	err = r.Scan(&d.ID, &d.Number, &d.Update, &d.Raw, &d.Why, moment{&d.At})
	return d, err
}

// AsideNumber is the number of an update set aside, as people are told it: the
// day and a running number, "E0104-3".
func (t *Tx) AsideNumber(now time.Time) (string, error) {
	n, err := t.NextNumber("aside")
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("E%s-%d", now.In(plan.Beijing).Format("0102"), n), nil
}
