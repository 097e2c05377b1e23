package rules

import (
	"slices"
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

// Tenures lists the roles of a person, those in force and those ended, each once:
// rows that follow one another without a gap (a liaison's chapters changed) are
// one, from the first one's beginning.
func Tenures(w *plan.Snapshot, person plan.PersonID) []plan.Binding {
	var out []plan.Binding
	for _, b := range w.Bindings {
		if b.Person != person {
			continue
		}
		at := slices.IndexFunc(out, func(have plan.Binding) bool {
			return have.Role == b.Role && have.Rank == b.Rank && have.Unit == b.Unit && have.Member == b.Member && have.Until.Equal(b.From)
		})
		if at < 0 {
			out = append(out, b)
			continue
		}
		b.From = out[at].From
		out[at] = b
	}
	return out
}

// BindingOf is a binding in force by its id, or a Refusal.
func BindingOf(w *plan.Snapshot, id plan.BindingID, now time.Time) (plan.Binding, error) {
	for _, b := range w.Bindings {
		if b.ID != id {
			continue
		}
		if !plan.InForce(b.From, b.Until, now) {
			return b, plan.Refuse(plan.WhyEnded)
		}
		return b, nil
	}
	return plan.Binding{}, plan.Refuse(plan.WhyGone)
}

// EndBinding decides on taking a role from a person: the office must keep a
// director.
func EndBinding(w *plan.Snapshot, b plan.Binding, now time.Time) error {
	if b.Role != plan.RoleOffice || b.Rank != plan.RankDirector {
		return nil
	}
	if len(w.Holders(plan.RoleOffice, plan.RankDirector, now)) > 1 {
		return nil
	}
	return plan.Refuse(plan.WhyLastDirector)
}

// Holds tells whether the person has this very role already.
func Holds(a plan.Actor, b plan.Binding) bool {
	for _, have := range a.Bindings {
		if have.Role == b.Role && have.Unit == b.Unit && have.Rank == b.Rank && have.Member == b.Member {
			return true
		}
	}
	return false
}

// InviteOpen tells whether an invitation may still be used by somebody.
func InviteOpen(i plan.Invite, now time.Time) error {
	switch {
	case !i.Revoked.IsZero():
		return plan.Refuse(plan.WhyInviteRevoked)
	case !i.Used.IsZero():
		return plan.Refuse(plan.WhyInviteUsed)
	case !now.Before(i.Expires):
		return plan.Refuse(plan.WhyInviteOld)
	}
	return nil
}

// SameInvite tells whether two invitations are of the same person for the same.
// One without a name may be one of several.
func SameInvite(a, b plan.Invite) bool {
	return a.Name != "" && a.Name == b.Name && a.Role == b.Role && a.Unit == b.Unit && a.Member == b.Member
}

// UseInvite decides whether this person may use an invitation now. by is the
// person's name as the office knows it, "" while it knows none.
func UseInvite(i plan.Invite, a plan.Actor, by string, now time.Time) error {
	if !i.Used.IsZero() && i.UsedBy == a.Person {
		return plan.Refuse(plan.WhyInviteYours)
	}
	if err := InviteOpen(i, now); err != nil {
		return err
	}
	switch {
	case len(a.Bindings) > 0 && i.Name != "" && closed(i.Name) != closed(by):
		// Whoever is registered under another name pressed somebody else's link,
		// most likely before forwarding it; it must stay good for its person.
		return plan.Refusal{Why: plan.WhyInviteOther, Text: i.Name}
	case Holds(a, plan.Binding{Unit: i.Unit, Role: i.Role, Rank: i.Rank, Member: i.Member}):
		return plan.Refuse(plan.WhyAlreadyBound)
	case i.Replaces != 0 && i.Replaces == a.Person:
		return plan.Refuse(plan.WhySelfSucceed)
	}
	return nil
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
