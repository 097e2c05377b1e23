package rules

import (
	"time"

	"planbot/storage/plan"
)

// Scope is what an answer in this seat is about, for May.
func (s Seat) Scope() plan.Scope { return plan.Scope{Unit: s.To.Unit, Person: s.To.Person} }

// Answer decides on a reply at the moment it is given: it reports whether it is
// late, or refuses. Once a consultation is closed only the office may still
// enter one.
func (s Seat) Answer(kind plan.ReplyKind, proxy bool, at time.Time) (late bool, err error) {
	if !s.Consultation.Open() && !proxy {
		return false, plan.Refusal{Why: plan.WhyOver, Text: s.Consultation.Title}
	}
	if kind == plan.ReplyNone && s.Reply != nil && s.Reply.Kind == plan.ReplyNone {
		return false, plan.Refusal{Why: plan.WhyRepliedNone, Day: plan.DayOf(s.Reply.At)}
	}
	return at.After(s.Due) && !s.Waits, nil
}

// Retract decides on taking the reply back.
func (s Seat) Retract(proxy bool) error {
	switch {
	case s.Reply == nil:
		return plan.Refuse(plan.WhyNoReply)
	case !s.Consultation.Open() && !proxy:
		return plan.Refusal{Why: plan.WhyOver, Text: s.Consultation.Title}
	}
	return nil
}

// asked: whoever is asked for the unit or the person an answer is about; while
// that is open, whoever can be asked at all.
func asked(a plan.Actor, s plan.Scope) bool {
	switch {
	case s.Person != 0:
		return s.Person == a.Person
	case s.Unit != 0:
		return a.Serves(s.Unit, 0)
	}
	return a.Has(plan.RoleLiaison) || a.Has(plan.RoleExpert) || a.Has(plan.RoleReviewer)
}

// GivenAt is when an opinion was given: with the reply it stands in.
func GivenAt(w *plan.Snapshot, o plan.Opinion) time.Time {
	for i := range w.Replies {
		if w.Replies[i].ID == o.Reply {
			return w.Replies[i].At
		}
	}
	return time.Time{}
}
