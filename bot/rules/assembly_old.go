package rules

import (
	"slices"

	"planbot/storage/plan"
)

// LastAssembly is the last assembly of a plan's text that stands: its draft was
// not withdrawn, nor has the office uploaded a later text itself.
func LastAssembly(w *plan.Snapshot, p plan.PlanID, text plan.TextStage) (plan.Assembly, bool) {
	d, ok := WholeText(w, p, text)
	if !ok {
		return plan.Assembly{}, false
	}
	return AssemblyOf(w, d.ID)
}

// AssemblyOf is the assembly a whole text came from, false for one the office
// uploaded.
func AssemblyOf(w *plan.Snapshot, d plan.DraftID) (plan.Assembly, bool) {
	for _, a := range w.Assemblies {
		if a.Draft == d {
			return a, true
		}
	}
	return plan.Assembly{}, false
}

// Outdated lists the chapters of an assembly (已过时) of which another version
// counts now: a later one came, or its own went back for revision. Only the last
// text of its plan and stage can be outdated; earlier ones are history.
func Outdated(w *plan.Snapshot, a plan.Assembly) []plan.ChapterID {
	if last, ok := LastAssembly(w, a.Plan, a.Text); !ok || last.ID != a.ID {
		return nil
	}
	var out []plan.ChapterID
	for _, p := range Compose(w, a.Plan, a.Text).Parts {
		counts := p.Draft.ID
		if p.State == PartReturned {
			counts = 0
		}
		if counts != holds(w, a, p.Chapter.ID) {
			out = append(out, p.Chapter.ID)
		}
	}
	return out
}

// holds is the version of a chapter an assembly holds, 0 for none.
func holds(w *plan.Snapshot, a plan.Assembly, c plan.ChapterID) plan.DraftID {
	for _, id := range a.Parts {
		if d := w.Index.Draft[id]; d != nil && d.Chapter == c {
			return id
		}
	}
	return 0
}

// OutdatedBy lists the assemblies a version of a chapter makes outdated.
func OutdatedBy(w *plan.Snapshot, d plan.Draft) []plan.Assembly {
	var out []plan.Assembly
	for _, a := range w.Assemblies {
		if d.Kind == plan.DraftText && slices.Contains(Outdated(w, a), d.Chapter) {
			out = append(out, a)
		}
	}
	return out
}
