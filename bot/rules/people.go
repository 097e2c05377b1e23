package rules

import (
	"time"

	"planbot/storage/plan"
)

// UnitRoll is one unit in the register of persons.
type UnitRoll struct {
	Unit     plan.UnitID
	Liaisons []plan.Binding // in force, with or without Telegram
	Reached  int            // of them those a letter can reach
	Invited  int            // open invitations of liaisons
}

// Roll is the register of persons (人员) at a moment.
type Roll struct {
	Units   []UnitRoll // all units, in the work plan's order
	Empty   []plan.UnitID
	Away    []plan.Binding // bound persons whose chat refuses our letters
	Offline []plan.Binding // bound persons never seen on Telegram
	Office  []plan.Binding
	Leaders []plan.Binding
	Others  []plan.Binding // drafters, experts, reviewers
}

// People reads the register out of the bindings in force and the open
// invitations.
func People(w *plan.Snapshot, invites []plan.Invite, now time.Time) Roll {
	var r Roll
	place := map[plan.UnitID]int{}
	for _, u := range Findable(w) {
		place[u] = len(r.Units)
		r.Units = append(r.Units, UnitRoll{Unit: u})
	}
	for _, b := range w.Bindings {
		if plan.InForce(b.From, b.Until, now) {
			r.add(w, place, b)
		}
	}
	for _, i := range invites {
		if at, ok := place[i.Unit]; ok && i.Role == plan.RoleLiaison {
			r.Units[at].Invited++
		}
	}
	for _, u := range r.Units {
		if len(u.Liaisons) == 0 {
			r.Empty = append(r.Empty, u.Unit)
		}
	}
	return r
}

func (r *Roll) add(w *plan.Snapshot, place map[plan.UnitID]int, b plan.Binding) {
	p := w.Index.Person[b.Person]
	if p == nil {
		return
	}
	switch {
	case p.User == 0:
		r.Offline = append(r.Offline, b)
	case !p.Unreachable.IsZero():
		r.Away = append(r.Away, b)
	}
	switch b.Role {
	case plan.RoleLiaison:
		if at, ok := place[b.Unit]; ok {
			u := &r.Units[at]
			u.Liaisons = append(u.Liaisons, b)
			if p.Chat != 0 && p.Unreachable.IsZero() {
				u.Reached++
			}
		}
	case plan.RoleOffice:
		r.Office = append(r.Office, b)
	case plan.RoleLeader:
		r.Leaders = append(r.Leaders, b)
	default:
		r.Others = append(r.Others, b)
	}
}

// Predecessors finds liaisons in force by the exact name a successor wrote.
func Predecessors(w *plan.Snapshot, name string, now time.Time) []plan.Binding {
	name = closed(name)
	var out []plan.Binding
	for _, b := range w.Bindings {
		if b.Role == plan.RoleLiaison && plan.InForce(b.From, b.Until, now) && name != "" && closed(w.PersonName(b.Person)) == name {
			out = append(out, b)
		}
	}
	return out
}

// ChaptersOf lists the chapters a unit leads or supports by its own name, in
// order: what its liaisons can be divided by (A/B岗).
func ChaptersOf(w *plan.Snapshot, unit plan.UnitID, now time.Time) []plan.ChapterID {
	var out []plan.ChapterID
	for _, c := range w.Chapters {
		for _, a := range w.Assignments {
			if a.Chapter == c.ID && a.Unit == unit && a.Set == "" && plan.InForce(a.From, a.Until, now) {
				out = append(out, c.ID)
				break
			}
		}
	}
	return out
}
