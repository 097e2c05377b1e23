package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Tick is the clock's act: it queues what the planner says is due and drops
// notices and wishes that have nothing left to ask. It may be called at any moment and any
// number of times; what is queued once is never queued again.
func Tick(tx *storage.Tx, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := voidUrges(tx, world, now); err != nil {
		return err
	}
	if err := lapseExtensions(tx, world, now); err != nil {
		return err
	}
	if !rules.Hours(world, now) {
		return nil
	}
	nudges := rules.Nudges(world, now)
	letters, papers := split(nudges)
	for _, step := range []func(*storage.Tx, []plan.Nudge, time.Time) error{draftNotices, draftNote, makeCalls} {
		if err := step(tx, papers, now); err != nil {
			return err
		}
	}
	for _, all := range letters {
		if err := remind(tx, world, all, now); err != nil {
			return err
		}
	}
	return tellDesk(tx, len(papers) > 0, now)
}

// split sorts nudges into letters, by person in the order of the planner, and
// what becomes paper or a call.
func split(nudges []plan.Nudge) (letters [][]plan.Nudge, papers []plan.Nudge) {
	at := map[plan.PersonID]int{}
	for _, n := range nudges {
		if n.Way != plan.WayLetter {
			papers = append(papers, n)
			continue
		}
		i, ok := at[n.To]
		if !ok {
			i = len(letters)
			at[n.To] = i
			letters = append(letters, nil)
		}
		letters[i] = append(letters[i], n)
	}
	return letters, papers
}
