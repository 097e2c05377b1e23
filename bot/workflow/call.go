package workflow

import (
	"fmt"
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// makeCalls puts what is due onto one open telephone card for each unit.
func makeCalls(tx *storage.Tx, nudges []plan.Nudge, now time.Time) error {
	for _, n := range nudges {
		if n.Way == plan.WayCall {
			if err := makeCall(tx, n, now); err != nil {
				return err
			}
		}
	}
	return nil
}

func makeCall(tx *storage.Tx, n plan.Nudge, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := tx.QueueNudge(n, plan.DayOf(now), now); err != nil {
		return err
	}
	key := n.Duty.Key()
	for _, c := range world.Calls {
		if c.Unit == n.Duty.Unit && c.Result == plan.CallOpen {
			if slices.Contains(c.Duties, key) {
				return nil
			}
			return tx.CoverCall(c.ID, append(slices.Clone(c.Duties), key))
		}
	}
	_, err = tx.AddCall(plan.Call{Unit: n.Duty.Unit, Duties: []string{key}, Key: n.Key, Made: now})
	return err
}

// OpenCall is a card the office asks for: the unit's open one, or a new one about
// all it owes.
func OpenCall(tx *storage.Tx, unit plan.UnitID, now time.Time) (plan.CallID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	for _, c := range world.Calls {
		if c.Unit == unit && c.Result == plan.CallOpen {
			return c.ID, nil
		}
	}
	var keys []string
	for _, d := range rules.Owed(rules.Duties(world, now), unit, 0) {
		if rules.Pressed(world, d) {
			keys = append(keys, d.Key())
		}
	}
	if len(keys) == 0 {
		return 0, plan.Refuse(plan.WhyNothingOwed)
	}
	return tx.AddCall(plan.Call{Unit: unit, Duties: keys, Key: fmt.Sprintf("manual/%d/%d", unit, now.UnixMilli()), Made: now})
}
