package bot

import (
	"time"

	"planbot/bot/schedule"
	"planbot/storage"
	"planbot/storage/plan"
)

// rings are the moments of the day at which the clock acts, in Beijing time.
func rings() []schedule.Ring { return nil }

// remind makes the words of a reminder letter.
func remind(_ *storage.Tx, l plan.Letter, _ time.Time) (plan.Letter, bool, error) { return l, false, nil }
