package workflow

import (
	"slices"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// EndCall keeps what a telephone call brought. A promise silences further calls
// until its day has passed.
func EndCall(tx *storage.Tx, id plan.CallID, result plan.CallResult, promise plan.Day, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(world.Calls, func(c plan.Call) bool { return c.ID == id })
	if i < 0 {
		return plan.Refuse(plan.WhyGone)
	}
	if result == plan.CallPromised && promise < plan.DayOf(now) {
		return plan.Refuse(plan.WhyPastDate)
	}
	c := world.Calls[i]
	c.Result, c.Promise, c.By, c.At = result, promise, by, now
	if err := tx.SaveCall(c); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActCalled, Kind: "call", Object: int64(id), Unit: c.Unit, Name: string(result)},
		map[string]any{"duties": c.Duties, "promise": promise.String()})
}
