package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"

	"planbot/storage/plan"
)

const (
	eventColumns = `id, at, person, act, kind, object, unit, name, data, prev, hash`
	eventInsert  = `INSERT INTO event (at, person, act, kind, object, unit, name, data, prev, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	eventLast = `SELECT hash FROM event ORDER BY id DESC LIMIT 1`
	eventPage = `SELECT ` + eventColumns + ` FROM event WHERE id < ? ORDER BY id DESC LIMIT ?`
	eventUnit = `SELECT ` + eventColumns + ` FROM event WHERE id < ? AND unit = ? ORDER BY id DESC LIMIT ?`
	eventAll  = `SELECT ` + eventColumns + ` FROM event ORDER BY id`
)

// Record appends an event to the chain. Data holds ids and hashes only; it may
// be nil.
func (t *Tx) Record(e plan.Event, data map[string]any) error {
	if data == nil {
		data = map[string]any{}
	}
	raw, err := json.Marshal(data)
	if err != nil {
		return fmt.Errorf("record %s: %w", e.Act, err)
	}
	e.Data = string(raw)
	if err := t.get(eventLast, nil, &e.Prev); err != nil && !none(err) {
		return fmt.Errorf("record %s: %w", e.Act, err)
	}
	e.Hash = EventHash(e)
	if _, err := t.exec(eventInsert, ms(e.At), e.Person, e.Act, e.Kind, e.Object, e.Unit, e.Name, e.Data, e.Prev, e.Hash); err != nil {
		return fmt.Errorf("record %s: %w", e.Act, err)
	}
	return nil
}

// EventHash is the hex SHA-256 over the stored bytes of an event and the hash of
// the one before, each field preceded by its length.
func EventHash(e plan.Event) string {
	sum := sha256.New()
	for _, field := range []string{
		e.Prev, strconv.FormatInt(ms(e.At), 10), strconv.FormatInt(int64(e.Person), 10), string(e.Act), e.Kind,
		strconv.FormatInt(e.Object, 10), strconv.FormatInt(int64(e.Unit), 10), e.Name, e.Data,
	} {
		fmt.Fprintf(sum, "%d:%s", len(field), field)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Events lists events newest first, those with an id below before (0: from the
// end), at most limit.
func (t *Tx) Events(before plan.EventID, limit int) ([]plan.Event, error) {
	if before == 0 {
		before = 1 << 62
	}
	out, err := list(t, scanEvent, eventPage, before, limit)
	if err != nil {
		return nil, fmt.Errorf("list events: %w", err)
	}
	return out, nil
}

// EventsOf is Events about one unit.
func (t *Tx) EventsOf(unit plan.UnitID, before plan.EventID, limit int) ([]plan.Event, error) {
	if before == 0 {
		before = 1 << 62
	}
	out, err := list(t, scanEvent, eventUnit, before, unit, limit)
	if err != nil {
		return nil, fmt.Errorf("list events of unit %d: %w", unit, err)
	}
	return out, nil
}

// VerifyEvents walks the whole chain, one event in memory at a time, and returns
// the id of the first that does not fit, or 0 when all do, and how many there
// are.
func (t *Tx) VerifyEvents() (broken plan.EventID, count int, err error) {
	rows, err := t.query(eventAll, nil)
	if err != nil {
		return 0, 0, fmt.Errorf("verify events: %w", err)
	}
	defer func() { _ = rows.Close() }()
	prev := ""
	for rows.Next() {
		e, err := scanEvent(rows)
		if err != nil {
			return 0, count, fmt.Errorf("verify events: %w", err)
		}
		count++
		if broken == 0 && (e.Prev != prev || e.Hash != EventHash(e)) {
			broken = e.ID
		}
		prev = e.Hash
	}
	if err := rows.Err(); err != nil {
		return 0, count, fmt.Errorf("verify events: %w", err)
	}
	return broken, count, rows.Close()
}

func scanEvent(r row) (e plan.Event, err error) {
	err = r.Scan(&e.ID, moment{&e.At}, &e.Person, &e.Act, &e.Kind, &e.Object, &e.Unit, &e.Name, &e.Data, &e.Prev, &e.Hash)
	return e, err
}
