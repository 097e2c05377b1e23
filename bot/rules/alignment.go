package rules

import "planbot/storage/plan"

// Bases lists what every plan must agree with, the highest first.
func Bases() []plan.Basis {
	return []plan.Basis{plan.BasisLaw, plan.BasisNational, plan.BasisProvince, plan.BasisPrefecture, plan.BasisFiveYear, plan.BasisCurrent}
}

// AlignmentOf is what comparing a plan with a basis came to.
func AlignmentOf(w *plan.Snapshot, p plan.PlanID, b plan.Basis) (plan.Alignment, bool) {
	for _, a := range w.Alignments {
		if a.Plan == p && a.Basis == b {
			return a, true
		}
	}
	return plan.Alignment{}, false
}

// OpenAlignment lists what a plan was not compared with yet, or waits for: what
// the table of bases (制定依据及上位规划对照表) still lacks. A difference that is
// explained is not open.
func OpenAlignment(w *plan.Snapshot, p plan.PlanID) []plan.Basis {
	var out []plan.Basis
	for _, b := range Bases() {
		if a, ok := AlignmentOf(w, p, b); !ok || a.Finding == plan.FindingWaits {
			out = append(out, b)
		}
	}
	return out
}

// Align decides on a note: it says what was compared, and a difference is
// explained.
func Align(a plan.Alignment) error {
	const shortest, longest = 2, 300
	switch n := len([]rune(a.Compared)); {
	case n < shortest || n > longest || len([]rune(a.Note)) > longest:
		return plan.Refuse(plan.WhyAlignText)
	case a.Finding == plan.FindingDiffers && a.Note == "":
		return plan.Refuse(plan.WhyAlignNote)
	}
	return nil
}
