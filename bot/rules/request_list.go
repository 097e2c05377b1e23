package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Wish is one request of a lead to one or several units.
type Wish struct {
	Chapter  plan.ChapterID
	Lead     plan.UnitID
	What     string
	Due      time.Time
	Asked    time.Time
	Requests []plan.MaterialRequest
}

// Wishes lists what the actor's units asked for, newest first; to the office, which
// enters what units without chat answer, what everybody asked for.
func Wishes(w *plan.Snapshot, a plan.Actor, now time.Time) []Wish {
	var out []Wish
	for i := len(w.Requests) - 1; i >= 0; i-- {
		r := w.Requests[i]
		lead := Standing(w, w.LeadOf(r.Chapter, now)) // whoever leads now goes on with what was asked
		if !a.Has(plan.RoleOffice) && !a.Serves(Standing(w, r.Lead), r.Chapter) && !a.Serves(lead, r.Chapter) {
			continue
		}
		at := slices.IndexFunc(out, func(x Wish) bool {
			return x.Chapter == r.Chapter && x.Lead == r.Lead && x.Asked.Equal(r.Asked)
		})
		if at < 0 {
			out = append(out, Wish{Chapter: r.Chapter, Lead: r.Lead, What: r.What, Due: r.Due, Asked: r.Asked})
			at = len(out) - 1
		}
		out[at].Requests = append([]plan.MaterialRequest{r}, out[at].Requests...)
	}
	return out
}

// AskedOf lists what the actor's units were asked for: what is open first, by
// date, then what was answered, newest first.
func AskedOf(w *plan.Snapshot, a plan.Actor) (open, answered []plan.MaterialRequest) {
	for _, r := range w.Requests {
		unit := Standing(w, r.Unit)
		if !a.Serves(unit, r.Chapter) && !(unit == w.Settings.Office && a.Has(plan.RoleOffice)) {
			continue
		}
		if r.Answer == plan.AnswerOpen {
			open = append(open, r)
		} else {
			answered = append([]plan.MaterialRequest{r}, answered...)
		}
	}
	slices.SortStableFunc(open, func(a, b plan.MaterialRequest) int { return a.Due.Compare(b.Due) })
	return open, answered
}

// MaterialFor is the last material of the asked unit for the chapter.
func MaterialFor(w *plan.Snapshot, r plan.MaterialRequest) (plan.Draft, bool) {
	unit := Standing(w, r.Unit)
	for i := len(w.Drafts) - 1; i >= 0; i-- {
		d := w.Drafts[i]
		current := d.State == plan.DraftReceived || d.State == plan.DraftUsed
		if d.Kind == plan.DraftMaterial && d.Chapter == r.Chapter && d.Unit == unit && current {
			return d, true
		}
	}
	return plan.Draft{}, false
}
