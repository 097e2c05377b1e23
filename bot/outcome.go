package bot

import (
	"time"

	"planbot/bot/workflow"
	"planbot/storage"
	"planbot/storage/plan"
)

// outcome does what follows from a letter's fate: a file's handle is kept for
// sending it again, a group that moved is followed, and the office hears of a
// person who can't be reached.
func outcome(tx *storage.Tx, l plan.Letter, o plan.Outcome, now time.Time) error {
	switch o.Kind {
	case plan.OutcomeSent:
		if o.FileID != "" && l.Document != nil {
			return tx.SetFileHandle(l.Document.SHA, o.FileID)
		}
	case plan.OutcomeMigrated:
		return tx.MoveGroup(l.Chat, o.Chat)
	case plan.OutcomeUnreachable:
		return unreachable(tx, l, now)
	}
	return nil
}

// unreachable notes that a person's own chat refuses letters.
func unreachable(tx *storage.Tx, l plan.Letter, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if p := world.Index.Person[l.To]; p == nil || p.Chat != l.Chat {
		return nil
	}
	return workflow.Lost(tx, l.To, now)
}
