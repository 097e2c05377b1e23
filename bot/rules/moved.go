package rules

import "planbot/storage/plan"

// Gone says why a unit's duty is not asked of it any more: another unit leads the
// chapter, the unit went into another one, or it simply is over.
func Gone(w *plan.Snapshot, key string) error {
	d, ok := plan.DutyOfKey(key)
	if !ok {
		return plan.Refuse(plan.WhyExtendOver)
	}
	if d.Kind == plan.DutyDraft {
		if err := LedBefore(w, d.Unit, d.Chapter); err != nil {
			return err
		}
	}
	return plan.Refuse(plan.WhyExtendOver)
}

// LedBefore refuses where a unit led the chapter once and another one does now,
// naming that one.
func LedBefore(w *plan.Snapshot, unit plan.UnitID, c plan.ChapterID) error {
	led, now := false, plan.UnitID(0)
	for _, a := range w.Assignments {
		switch {
		case a.Chapter != c || a.Part != plan.Lead:
		case a.Until.IsZero():
			now = a.Unit
		case a.Unit == unit:
			led = true
		}
	}
	if !led || now == 0 || now == unit {
		return nil
	}
	return plan.Refusal{Why: plan.WhyLeadMoved, Chapter: c, Text: w.UnitName(now)}
}
