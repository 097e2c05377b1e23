package rules

import (
	"slices"
	"sort"

	"planbot/storage/plan"
)

// Owed picks from duties what a unit (or, for personal addressees, a person)
// still owes, in the order they are due.
func Owed(duties []plan.Duty, unit plan.UnitID, person plan.PersonID) []plan.Duty {
	return pick(duties, func(d plan.Duty) bool {
		return (unit != 0 && d.Unit == unit) || (person != 0 && d.Person == person)
	})
}

// OwedBy picks what the actor is to do: the todo list.
func OwedBy(w *plan.Snapshot, duties []plan.Duty, a plan.Actor) []plan.Duty {
	return pick(duties, func(d plan.Duty) bool { return Answers(w, a, d) })
}

// Missing picks all that is still owed by anybody: the list the office chases.
func Missing(duties []plan.Duty) []plan.Duty {
	out := slices.DeleteFunc(slices.Clone(duties), func(d plan.Duty) bool { return !d.Owed() })
	sort.SliceStable(out, func(i, j int) bool { return out[i].Due.Before(out[j].Due) })
	return out
}

func pick(duties []plan.Duty, mine func(plan.Duty) bool) []plan.Duty {
	var out []plan.Duty
	for _, d := range duties {
		if d.Owed() && mine(d) {
			out = append(out, d)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Due.Before(out[j].Due) })
	return out
}

// Answers tells whether a duty is the actor's to do: as liaison of the unit (for
// the chapter, where chapters are divided), as addressee in person, or as the
// office for its own chapters.
func Answers(w *plan.Snapshot, a plan.Actor, d plan.Duty) bool {
	if d.Person != 0 {
		return d.Person == a.Person
	}
	if d.Unit == 0 {
		return false
	}
	return a.Serves(d.Unit, d.Chapter) || (d.Unit == w.Settings.Office && a.Has(plan.RoleOffice))
}

// ActsFor lists the units whose duties are the actor's.
func ActsFor(w *plan.Snapshot, a plan.Actor) []plan.UnitID {
	var out []plan.UnitID
	seen := map[plan.UnitID]bool{}
	add := func(u plan.UnitID) {
		if u != 0 && !seen[u] {
			seen[u] = true
			out = append(out, u)
		}
	}
	for _, u := range a.Units() {
		add(u)
	}
	if a.Has(plan.RoleOffice) {
		add(w.Settings.Office)
	}
	return out
}
