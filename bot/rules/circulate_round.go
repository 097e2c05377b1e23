package rules

import (
	"slices"

	"planbot/storage/plan"
)

// PlansOf lists the plans some versions belong to, in the order of the plans.
func PlansOf(w *plan.Snapshot, drafts []plan.DraftID) []plan.PlanID {
	var out []plan.PlanID
	for _, p := range w.Plans {
		if slices.ContainsFunc(drafts, func(id plan.DraftID) bool {
			d := w.Index.Draft[id]
			return d != nil && d.Plan == p.ID
		}) {
			out = append(out, p.ID)
		}
	}
	return out
}

// Round is the number the next consultation on a bundle gets, from 1. Rounds are
// counted per plan and text, so that a plan, a text and a round name one
// consultation.
func Round(w *plan.Snapshot, b Bundle) int {
	n := 0
	for i := range w.Consultations {
		if c := &w.Consultations[i]; sameRow(w, c, b) {
			n = max(n, c.Round)
		}
	}
	return n + 1
}

// Previous is the last consultation on the text of a bundle and one of its plans.
func Previous(w *plan.Snapshot, b Bundle) (*plan.Consultation, bool) {
	for i := len(w.Consultations) - 1; i >= 0; i-- {
		if c := &w.Consultations[i]; sameRow(w, c, b) {
			return c, true
		}
	}
	return nil, false
}

// sameRow tells whether a consultation and a bundle are rounds of one another.
func sameRow(w *plan.Snapshot, c *plan.Consultation, b Bundle) bool {
	plans := PlansOf(w, b.Drafts)
	return c.Text == b.Text && !OfPanel(w, c.ID) && slices.ContainsFunc(PlansOf(w, c.Drafts), func(p plan.PlanID) bool { return slices.Contains(plans, p) })
}

// changedChapters are the chapters of which a later version came since the last
// consultation on the same text: what a next round may be only about.
func changedChapters(w *plan.Snapshot, latest []plan.Draft) (Bundle, bool) {
	if len(w.Consultations) == 0 {
		return Bundle{}, false
	}
	text := w.Consultations[len(w.Consultations)-1].Text
	b := Bundle{Key: "changed", Text: text}
	seen := map[plan.ChapterID]bool{} // chapters that were circulated as this text
	sent := map[plan.DraftID]bool{}
	for i := range w.Consultations {
		if c := &w.Consultations[i]; c.Text == text {
			for _, id := range partsOf(w, c.Drafts) {
				sent[id] = true
				if d := w.Index.Draft[id]; d != nil {
					seen[d.Chapter] = true
				}
			}
		}
	}
	for _, d := range latest {
		if seen[d.Chapter] && !sent[d.ID] && partOf(w, d.Text) == text {
			b.Drafts = append(b.Drafts, d.ID)
		}
	}
	return b, len(b.Drafts) > 0
}

// partsOf lists the chapter versions among some versions, those whole texts were
// put together from included.
func partsOf(w *plan.Snapshot, drafts []plan.DraftID) []plan.DraftID {
	var out []plan.DraftID
	for _, id := range drafts {
		if a, ok := AssemblyOf(w, id); ok {
			out = append(out, a.Parts...)
			continue
		}
		out = append(out, id)
	}
	return out
}
