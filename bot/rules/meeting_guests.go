package rules

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"planbot/storage/plan"
)

// More classes of people, for meetings and announcements.
const (
	ClassLeads   Class = "leads"   // units that lead a chapter
	ClassLeading Class = "leading" // the leading group
)

// GuestClasses lists whom a meeting can be called for, in the order offered.
func GuestClasses() []Class {
	return []Class{ClassUnits, ClassLeads, ClassLeading, ClassExperts, ClassNPC, ClassCPPCC}
}

// UsualGuests is whom a kind of meeting is called for unless the office says
// otherwise; a symposium has no usual guests.
func UsualGuests(kind plan.MeetingKind) []Class {
	switch kind {
	case plan.MeetingKickoff, plan.MeetingTraining:
		return []Class{ClassUnits}
	case plan.MeetingExpertReview:
		return []Class{ClassExperts}
	case plan.MeetingLeadingGroup:
		return []Class{ClassLeading}
	}
	return nil
}

// unitPick begins the pick of a single unit; what follows is its id.
const unitPick = "u"

// UnitPick is the pick of one unit, beside the classes.
func UnitPick(id plan.UnitID) string { return unitPick + strconv.FormatInt(int64(id), 10) }

// PickedUnit is the unit a pick names; false for a class.
func PickedUnit(pick string) (plan.UnitID, bool) {
	n, err := strconv.ParseInt(strings.TrimPrefix(pick, unitPick), 10, 64)
	return plan.UnitID(n), err == nil && strings.HasPrefix(pick, unitPick)
}

// Guests works out the seats for what was picked: classes, and units by
// UnitPick. The office calls and is not invited by its class; units in doubt are
// left out. A unit found to be another one sits once.
func Guests(w *plan.Snapshot, picks []string, now time.Time) []plan.Invitee {
	var out []plan.Invitee
	seen := map[plan.Invitee]bool{}
	add := func(v plan.Invitee) {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	picked := func(c Class) bool { return slices.Contains(picks, string(c)) }
	leads := map[plan.UnitID]bool{}
	for _, c := range w.Chapters {
		leads[Standing(w, w.LeadOf(c.ID, now))] = picked(ClassLeads)
	}
	for _, u := range w.Units {
		class := (picked(ClassUnits) || leads[u.ID]) && u.ID != w.Settings.Office && !u.Doubtful
		if standing(u, now) && (class || slices.Contains(picks, UnitPick(u.ID))) {
			add(plan.Invitee{Unit: u.ID})
		}
	}
	if picked(ClassLeading) {
		for _, m := range w.Members {
			add(plan.Invitee{Member: m.ID})
		}
		for _, b := range w.Bindings { // a leader the work plan does not list
			if b.Role == plan.RoleLeader && b.Member == 0 && plan.InForce(b.From, b.Until, now) {
				add(plan.Invitee{Person: b.Person})
			}
		}
	}
	for _, class := range picks {
		if role, rank := classRole(Class(class)); role != "" {
			for _, id := range w.Holders(role, rank, now) {
				add(plan.Invitee{Person: id})
			}
		}
	}
	for i := range out {
		out[i].Added = now
	}
	return out
}

func standing(u plan.Unit, now time.Time) bool {
	return u.Merged == 0 && plan.InForce(time.Time{}, u.Until, now)
}

// Unreachable lists the seats nobody of which can be reached in chat: they are
// told by telephone.
func Unreachable(w *plan.Snapshot, seats []plan.Invitee, now time.Time) []plan.Invitee {
	var out []plan.Invitee
	for _, v := range seats {
		if len(Reached(w, Invited(w, v, now))) == 0 {
			out = append(out, v)
		}
	}
	return out
}
