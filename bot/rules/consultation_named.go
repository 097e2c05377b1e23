package rules

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"planbot/storage/plan"
)

// ClassUnit and ClassPerson are classes of one: somebody chosen by name.
func ClassUnit(id plan.UnitID) Class { return Class("u" + strconv.FormatInt(int64(id), 10)) }

// ClassPerson is the class of one person.
func ClassPerson(id plan.PersonID) Class { return Class("p" + strconv.FormatInt(int64(id), 10)) }

// Named is who a class of one stands for; zeros for any other class.
func (c Class) Named() (plan.UnitID, plan.PersonID) {
	for i, prefix := range []string{"u", "p"} {
		rest, ok := strings.CutPrefix(string(c), prefix)
		n, err := strconv.ParseInt(rest, 10, 64)
		switch {
		case !ok || err != nil:
		case i == 0:
			return plan.UnitID(n), 0
		default:
			return 0, plan.PersonID(n)
		}
	}
	return 0, 0
}

// FindAddressee is the class of one that a typed name means: a unit by any of its
// names, else a person bound in any role. It refuses what means nobody, or more
// than one.
func FindAddressee(w *plan.Snapshot, name string, now time.Time) (Class, error) {
	units := FindUnits(w, name)
	if len(units) == 1 {
		return ClassUnit(units[0]), nil
	}
	var found []plan.PersonID
	for _, p := range w.Persons {
		if p.Name == name && len(w.ActorOf(p.ID, now).Bindings) > 0 {
			found = append(found, p.ID)
		}
	}
	if len(found) == 1 {
		return ClassPerson(found[0]), nil
	}
	return "", plan.Refusal{Why: plan.WhyNoAddresseeNamed, Text: name, N: len(units) + len(found)}
}

// named is who is addressed by name, or for what they did in the round before.
type named struct {
	units   map[plan.UnitID]bool
	drafts  map[plan.UnitID][]plan.DraftID // what of the bundle concerns them; none: all of it
	persons []plan.PersonID
}

func nameAll(w *plan.Snapshot, b Bundle, classes []Class) named {
	n := named{units: map[plan.UnitID]bool{}, drafts: map[plan.UnitID][]plan.DraftID{}}
	for _, class := range classes {
		switch unit, person := class.Named(); {
		case unit != 0:
			n.units[Standing(w, unit)] = true
		case person != 0:
			n.persons = append(n.persons, person)
		case class == ClassSpoke || class == ClassSilent:
			n.addRound(w, b, class)
		}
	}
	return n
}

// addRound adds those of the round before who had opinions, or did not reply; a
// unit asked about some chapters then is asked about the same now.
func (n *named) addRound(w *plan.Snapshot, b Bundle, class Class) {
	c, ok := Previous(w, b)
	if !ok {
		return
	}
	replies := inForce(w, c.ID)
	for _, to := range c.To {
		r := replies[to.ID]
		if spoke := r != nil && r.Kind == plan.ReplyOpinions; (class == ClassSpoke && !spoke) || (class == ClassSilent && r != nil) {
			continue
		}
		if to.Person != 0 {
			n.persons = append(n.persons, to.Person)
			continue
		}
		about := sameChapters(w, to.Drafts, b.Drafts)
		if len(to.Drafts) > 0 && len(about) == 0 {
			continue // nothing of theirs is in this round
		}
		u := Standing(w, to.Unit)
		n.units[u], n.drafts[u] = true, about
	}
}

// sameChapters are the versions of a bundle that are of the chapters somebody was
// asked about.
func sameChapters(w *plan.Snapshot, asked, bundle []plan.DraftID) []plan.DraftID {
	var out []plan.DraftID
	for _, id := range bundle {
		d := w.Index.Draft[id]
		if d != nil && slices.ContainsFunc(asked, func(x plan.DraftID) bool {
			old := w.Index.Draft[x]
			return old != nil && old.Plan == d.Plan && (old.Chapter == d.Chapter || d.Chapter == 0)
		}) {
			out = append(out, id)
		}
	}
	return out
}
