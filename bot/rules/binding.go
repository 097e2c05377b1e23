package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Tenures lists the roles of a person, those in force and those ended, each once:
// rows that follow one another without a gap (a liaison's chapters changed) are
// one, from the first one's beginning.
func Tenures(w *plan.Snapshot, person plan.PersonID) []plan.Binding {
	var out []plan.Binding
	for _, b := range w.Bindings {
		if b.Person != person {
			continue
		}
		at := slices.IndexFunc(out, func(have plan.Binding) bool {
			return have.Role == b.Role && have.Rank == b.Rank && have.Unit == b.Unit && have.Member == b.Member && have.Until.Equal(b.From)
		})
		if at < 0 {
			out = append(out, b)
			continue
		}
		b.From = out[at].From
		out[at] = b
	}
	return out
}

// BindingOf is a binding in force by its id, or a Refusal.
func BindingOf(w *plan.Snapshot, id plan.BindingID, now time.Time) (plan.Binding, error) {
	for _, b := range w.Bindings {
		if b.ID != id {
			continue
		}
		if !plan.InForce(b.From, b.Until, now) {
			return b, plan.Refuse(plan.WhyEnded)
		}
		return b, nil
	}
	return plan.Binding{}, plan.Refuse(plan.WhyGone)
}

// EndBinding decides on taking a role from a person: the office must keep a
// director.
func EndBinding(w *plan.Snapshot, b plan.Binding, now time.Time) error {
	if b.Role != plan.RoleOffice || b.Rank != plan.RankDirector {
		return nil
	}
	if len(w.Holders(plan.RoleOffice, plan.RankDirector, now)) > 1 {
		return nil
	}
	return plan.Refuse(plan.WhyLastDirector)
}

// Holds tells whether the person has this very role already.
func Holds(a plan.Actor, b plan.Binding) bool {
	for _, have := range a.Bindings {
		if have.Role == b.Role && have.Unit == b.Unit && have.Rank == b.Rank && have.Member == b.Member {
			return true
		}
	}
	return false
}
