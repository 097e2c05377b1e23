package rules

import (
	"time"

	"planbot/storage/plan"
)

// Panelist is an expert as the list shows one.
type Panelist struct {
	plan.Expert              // employer and the rest; empty while nobody told
	Binding     plan.Binding // the last one
	Heads       []plan.PlanID
}

// Experts lists the experts, those who serve and those who left, as they came.
func Experts(w *plan.Snapshot, now time.Time) (serving, left []Panelist) {
	at := map[plan.PersonID]int{}
	var all []Panelist
	for _, b := range w.Bindings {
		if b.Role != plan.RoleExpert {
			continue
		}
		i, known := at[b.Person]
		if !known {
			i = len(all)
			at[b.Person] = i
			all = append(all, Panelist{Expert: plan.Expert{Person: b.Person}})
		}
		all[i].Binding = b
	}
	for _, e := range w.Experts {
		if i, ok := at[e.Person]; ok {
			all[i].Expert = e
		}
	}
	for _, p := range all {
		if !plan.InForce(p.Binding.From, p.Binding.Until, now) {
			left = append(left, p)
			continue
		}
		for _, x := range w.Plans {
			if HeadOf(w, x.ID, now) == p.Person {
				p.Heads = append(p.Heads, x.ID)
			}
		}
		serving = append(serving, p)
	}
	return serving, left
}

// ExpertOf is an expert by person, one who left too, or a Refusal.
func ExpertOf(w *plan.Snapshot, person plan.PersonID, now time.Time) (Panelist, error) {
	serving, left := Experts(w, now)
	for _, p := range append(serving, left...) {
		if p.Person == person {
			return p, nil
		}
	}
	return Panelist{}, plan.Refuse(plan.WhyGone)
}

// Serves tells whether the expert has not left.
func (p Panelist) Serves(now time.Time) bool {
	return plan.InForce(p.Binding.From, p.Binding.Until, now)
}

// HeadOf is the head of a plan's panel, 0 while there is none. One who left heads
// no more.
func HeadOf(w *plan.Snapshot, p plan.PlanID, now time.Time) plan.PersonID {
	for _, h := range w.PanelHeads {
		if h.Plan == p && plan.InForce(h.From, h.Until, now) && w.ActorOf(h.Person, now).Has(plan.RoleExpert) {
			return h.Person
		}
	}
	return 0
}

// Enlist sorts a list of experts into those to be added and those who serve
// already: the same name at the same employer.
func Enlist(w *plan.Snapshot, list []plan.ExpertEntry, now time.Time) (add, have []plan.ExpertEntry) {
	serving, _ := Experts(w, now)
	type who struct{ name, employer string }
	known := map[who]bool{}
	for _, p := range serving {
		known[who{closed(w.PersonName(p.Person)), closed(p.Employer)}] = true
	}
	for _, e := range list {
		key := who{closed(e.Name), closed(e.Employer)}
		if known[key] {
			have = append(have, e)
			continue
		}
		known[key] = true
		add = append(add, e)
	}
	return add, have
}

// Returning is the expert who left and is the one of this entry, 0 for nobody.
func Returning(w *plan.Snapshot, e plan.ExpertEntry, now time.Time) plan.PersonID {
	_, left := Experts(w, now)
	for _, p := range left {
		if closed(w.PersonName(p.Person)) == closed(e.Name) && closed(p.Employer) == closed(e.Employer) {
			return p.Person
		}
	}
	return 0
}

// ExpertSay is how many opinions an expert gave on one chapter (0: on the whole).
type ExpertSay struct {
	Plan    plan.PlanID
	Chapter plan.ChapterID
	N       int
}

// SaidBy counts what an expert said, chapter by chapter, and in how many
// consultations one was asked and answered.
func SaidBy(w *plan.Snapshot, person plan.PersonID) (says []ExpertSay, asked, answered int) {
	seats := map[plan.AddresseeID]bool{}
	for _, c := range w.Consultations {
		for _, to := range c.To {
			if to.Person == person {
				seats[to.ID] = true
				asked++
			}
		}
	}
	for _, r := range w.Replies {
		if r.Withdrawn.IsZero() && seats[r.Addressee] {
			answered++
		}
	}
	for _, o := range w.Opinions {
		if o.Person != person || !o.Withdrawn.IsZero() {
			continue
		}
		found := false
		for i := range says {
			if says[i].Plan == o.Plan && says[i].Chapter == o.Chapter {
				says[i].N++
				found = true
			}
		}
		if !found {
			says = append(says, ExpertSay{o.Plan, o.Chapter, 1})
		}
	}
	return says, asked, answered
}

// OpenSeat is the open consultation that asks a person and was not answered yet,
// the nearest due first.
func OpenSeat(w *plan.Snapshot, person plan.PersonID) (Seat, bool) {
	for _, s := range Seats(w, plan.Actor{Person: person}) {
		if s.To.Person == person && s.Reply == nil {
			return s, true
		}
	}
	return Seat{}, false
}
