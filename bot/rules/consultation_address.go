package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Circle is exactly who gets a text.
type Circle struct {
	To        []plan.Addressee
	Units     int
	Persons   int
	Unreached []plan.UnitID   // addressed, but nobody of theirs can be reached in chat
	Away      []plan.PersonID // the same of persons
	Doubtful  []plan.UnitID   // left out: an anomaly asks who this is
}

// Address works out the addressees of a bundle. A unit asked about some chapters
// carries just those; one asked as a whole carries none, which means all.
func Address(w *plan.Snapshot, b Bundle, classes []Class, now time.Time) Circle {
	concerned := map[plan.UnitID][]plan.DraftID{}
	if slices.Contains(classes, ClassConcerned) {
		concerned = concernedUnits(w, b, now)
	}
	all := slices.Contains(classes, ClassUnits)
	named := nameAll(w, b, classes)
	var c Circle
	for _, u := range w.Units {
		drafts, asked := concerned[u.ID]
		if named.units[u.ID] && !asked {
			drafts, asked = named.drafts[u.ID], true
		}
		switch {
		case u.Doubtful && asked:
			c.Doubtful = append(c.Doubtful, u.ID)
			continue
		case u.Doubtful || u.Merged != 0 || !plan.InForce(time.Time{}, u.Until, now) || (!asked && !all):
			continue
		case all || len(drafts) == len(b.Drafts):
			drafts = nil
		}
		c.Units++
		c.To = append(c.To, plan.Addressee{Unit: u.ID, Drafts: drafts, Added: now})
		if u.ID != w.Settings.Office && len(Reached(w, w.Liaisons(u.ID, 0, now))) == 0 {
			c.Unreached = append(c.Unreached, u.ID)
		}
	}
	persons := named.persons
	for _, class := range classes {
		if role, rank := classRole(class); role != "" {
			persons = append(persons, w.Holders(role, rank, now)...)
		}
	}
	c.addPersons(w, persons, now)
	return c
}

func (c *Circle) addPersons(w *plan.Snapshot, persons []plan.PersonID, now time.Time) {
	seen := map[plan.PersonID]bool{}
	for _, id := range persons {
		if seen[id] {
			continue
		}
		seen[id] = true
		c.Persons++
		c.To = append(c.To, plan.Addressee{Person: id, Added: now})
		if len(Reached(w, []plan.PersonID{id})) == 0 {
			c.Away = append(c.Away, id)
		}
	}
}

func classRole(c Class) (plan.Role, plan.Rank) {
	switch c {
	case ClassExperts:
		return plan.RoleExpert, ""
	case ClassNPC:
		return plan.RoleReviewer, plan.RankNPC
	case ClassCPPCC:
		return plan.RoleReviewer, plan.RankCPPCC
	case ClassPublic:
		return plan.RoleReviewer, plan.RankPublic
	}
	return "", ""
}

// concernedUnits maps each unit that leads or supports a chapter of the bundle
// to the versions that concern it.
func concernedUnits(w *plan.Snapshot, b Bundle, now time.Time) map[plan.UnitID][]plan.DraftID {
	out := map[plan.UnitID][]plan.DraftID{}
	for _, id := range b.Drafts {
		d := w.Index.Draft[id]
		if d == nil {
			continue
		}
		for _, c := range w.Chapters {
			if c.ID != d.Chapter && (d.Chapter != 0 || c.Plan != d.Plan) {
				continue
			}
			for _, u := range append([]plan.UnitID{w.LeadOf(c.ID, now)}, w.Supports(c.ID, now)...) {
				if !slices.Contains(out[u], id) {
					out[u] = append(out[u], id)
				}
			}
		}
	}
	return out
}
