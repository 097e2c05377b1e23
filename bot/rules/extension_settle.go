package rules

import (
	"time"

	"planbot/storage/plan"
)

// SettleExtension decides whether the office can still answer a wish, and finds
// its duty.
func SettleExtension(w *plan.Snapshot, duties []plan.Duty, e plan.Extension) (plan.Duty, error) {
	if e.State != plan.ExtensionPending {
		return plan.Duty{}, plan.Refuse(plan.WhyExtensionSettled)
	}
	d, ok := ExtendedDuty(w, duties, e)
	if !ok || !Waiting(w, duties, e) {
		return d, plan.Refuse(plan.WhyExtendOver)
	}
	return d, nil
}

// GrantExtension decides on granting a wish with the day asked for or another.
func GrantExtension(w *plan.Snapshot, duties []plan.Duty, e plan.Extension, day plan.Day, now time.Time) (plan.Duty, error) {
	d, err := SettleExtension(w, duties, e)
	if err != nil {
		return d, err
	}
	return d, CheckWish(w, d, day, now)
}
