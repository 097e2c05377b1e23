package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// UnitBasis is what the number of units rests on.
type UnitBasis struct {
	Units     int      // counted
	Labels    int      // names the task tables write, as far as they are units
	Doubtful  []string // of those: not counted while it is open who is meant
	Merged    int      // of those: found to be another unit
	GroupOnly int      // counted though no chapter names them: only in the leading group
}

// BasisOfUnits counts the units and says why.
func BasisOfUnits(w *plan.Snapshot, now time.Time) UnitBasis {
	inTables := map[plan.UnitID]bool{}
	for _, a := range w.Assignments {
		if a.Unit != 0 && plan.InForce(a.From, a.Until, now) {
			inTables[a.Unit] = true
		}
	}
	var b UnitBasis
	for _, u := range w.Units {
		switch {
		case !plan.InForce(time.Time{}, u.Until, now):
		case u.Doubtful:
			b.Labels++
			b.Doubtful = append(b.Doubtful, u.Name)
		case u.Merged != 0:
			b.Labels++
			b.Merged++
		case inTables[u.ID]:
			b.Labels++
			b.Units++
		default:
			b.GroupOnly++
			b.Units++
		}
	}
	return b
}

// TasksOf lists what a unit leads and supports now, also as one of a set.
func TasksOf(w *plan.Snapshot, unit plan.UnitID, now time.Time) (lead, support []plan.ChapterID) {
	for _, c := range w.Chapters {
		switch {
		case w.LeadOf(c.ID, now) == unit:
			lead = append(lead, c.ID)
		case slices.Contains(w.Supports(c.ID, now), unit):
			support = append(support, c.ID)
		}
	}
	return lead, support
}

// NameTaken finds the unit that is heard by this very name.
func NameTaken(w *plan.Snapshot, name string) (plan.UnitID, bool) {
	for _, u := range w.Units {
		if (u.Until.IsZero() || u.Merged != 0) && (u.Name == name || slices.Contains(u.Aliases, name)) {
			return u.ID, true
		}
	}
	return 0, false
}
