package rules

import "planbot/storage/plan"

// Overridden lists the assemblies that were put together before every opinion on
// the text before had its result, as far as they still are the last text of their
// plan: why, leaders see.
func Overridden(w *plan.Snapshot) []plan.Assembly {
	var out []plan.Assembly
	for _, p := range w.Plans {
		for i := len(textOrder) - 1; i >= 0; i-- {
			if _, there := WholeText(w, p.ID, textOrder[i]); !there {
				continue
			}
			if a, made := LastAssembly(w, p.ID, textOrder[i]); made && a.Reason != "" {
				out = append(out, a)
			}
			break
		}
	}
	return out
}
