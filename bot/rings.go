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
func (s *skew) rings() []schedule.Ring {
	return []schedule.Ring{
		{Name: "morning", Spec: "0 9 * * *", Act: s.trusting(morning)},
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
func tick(tx *storage.Tx, now time.Time) error {
	if err := workflow.LeaveUnbound(tx, now); err != nil {
		return err
	}
	return workflow.Tick(tx, now)
}
