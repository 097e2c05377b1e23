package storage

import (
	"context"
	"fmt"

	"planbot/storage/plan"
)

const eventUpTo = `SELECT ` + eventColumns + ` FROM event WHERE id > ? AND id <= ? ORDER BY id LIMIT ?`

// eventsAtOnce is how many events one read takes.
const eventsAtOnce = 500

// WalkEvents gives every event up to the id, oldest first, in short reads, so
// that neither memory nor the log grows with the record.
func (db *DB) WalkEvents(ctx context.Context, upTo plan.EventID, each func(plan.Event) error) error {
	for after := plan.EventID(0); ; {
		var page []plan.Event
		if err := db.Read(ctx, func(t *Tx) (err error) {
			page, err = list(t, scanEvent, eventUpTo, after, upTo, eventsAtOnce)
			return err
		}); err != nil {
			return fmt.Errorf("walk events: %w", err)
		}
		for _, e := range page {
			if err := each(e); err != nil {
				return err
			}
			after = e.ID
		}
		if len(page) < eventsAtOnce {
			return nil
		}
	}
}
