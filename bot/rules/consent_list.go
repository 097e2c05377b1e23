package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// ConsentVersions lists, for each chapter, the last version about which units were
// asked, newest first: those of the actor's chapters; of all chapters to the office
// and to leaders. Earlier versions are found at their own cards.
func ConsentVersions(w *plan.Snapshot, a plan.Actor, now time.Time) []plan.Draft {
	var out []plan.Draft
	for _, c := range w.Chapters {
		if d, ok := LastConsulted(w, c.ID); ok && (MayConsult(w, a, c.ID, now) || a.Has(plan.RoleLeader)) {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b plan.Draft) int { return int(b.ID - a.ID) })
	return out
}

// LastConsulted is the last version of a chapter units were asked about.
func LastConsulted(w *plan.Snapshot, c plan.ChapterID) (last plan.Draft, ok bool) {
	for _, x := range w.Consents {
		if d := w.Index.Draft[x.Draft]; x.Chapter == c && aboutStands(w, x) && d.ID > last.ID {
			last, ok = *d, true
		}
	}
	return last, ok
}

// Unasked lists what units said of earlier versions that were not asked about
// this one: their word of then, each unit's last.
func Unasked(w *plan.Snapshot, d plan.Draft) []plan.Consent {
	asked := map[plan.UnitID]bool{}
	for _, c := range w.Consents {
		if c.Draft == d.ID {
			asked[Standing(w, c.Unit)] = true
		}
	}
	if len(asked) == 0 {
		return nil
	}
	last := map[plan.UnitID]plan.Consent{}
	var order []plan.UnitID
	for _, c := range w.Consents {
		unit := Standing(w, c.Unit)
		if c.Chapter != d.Chapter || c.Draft >= d.ID || asked[unit] || c.Answer == plan.ConsentOpen || !aboutStands(w, c) {
			continue
		}
		if _, known := last[unit]; !known {
			order = append(order, unit)
		}
		if c.Draft >= last[unit].Draft {
			last[unit] = c
		}
	}
	out := make([]plan.Consent, len(order))
	for i, unit := range order {
		out[i] = last[unit]
	}
	return out
}
