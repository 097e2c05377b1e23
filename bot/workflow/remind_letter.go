package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// remind queues one letter with all a person is reminded of. Whoever had one
// today waits until tomorrow, if the window lasts.
func remind(tx *storage.Tx, world *plan.Snapshot, nudges []plan.Nudge, now time.Time) error {
	person, today := nudges[0].To, plan.DayOf(now)
	had, err := tx.NudgedOn(person, today)
	if err != nil || had {
		return err
	}
	keys := make([]string, len(nudges))
	for i, n := range nudges {
		keys[i] = n.Duty.Key()
		if err := tx.QueueNudge(n, today, now); err != nil {
			return err
		}
	}
	return postReminder(tx, world, plan.Reminder{Person: person, Day: today, Keys: keys}, now)
}

// postReminder writes the letter; its words are made when a sender takes it.
func postReminder(tx *storage.Tx, world *plan.Snapshot, r plan.Reminder, now time.Time) error {
	return ToPerson(tx, world, r.Person, plan.Letter{
		Priority: plan.PriorityNotice, Reminder: &r, Key: fmt.Sprintf("remind:%d:%s", r.Person, r.Day),
	}, now)
}

// tellDesk brings the office's people their desk, once a day at most: when there
// is new paper or a call, or when a call promised or missed before is due again.
// Its row in the table of nudges is the mark that it was said.
func tellDesk(tx *storage.Tx, news bool, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if !news && len(rules.CallsAgain(world, rules.Duties(world, now), now)) == 0 {
		return nil
	}
	for _, person := range rules.Reached(world, world.Holders(plan.RoleOffice, "", now)) {
		if err := bringDesk(tx, world, person, now); err != nil {
			return err
		}
	}
	return nil
}

// bringDesk queues a letter with the desk for a person who had none today.
func bringDesk(tx *storage.Tx, world *plan.Snapshot, person plan.PersonID, now time.Time) error {
	today := plan.DayOf(now)
	had, err := tx.NudgedOn(person, today)
	if err != nil || had {
		return err
	}
	n := plan.Nudge{Key: fmt.Sprintf("desk/%d/%s", person, today), To: person, Rung: plan.Rung{Level: plan.LevelRemind}}
	if err := tx.QueueNudge(n, today, now); err != nil {
		return err
	}
	return postReminder(tx, world, plan.Reminder{Person: person, Day: today}, now)
}
