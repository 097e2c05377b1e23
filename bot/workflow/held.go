package workflow

import (
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// SettleHeld sends a held post of a group once more, or drops it.
func SettleHeld(tx *storage.Tx, id plan.LetterID, act plan.Act, by plan.PersonID, now time.Time) error {
	l, found, err := tx.Letter(id)
	if err != nil {
		return err
	}
	if !found || l.State != plan.LetterHeld {
		return plan.Refuse(plan.WhyStale)
	}
	if act == plan.ActSendHeld {
		_, err = tx.Release(id)
	} else {
		_, err = tx.Drop(id, string(act))
	}
	if err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "letter", Object: int64(id), Name: messages.Cut(messages.PlainText(l.Text), 20)}, nil)
}
