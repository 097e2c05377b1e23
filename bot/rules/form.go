package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// OwnPlaces lists the chapters of what a consultation puts before a unit that
// the unit leads or supports: those it will have something to say about.
func OwnPlaces(w *plan.Snapshot, c plan.Consultation, to plan.Addressee, now time.Time) []plan.ChapterID {
	unit := Standing(w, to.Unit)
	var out []plan.ChapterID
	for _, chapter := range w.Chapters {
		asked := slices.ContainsFunc(TextsFor(&c, to), func(did plan.DraftID) bool {
			d := w.Index.Draft[did]
			return d != nil && (d.Chapter == chapter.ID || (d.Chapter == 0 && d.Plan == chapter.Plan))
		})
		if asked && (w.LeadOf(chapter.ID, now) == unit || slices.Contains(w.Supports(chapter.ID, now), unit)) {
			out = append(out, chapter.ID)
		}
	}
	return out
}
