package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// PreviewPostpone is what moving all later dates by n working days would mean.
func PreviewPostpone(w *plan.Snapshot, by plan.PersonID, n int, now time.Time) (messages.StageMoveParams, error) {
	if err := rules.CheckShift(n); err != nil {
		return messages.StageMoveParams{}, err
	}
	if rules.Paused(w) {
		return messages.StageMoveParams{}, plan.Refuse(plan.WhyStagePaused)
	}
	change := rules.Shift(w, now, n, plan.DayOf(now))
	if change.Empty() {
		return messages.StageMoveParams{}, plan.Refuse(plan.WhyNothingLater)
	}
	p := shiftParams(w, change)
	people, _ := movedByPerson(w, movedWith(w, change, now), now)
	p.People = without(people, by)
	p.Leaders, p.Group = Circles(w, now)
	if year := lastYear(change); !rules.Known(w.Calendar, year, plan.DayOf(now)) {
		p.Warnings = append(p.Warnings, messages.UnpublishedYear(year))
	}
	return p, nil
}

func lastYear(change rules.Shifted) int {
	year := 0
	for _, s := range change.Stages {
		year = max(year, plan.DayOf(s.Deadline).Year())
	}
	return year
}

// Postpone moves all later dates by n working days in one act, with its 依据
// (整体顺延), and tells everybody concerned once.
func Postpone(tx *storage.Tx, by plan.PersonID, n int, reason string, now time.Time) (messages.StageMoveParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.StageMoveParams{}, err
	}
	p, err := PreviewPostpone(world, by, n, now)
	if err != nil {
		return p, err
	}
	p.Reason = reason
	change := rules.Shift(world, now, n, plan.DayOf(now))
	moved := movedWith(world, change, now)
	if err := saveShift(tx, change); err != nil {
		return p, err
	}
	if err := recordShift(tx, plan.ActPostpone, by, change, reason, now); err != nil {
		return p, err
	}
	h := newHerald(tx, world, by, now)
	if p.People, err = h.tellMoved(moved, reason); err != nil {
		return p, err
	}
	return p, h.tellLeaders(messages.Postponed(p))
}
