package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// WithdrawDraft decides on taking a version back: its unit may until the office
// has used it, or another unit leads the chapter and goes on from it.
func WithdrawDraft(w *plan.Snapshot, d plan.Draft) error {
	if d.Kind == plan.DraftText {
		if err := LedBefore(w, d.Unit, d.Chapter); err != nil {
			return err
		}
	}
	return untouched(w, d)
}

// ReturnDraft decides on giving a version back for revision. What was circulated
// stays: its revision comes of the opinions.
func ReturnDraft(w *plan.Snapshot, d plan.Draft) error {
	if d.Kind == plan.DraftPlan {
		return plan.Refuse(plan.WhyNotYours) // the office's own text
	}
	return untouched(w, d)
}

// MoveDraft decides on putting a version to another place of the same unit. It
// reports whether it is late there.
func MoveDraft(w *plan.Snapshot, a plan.Actor, d plan.Draft, to Slot) (late bool, err error) {
	if err := untouched(w, d); err != nil {
		return false, err
	}
	if to.Holds(d) {
		return false, plan.Refuse(plan.WhySameSlot)
	}
	if _, same := SameBytes(w, to, d.SHA); same {
		return false, plan.Refuse(plan.WhySameSlot)
	}
	return SubmitDraft(w, a, to, d.Received)
}

func untouched(w *plan.Snapshot, d plan.Draft) error {
	switch d.State {
	case plan.DraftWithdrawn:
		return plan.Refuse(plan.WhyWithdrawn)
	case plan.DraftReturned:
		return plan.Refuse(plan.WhyReturned)
	case plan.DraftUsed:
		return plan.Refuse(plan.WhyUsed)
	}
	for _, c := range w.Consultations {
		if slices.Contains(c.Drafts, d.ID) {
			return plan.Refuse(plan.WhyUsed)
		}
	}
	return nil
}

// Before is the version that came before this one in the same place, withdrawn
// ones left out.
func Before(w *plan.Snapshot, d plan.Draft) (plan.Draft, bool) {
	s := SlotOf(d)
	var last plan.Draft
	for _, x := range w.Drafts {
		if s.Holds(x) && x.State != plan.DraftWithdrawn && x.Revision < d.Revision && x.Revision > last.Revision {
			last = x
		}
	}
	return last, last.ID != 0
}

// SlotOf is the place a version stands in.
func SlotOf(d plan.Draft) Slot {
	return Slot{Kind: d.Kind, Plan: d.Plan, Chapter: d.Chapter, Text: d.Text, Unit: d.Unit}
}

// recent is how long after a draft its stamped page may follow.
const recent = 30 * 24 * time.Hour

// RecentDrafts lists up to n versions a stamped page could belong to: the last of
// each place the actor looks after, newest first.
func RecentDrafts(w *plan.Snapshot, a plan.Actor, now time.Time, n int) []plan.Draft {
	var out []plan.Draft
	for i := len(w.Drafts) - 1; i >= 0 && len(out) < n; i-- {
		d := w.Drafts[i]
		mine := d.Person == a.Person || a.Serves(d.Unit, d.Chapter)
		stands := d.State == plan.DraftReceived || d.State == plan.DraftUsed
		if mine && stands && now.Sub(d.Received) <= recent && !slices.ContainsFunc(out, SlotOf(d).Holds) {
			out = append(out, d)
		}
	}
	return out
}

// RecentReplies lists up to n answers a stamped page could belong to, as
// RecentDrafts does.
func RecentReplies(w *plan.Snapshot, a plan.Actor, now time.Time, n int) []plan.Reply {
	var out []plan.Reply
	for i := len(w.Replies) - 1; i >= 0 && len(out) < n; i-- {
		r := w.Replies[i]
		mine := r.Person == a.Person || (r.Unit != 0 && a.Serves(r.Unit, 0)) || r.Proxy.Recorder == a.Person
		if mine && r.Withdrawn.IsZero() && now.Sub(r.At) <= recent {
			out = append(out, r)
		}
	}
	return out
}
