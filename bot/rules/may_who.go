package rules

import "planbot/storage/plan"

func anyone(plan.Actor, plan.Scope) bool { return true }

func someone(a plan.Actor, _ plan.Scope) bool { return len(a.Bindings) > 0 }

func liaison(a plan.Actor, _ plan.Scope) bool  { return a.Has(plan.RoleLiaison) }
func office(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleOffice) }
func leader(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleLeader) }
func expert(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleExpert) }
func reviewer(a plan.Actor, _ plan.Scope) bool { return a.Has(plan.RoleReviewer) }
func drafter(a plan.Actor, _ plan.Scope) bool  { return a.Has(plan.RoleDrafter) }

// inPerson: the act is about this very person.
func inPerson(a plan.Actor, s plan.Scope) bool { return s.Person != 0 && s.Person == a.Person }

// inGroup: anybody in a work group, where only counts are said.
func inGroup(_ plan.Actor, s plan.Scope) bool { return s.Place == plan.PlaceGroup }

func director(a plan.Actor, _ plan.Scope) bool {
	return a.Ranked(plan.RoleOffice, plan.RankDirector)
}

// seats: the office gives and takes every role but its own, which are its
// director's.
func seats(a plan.Actor, s plan.Scope) bool {
	if s.Role == plan.RoleOffice {
		return director(a, s)
	}
	return office(a, s)
}

// ofUnit: a liaison of the unit (for the chapter) the act is about; without a
// unit in the scope, of any.
func ofUnit(a plan.Actor, s plan.Scope) bool {
	if s.Unit == 0 {
		return a.Has(plan.RoleLiaison)
	}
	return a.Serves(s.Unit, s.Chapter)
}

// ofLead: a liaison of the unit that leads the chapter the act is about.
func ofLead(a plan.Actor, s plan.Scope) bool {
	return s.Lead != 0 && a.Serves(s.Lead, s.Chapter)
}

func either(ways ...permission) permission {
	return func(a plan.Actor, s plan.Scope) bool {
		for _, way := range ways {
			if way(a, s) {
				return true
			}
		}
		return false
	}
}
