package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// draftNotices puts what is due into one draft for each unit, for the director
// to sign.
func draftNotices(tx *storage.Tx, nudges []plan.Nudge, now time.Time) error {
	for _, n := range nudges {
		if n.Way == plan.WayNotice {
			if err := draftUrge(tx, n, plan.Urge{Level: plan.LevelUrge, Unit: n.Duty.Unit}, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// draftNote puts what is due into the one note to the head. A note of an earlier
// week that was not signed is carried on.
func draftNote(tx *storage.Tx, nudges []plan.Nudge, now time.Time) error {
	for _, n := range nudges {
		if n.Way == plan.WayNote {
			if err := draftUrge(tx, n, plan.Urge{Level: plan.LevelEscalate}, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// draftUrge adds a duty to the waiting paper of the same kind, or begins one.
func draftUrge(tx *storage.Tx, n plan.Nudge, u plan.Urge, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := tx.QueueNudge(n, plan.DayOf(now), now); err != nil {
		return err
	}
	key := n.Duty.Key()
	for _, have := range world.Urges {
		if have.Waiting() && have.Level == u.Level && have.Unit == u.Unit {
			if slices.Contains(have.Duties, key) {
				return nil
			}
			return tx.CoverUrge(have.ID, append(slices.Clone(have.Duties), key))
		}
	}
	u.Key, u.Duties, u.Drafted = n.Key, []string{key}, now
	u.ID, err = tx.AddUrge(u)
	if err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Act: plan.ActClock, Kind: "urge", Object: int64(u.ID), Unit: u.Unit, Name: string(u.Level)},
		map[string]any{"duties": u.Duties})
}

// voidUrges drops drafts of which everything came in.
func voidUrges(tx *storage.Tx, world *plan.Snapshot, now time.Time) error {
	var duties []plan.Duty
	for _, u := range world.Urges {
		if !u.Waiting() {
			continue
		}
		if duties == nil {
			duties = rules.Duties(world, now)
		}
		if rules.AnyOwed(duties, u.Duties) {
			continue // a pause or a doubt only holds it back
		}
		if err := tx.VoidUrge(u.ID, now); err != nil {
			return err
		}
	}
	return nil
}
