package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Prompt is the office's friendly word to a unit (0: to all who owe something
// near or late): one reminder letter to each person who had none today. It tells
// how many it reached.
func Prompt(tx *storage.Tx, unit plan.UnitID, by plan.PersonID, now time.Time) (int, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	if !rules.Hours(world, now) {
		return 0, plan.Refuse(plan.WhyNight)
	}
	people, had := rules.ToNudge(world, rules.Duties(world, now), unit, now), 0
	n := 0
	for _, x := range people {
		nudged, err := tx.NudgedOn(x.Person, plan.DayOf(now))
		if err != nil {
			return n, err
		}
		if nudged {
			had++
			continue
		}
		if err := prompt(tx, world, x, now); err != nil {
			return n, err
		}
		n++
	}
	switch {
	case n > 0:
		return n, tx.Record(plan.Event{At: now, Person: by, Act: plan.ActPrompt, Kind: "reminder", Unit: unit}, map[string]any{"sent": n})
	case had > 0:
		return 0, plan.Refuse(plan.WhyNudged)
	case unit == 0:
		return 0, plan.Refuse(plan.WhyNothing)
	case rules.InDoubt(world, unit):
		return 0, plan.Refuse(plan.WhyDoubtful)
	case len(rules.Owed(rules.Duties(world, now), unit, 0)) == 0:
		return 0, plan.Refuse(plan.WhyNothingOwed)
	}
	return 0, plan.Refuse(plan.WhyUnreached)
}

func prompt(tx *storage.Tx, world *plan.Snapshot, x rules.Nudged, now time.Time) error {
	today := plan.DayOf(now)
	n := plan.Nudge{Key: fmt.Sprintf("manual/%d/%s", x.Person, today), To: x.Person, Rung: plan.Rung{Level: plan.LevelRemind}}
	if err := tx.QueueNudge(n, today, now); err != nil {
		return err
	}
	return postReminder(tx, world, plan.Reminder{Person: x.Person, Day: today, Keys: x.Keys}, now)
}
