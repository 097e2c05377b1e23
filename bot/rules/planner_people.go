package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Holding lists who a duty is reminded to: the liaisons of the unit (for the
// chapter), the addressee in person, the director for the office's own chapters.
func Holding(w *plan.Snapshot, d plan.Duty, now time.Time) []plan.PersonID {
	switch {
	case d.Person != 0:
		return []plan.PersonID{d.Person}
	case d.Unit == 0:
		return nil
	case d.Unit != w.Settings.Office:
		return unique(w.Liaisons(d.Unit, d.Chapter, now))
	}
	if directors := w.Holders(plan.RoleOffice, plan.RankDirector, now); len(directors) > 0 {
		return unique(directors)
	}
	return unique(w.Holders(plan.RoleOffice, "", now))
}

// MembersOf lists the bound persons who stand for the unit in the leading group.
func MembersOf(w *plan.Snapshot, unit plan.UnitID, now time.Time) []plan.PersonID {
	var out []plan.PersonID
	for _, b := range w.Bindings {
		if b.Role != plan.RoleLeader || !plan.InForce(b.From, b.Until, now) {
			continue
		}
		m := w.Index.Member[b.Member]
		if (m != nil && slices.Contains(m.Units, unit)) || (b.Unit == unit && unit != 0) {
			out = append(out, b.Person)
		}
	}
	return unique(out)
}

// Reached keeps those whose chat takes our letters.
func Reached(w *plan.Snapshot, people []plan.PersonID) []plan.PersonID {
	var out []plan.PersonID
	for _, id := range people {
		if p := w.Index.Person[id]; p != nil && p.Chat != 0 && p.Unreachable.IsZero() {
			out = append(out, id)
		}
	}
	return out
}

func unique(people []plan.PersonID) []plan.PersonID {
	slices.Sort(people)
	return slices.Compact(people)
}
