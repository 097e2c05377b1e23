package rules

import (
	"slices"

	"planbot/storage/plan"
)

// Summarized lists the opinions of a consultation on a plan ("" for both) in the
// order of the text, those of one place as they came; only decided ones if so
// wished: what leaders and other readers are shown is what is settled.
func Summarized(w *plan.Snapshot, id plan.ConsultationID, p plan.PlanID, decided bool) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range Opinions(w, id) {
		if aboutPlan(w, o, p) && !(decided && Undecided(o)) {
			out = append(out, o)
		}
	}
	at := placeOf(w)
	slices.SortStableFunc(out, func(a, b plan.Opinion) int { return at(a) - at(b) })
	return out
}
