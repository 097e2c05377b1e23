package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// HearAt ties a deliberation to the meeting it is heard at.
func HearAt(tx *storage.Tx, id plan.DeliberationID, meeting plan.MeetingID, by plan.PersonID, now time.Time) error {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return err
	}
	if !d.Open() {
		return concluded(d, plan.Refusal{Why: plan.WhyConcluded})
	}
	if d, err = rules.HearAt(world, d, meeting, now); err != nil {
		return err
	}
	title := ""
	if m := world.Index.Meeting[meeting]; m != nil {
		title = m.Title
	}
	return saveDeliberation(tx, world, plan.ActHeardAt, d, by, map[string]any{"meeting": title}, now)
}

// rollCalled takes a meeting's attendance over into what was deliberated on at it;
// what was concluded before keeps its numbers.
func rollCalled(tx *storage.Tx, m plan.Meeting) error {
	roll, ok := rules.RollOf(m)
	if !ok {
		return nil
	}
	return eachHeardAt(tx, m.ID, func(d *plan.Deliberation) { d.Roll = roll })
}

// heardMoved lets deliberations follow their meeting to another day, or go
// without it when it does not take place.
func heardMoved(tx *storage.Tx, m plan.Meeting) error {
	return eachHeardAt(tx, m.ID, func(d *plan.Deliberation) {
		d.Day = plan.DayOf(m.At)
		if m.State == plan.MeetingCancelled {
			d.Meeting = 0
		}
	})
}

func eachHeardAt(tx *storage.Tx, id plan.MeetingID, change func(*plan.Deliberation)) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	for _, d := range rules.HeardAt(world, id) {
		change(&d)
		if err := tx.SaveDeliberation(d); err != nil {
			return err
		}
	}
	return nil
}
