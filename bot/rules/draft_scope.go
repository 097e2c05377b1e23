package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// ReadScope is what reading a version is about, for May: its own unit, or the
// lead it was sent to as material, or the addressee it was put before.
func ReadScope(w *plan.Snapshot, a plan.Actor, d plan.Draft, now time.Time) plan.Scope {
	s := plan.Scope{Unit: d.Unit, Chapter: d.Chapter}
	if d.Chapter != 0 {
		s.Lead = Standing(w, w.LeadOf(d.Chapter, now))
	}
	if x, issued := Promulgated(w, d.Plan); issued && x.Draft == d.ID && len(a.Bindings) > 0 {
		s.Person = a.Person // what was issued is everybody's to read
		return s
	}
	switch {
	case a.Serves(d.Unit, d.Chapter):
	case a.Serves(s.Lead, d.Chapter):
		s.Unit = s.Lead
	case putBefore(w, a, d, &s):
	default:
		circulated(w, a, d, &s)
	}
	return s
}

// putBefore looks whether a version was put before a unit of the actor's for
// consent, or is the one another such version was compared with.
func putBefore(w *plan.Snapshot, a plan.Actor, d plan.Draft, s *plan.Scope) bool {
	for _, c := range w.Consents {
		if unit := Standing(w, c.Unit); (c.Draft == d.ID || c.Since == d.ID || c.Given == d.ID) && a.Serves(unit, c.Chapter) {
			s.Unit = unit
			return true
		}
	}
	return false
}

// circulated looks whether a version was put before the actor for opinions.
func circulated(w *plan.Snapshot, a plan.Actor, d plan.Draft, s *plan.Scope) {
	for _, c := range w.Consultations {
		if !slices.Contains(c.Drafts, d.ID) {
			continue
		}
		for _, to := range c.To {
			if len(to.Drafts) > 0 && !slices.Contains(to.Drafts, d.ID) {
				continue
			}
			if to.Person != 0 && to.Person == a.Person {
				s.Person = a.Person
				return
			}
			if to.Unit != 0 && a.Serves(Standing(w, to.Unit), 0) {
				s.Unit, s.Chapter = Standing(w, to.Unit), 0
				return
			}
		}
	}
}

// Readable lists the versions the actor may see, withdrawn ones only where they
// are the actor's own to look after; newest first.
func Readable(w *plan.Snapshot, a plan.Actor, now time.Time) []plan.Draft {
	var out []plan.Draft
	for i := len(w.Drafts) - 1; i >= 0; i-- {
		d := w.Drafts[i]
		if May(a, plan.ActDownload, ReadScope(w, a, d, now)) != nil {
			continue
		}
		if d.State == plan.DraftWithdrawn && May(a, plan.ActWithdraw, plan.Scope{Unit: d.Unit, Chapter: d.Chapter}) != nil {
			continue
		}
		out = append(out, d)
	}
	return out
}
