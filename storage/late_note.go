package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	lateNoteColumns = `id, unit, duty, said_at, by_person, channel, recorder, due_at, expected, reason`
	lateNoteInsert  = `INSERT INTO late_note (unit, duty, said_at, by_person, channel, recorder, due_at, expected, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	lateNoteList    = `SELECT ` + lateNoteColumns + ` FROM late_note ORDER BY id`
)

// AddLateNote keeps why something is late and when it is expected.
func (t *Tx) AddLateNote(n plan.LateNote) (plan.LateNoteID, error) {
	id, err := t.insert(lateNoteInsert, n.Unit, n.DutyKey, ms(n.Said), n.By, n.Proxy.Channel, n.Proxy.Recorder, ms(n.Due), n.Expected.String(), n.Reason)
	if err != nil {
		return 0, fmt.Errorf("add late note of %s: %w", n.DutyKey, err)
	}
	return plan.LateNoteID(id), nil
}

func (t *Tx) loadLateNotes(s *plan.Snapshot) (err error) {
	s.LateNotes, err = list(t, func(r row) (n plan.LateNote, err error) {
		err = r.Scan(&n.ID, &n.Unit, &n.DutyKey, moment{&n.Said}, &n.By, &n.Proxy.Channel, &n.Proxy.Recorder, moment{&n.Due}, day{&n.Expected}, &n.Reason)
		return n, err
	}, lateNoteList)
	if err != nil {
		return fmt.Errorf("list late notes: %w", err)
	}
	return nil
}
