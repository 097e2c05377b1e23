package rules

import (
	"slices"

	"planbot/storage/plan"
)

// Dispute (未达成一致意见) is one row of the list: the main question, what the unit
// says, what the office says, on what ground.
type Dispute struct {
	Opinion plan.Opinion
	Plan    plan.PlanID // "" for both
	Chapter plan.ChapterID
	Issue   string // as the office words it, "" while it did not
	Unit    plan.UnitID
	View    string // what the unit wants, ViewWhy its reason
	ViewWhy string
	Result  plan.Result // what the office says
	Basis   string      // on what ground
}

// Disputed tells whether an opinion is in dispute: of a unit, not or only partly
// adopted, and the unit still insists after the last talk.
func Disputed(o plan.Opinion) bool {
	return o.Unit != 0 && o.Withdrawn.IsZero() && o.Stance == plan.StanceInsists &&
		(o.Result == plan.ResultRejected || o.Result == plan.ResultPartly)
}

// Disputes lists what is in dispute about a plan ("" for both), in the order of
// the chapters, opinions on whole texts last.
func Disputes(w *plan.Snapshot, p plan.PlanID) []Dispute {
	var out []Dispute
	for _, o := range w.Opinions {
		if Disputed(o) && aboutPlan(w, o, p) {
			out = append(out, Dispute{
				Opinion: o, Plan: planOf(w, o), Chapter: o.Chapter, Issue: o.Issue, Unit: Standing(w, o.Unit),
				View: o.Suggestion, ViewWhy: o.Reason, Result: o.Result, Basis: o.Explain,
			})
		}
	}
	at := placeOf(w)
	slices.SortStableFunc(out, func(a, b Dispute) int { return at(a.Opinion) - at(b.Opinion) })
	return out
}

// placeOf orders opinions as the texts run: by plan and chapter, those on a whole
// plan after its chapters, those on both plans last.
func placeOf(w *plan.Snapshot) func(plan.Opinion) int {
	const plans = 1 << 20
	rank := map[plan.PlanID]int{"": len(w.Plans)}
	for i, p := range w.Plans {
		rank[p.ID] = i
	}
	return func(o plan.Opinion) int {
		n := rank[planOf(w, o)] * plans
		if c := w.Index.Chapter[o.Chapter]; c != nil {
			return n + c.Order
		}
		return n + plans - 1
	}
}
