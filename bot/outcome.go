package bot

import (
	"time"

	"planbot/bot/workflow"
	"planbot/messages"
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

// unreachable notes since when a person's chat refuses letters, and tells the
// office once.
func unreachable(tx *storage.Tx, l plan.Letter, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	p := world.Index.Person[l.To]
	if p == nil || p.Chat != l.Chat || !p.Unreachable.IsZero() {
		return nil
	}
	if err := tx.Unreachable(l.To, now); err != nil {
		return err
	}
	var units []string
	for _, u := range world.ActorOf(l.To, now).Units() {
		units = append(units, world.UnitName(u))
	}
	return workflow.ToOffice(tx, world, l.To, plan.Letter{
		Text: messages.Unreachable(messages.UnreachableParams{Name: p.Name, Units: units, Phone: p.Phone}),
	}, now)
}
