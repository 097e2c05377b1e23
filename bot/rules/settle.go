package rules

import (
	"time"

	"planbot/storage/plan"
)

// Identify decides on the office's word that a unit in doubt, or taken for one of
// its own until now, is another one and always was.
func Identify(w *plan.Snapshot, from, into plan.UnitID, now time.Time) (Transfer, error) {
	t := Transfer{Kind: plan.ChangeSettle, From: from, Into: into, Closes: true, Always: true}
	a, b := w.Index.Unit[from], w.Index.Unit[into]
	switch {
	case a == nil || b == nil || !stands(a) || !stands(b) || b.Doubtful:
		return t, plan.Refuse(plan.WhyGone)
	case from == into:
		return t, plan.Refuse(plan.WhyIntoItself)
	}
	return absorb(w, t, now), nil
}

// Distinguish decides on the office's word that a unit in doubt is one of its own;
// where it was taken for another one, its chapters go back to it.
func Distinguish(w *plan.Snapshot, unit plan.UnitID, now time.Time) (Transfer, error) {
	u := w.Index.Unit[unit]
	switch {
	case u == nil || !u.Until.IsZero():
		return Transfer{}, plan.Refuse(plan.WhyGone)
	case u.Merged == 0:
		return Transfer{Kind: plan.ChangeSettle, From: unit, Into: unit, Clears: true}, nil
	}
	t := Transfer{Kind: plan.ChangeSettle, From: Standing(w, unit), Into: unit, Reopens: true}
	var last time.Time
	for _, a := range w.Assignments {
		if a.Unit == unit && a.Until.After(last) {
			last = a.Until
		}
	}
	for _, a := range w.Assignments {
		if a.Unit != unit || last.IsZero() || !a.Until.Equal(last) {
			continue
		}
		for _, b := range assigned(w, a.Chapter, t.From, now) {
			if b.From.Equal(last) && b.Part == a.Part {
				t.Ends = append(t.Ends, b)
			}
		}
		t.Begins = append(t.Begins, plan.Assignment{Chapter: a.Chapter, Unit: unit, Part: a.Part, From: now})
	}
	return t, nil
}
