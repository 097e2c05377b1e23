// Package rules decides: pure functions over a plan.Snapshot and a moment. No
// clock, no SQL, no network, no words.
package rules

import "planbot/storage/plan"

// permission tells whether an actor may do an act of the given scope.
type permission func(plan.Actor, plan.Scope) bool

// May is the only permission in the program: nil, or a Refusal. What the table
// does not name is denied. It is asked again at every press.
func May(a plan.Actor, act plan.Act, s plan.Scope) error {
	allowed, ok := permissions[act]
	if ok && allowed(a, s) {
		return nil
	}
	why := plan.WhyNotYours
	if len(a.Bindings) == 0 {
		why = plan.WhyStranger
	}
	return plan.Refusal{Why: why, Act: act, Unit: s.Unit, Chapter: s.Chapter}
}

var permissions = map[plan.Act]permission{
	plan.ActStart:  anyone,
	plan.ActHelp:   anyone,
	plan.ActMe:     anyone,
	plan.ActCancel: anyone,
	plan.ActBind:   anyone,
	plan.ActApply:  anyone,

	plan.ActTodo:     either(liaison, office),
	plan.ActStatus:   either(liaison, office, leader),
	plan.ActSubmit:   either(ofUnit, office),
	plan.ActWithdraw: either(ofUnit, office),
	plan.ActMove:     either(ofUnit, office),
	plan.ActVersions: either(ofUnit, office, leader),
	plan.ActDownload: either(ofUnit, office, leader),
	plan.ActReturn:   office,
	plan.ActRequest:  either(ofUnit, office),
	plan.ActWaive:    either(ofUnit, office),
	plan.ActHandover: liaison,

	plan.ActOpinion:   either(ofUnit, office, expert, reviewer),
	plan.ActNone:      either(ofUnit, office, expert, reviewer),
	plan.ActCirculate: office,
	plan.ActClosing:   office,
	plan.ActOpinions:  office,
	plan.ActDispose:   office,
	plan.ActTalk:      office,
	plan.ActPublish:   office,
	plan.ActPropose:   either(ofLead, office),
	plan.ActProxy:     office,

	plan.ActInvite: office,
	plan.ActAdmit:  office,
	plan.ActPeople: office,
	plan.ActRevoke: office,
	plan.ActHere:   office,
	plan.ActSetup:  director,
	plan.ActSettle: director,
	plan.ActUnits:  office,
	plan.ActEvents: office,

	plan.ActStage:     office,
	plan.ActOpenStage: office,
	plan.ActEndStage:  office,
	plan.ActMoveStage: office,
	plan.ActPostpone:  director,
	plan.ActPause:     director,
	plan.ActDates:     office,

	plan.ActRemind: office,
	plan.ActSign:   director,
	plan.ActCall:   office,
	plan.ActDesk:   office,
}

func anyone(plan.Actor, plan.Scope) bool { return true }

func liaison(a plan.Actor, _ plan.Scope) bool  { return a.Has(plan.RoleLiaison) }
func office(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleOffice) }
func leader(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleLeader) }
func expert(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleExpert) }
func reviewer(a plan.Actor, _ plan.Scope) bool { return a.Has(plan.RoleReviewer) }

func director(a plan.Actor, _ plan.Scope) bool {
	return a.Ranked(plan.RoleOffice, plan.RankDirector)
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
