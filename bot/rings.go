package bot

import (
	"time"

	"planbot/bot/schedule"
	"planbot/bot/workflow"
	"planbot/storage"
)

// rings are the moments of the day at which the clock acts, in Beijing time:
// when letters may go out, and when the day's deadlines have passed. What they
// call is idempotent, and the tick between them makes up what was missed.
func (s *skew) rings(digests schedule.Act) []schedule.Ring {
	return []schedule.Ring{
		{Name: "morning", Spec: "0 9 * * *", Act: s.trusting(morning)},
		{Name: "digest", Spec: "0 9 * * *", Act: s.trusting(digests)},
		{Name: "end of work", Spec: "1 18 * * *", Act: s.trusting(workflow.Tick)},
	}
}

func morning(tx *storage.Tx, now time.Time) error {
	if err := workflow.Tick(tx, now); err != nil {
		return err
	}
	return workflow.ProposeStages(tx, now)
}

// tick is what is looked at three times a minute.
func tick(digests schedule.Act) schedule.Act {
	return func(tx *storage.Tx, now time.Time) error {
		for _, act := range []schedule.Act{workflow.LeaveUnbound, workflow.Tick, digests} {
			if err := act(tx, now); err != nil {
				return err
			}
		}
		return nil
	}
}
