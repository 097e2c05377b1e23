package rules

import (
	"time"

	"planbot/storage/plan"
)

// MeetingKinds lists the kinds of meetings in the order they are offered.
func MeetingKinds() []plan.MeetingKind {
	return []plan.MeetingKind{
		plan.MeetingKickoff, plan.MeetingTraining, plan.MeetingSymposium, plan.MeetingExpertReview, plan.MeetingLeadingGroup,
	}
}

// StageOfMeeting is the stage that asks for a meeting of this kind (spec §3); 0
// when none does.
func StageOfMeeting(kind plan.MeetingKind) int {
	if kind == plan.MeetingKickoff || kind == plan.MeetingTraining {
		return 1
	}
	return 0
}

// MeetingsOf lists the meetings of a kind that were called and not cancelled, in
// the order they take place; with "" those of every kind.
func MeetingsOf(w *plan.Snapshot, kind plan.MeetingKind) []plan.Meeting {
	return meetings(w, func(m plan.Meeting) bool { return m.Stands() && (kind == "" || m.Kind == kind) })
}

// SeatAt finds an invitee with its meeting.
func SeatAt(w *plan.Snapshot, id plan.InviteeID) (plan.Meeting, plan.Invitee, bool) {
	for i := range w.Meetings {
		for _, v := range w.Meetings[i].Invitees {
			if v.ID == id {
				return w.Meetings[i], v, true
			}
		}
	}
	return plan.Meeting{}, plan.Invitee{}, false
}

// Invited tells who is told of a seat and answers for it: the unit's liaisons,
// the person; for a member of the leading group themselves, or, while they are
// not bound, the liaisons of their unit.
func Invited(w *plan.Snapshot, v plan.Invitee, now time.Time) []plan.PersonID {
	unit, person := seatedFor(w, v, now)
	return Holding(w, plan.Duty{Unit: unit, Person: person}, now)
}

// seatedFor is the unit or the person that answers for a seat; neither when
// nobody does.
func seatedFor(w *plan.Snapshot, v plan.Invitee, now time.Time) (plan.UnitID, plan.PersonID) {
	if v.Member == 0 {
		return Standing(w, v.Unit), v.Person
	}
	for _, b := range w.Bindings {
		if b.Member == v.Member && b.Role == plan.RoleLeader && plan.InForce(b.From, b.Until, now) {
			return 0, b.Person
		}
	}
	if m := w.Index.Member[v.Member]; m != nil && len(m.Units) > 0 {
		return Standing(w, m.Units[0]), 0
	}
	return 0, 0
}

// SeatScope is what an act about a seat is about, for May: the unit that may
// answer for it and the person.
func SeatScope(w *plan.Snapshot, v plan.Invitee, now time.Time) plan.Scope {
	s := plan.Scope{Unit: Standing(w, v.Unit), Person: v.Person}
	if v.Member != 0 {
		_, s.Person = seatedFor(w, v, now)
		if m := w.Index.Member[v.Member]; m != nil && len(m.Units) > 0 {
			s.Unit = Standing(w, m.Units[0])
		}
	}
	return s
}

// hasSeat: whoever answers for the seat; while none is named, whoever may have
// one.
func hasSeat(a plan.Actor, s plan.Scope) bool {
	if s.Unit == 0 && s.Person == 0 {
		return len(a.Bindings) > 0
	}
	return (s.Person != 0 && s.Person == a.Person) || (s.Unit != 0 && a.Serves(s.Unit, 0))
}

// MySeats lists the actor's seats at a meeting.
func MySeats(w *plan.Snapshot, m plan.Meeting, a plan.Actor, now time.Time) []plan.Invitee {
	var out []plan.Invitee
	for _, v := range m.Invitees {
		if s := SeatScope(w, v, now); (s.Unit != 0 || s.Person != 0) && hasSeat(a, s) {
			out = append(out, v)
		}
	}
	return out
}

// SeesMeeting tells whether the actor may look at a meeting: the office always,
// leaders once it was called, others when they have a seat.
func SeesMeeting(w *plan.Snapshot, m plan.Meeting, a plan.Actor, now time.Time) bool {
	switch {
	case a.Has(plan.RoleOffice):
		return true
	case m.State == plan.MeetingDraft || m.Called.IsZero():
		return false
	}
	return a.Has(plan.RoleLeader) || len(MySeats(w, m, a, now)) > 0
}
