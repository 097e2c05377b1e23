package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// SeatMove is a seat in an open consultation that changes by a merger: a seat nobody answered in goes over to the unit it
// went into, or is folded into the seat that unit has already.
type SeatMove struct {
	Consultation plan.ConsultationID
	To           plan.Addressee // as it stands afterwards
	Folded       bool           // it is no seat of its own any more
}

// Merge decides on putting a unit into another one (并入): from that day the other
// one leads and supports what it did, and owes what it owed, once.
func Merge(w *plan.Snapshot, from, into plan.UnitID, now time.Time) (Transfer, error) {
	t := Transfer{Kind: plan.ChangeMerge, From: from, Into: into, Closes: true}
	a, b := w.Index.Unit[from], w.Index.Unit[into]
	switch {
	case a == nil || b == nil || !stands(b):
		return t, plan.Refuse(plan.WhyGone)
	case !stands(a):
		return t, plan.Refusal{Why: plan.WhyMerged, Text: w.UnitName(Standing(w, from))}
	case from == into:
		return t, plan.Refuse(plan.WhyIntoItself)
	case a.Doubtful:
		return t, plan.Refusal{Why: plan.WhyUnitInDoubt, Text: a.Name}
	case b.Doubtful:
		return t, plan.Refusal{Why: plan.WhyUnitInDoubt, Text: b.Name}
	}
	return absorb(w, t, now), nil
}

func stands(u *plan.Unit) bool { return u.Merged == 0 && u.Until.IsZero() }

// absorb works out what goes over from one unit to another.
func absorb(w *plan.Snapshot, t Transfer, now time.Time) Transfer {
	for _, a := range w.Assignments {
		if a.Unit != t.From || !plan.InForce(a.From, a.Until, now) {
			continue
		}
		t.Ends = append(t.Ends, a)
		switch {
		case a.Part == plan.Lead:
			t.Ends = append(t.Ends, assigned(w, a.Chapter, t.Into, now)...)
		case w.LeadOf(a.Chapter, now) == t.Into || slices.Contains(w.Supports(a.Chapter, now), t.Into):
			continue
		case beginsFor(t.Begins, a.Chapter):
			continue
		}
		t.Begins = append(t.Begins, plan.Assignment{Chapter: a.Chapter, Unit: t.Into, Part: a.Part, From: now})
	}
	t.Requests = requestsOver(w, t, now)
	for i := range w.Consultations {
		if c := &w.Consultations[i]; c.Open() {
			t.Seats = append(t.Seats, seatsOver(w, c, t.From, t.Into)...)
		}
	}
	t.Invitees = invitedTwice(w, t)
	for _, b := range w.Bindings {
		if b.Unit == t.From && plan.InForce(b.From, b.Until, now) {
			t.People = append(t.People, b)
		}
	}
	if len(speakers(w, t.Into)) == 0 {
		t.Members = speakers(w, t.From)
	}
	return t
}

// assigned are the rows in force that name the unit for the chapter.
func assigned(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID, now time.Time) []plan.Assignment {
	var out []plan.Assignment
	for _, a := range w.Assignments {
		if a.Chapter == c && a.Unit == unit && plan.InForce(a.From, a.Until, now) {
			out = append(out, a)
		}
	}
	return out
}

// beginsFor tells whether the chapter has a row to begin already.
func beginsFor(begins []plan.Assignment, c plan.ChapterID) bool {
	return slices.ContainsFunc(begins, func(a plan.Assignment) bool { return a.Chapter == c })
}

// requestsOver are the open requests to the unit as they stand afterwards: asked of
// the other one, or needed no more where that one leads the chapter or was asked
// the same.
func requestsOver(w *plan.Snapshot, t Transfer, now time.Time) []plan.MaterialRequest {
	after := After(w, Transfer{Ends: t.Ends, Begins: t.Begins}, now)
	open := func(r plan.MaterialRequest) bool { return r.Answer == plan.AnswerOpen && r.Done.IsZero() }
	var out []plan.MaterialRequest
	for _, r := range w.Requests {
		if !open(r) || (r.Unit != t.From && r.Unit != t.Into) {
			continue
		}
		same := func(o plan.MaterialRequest) bool {
			return open(o) && o.Unit == t.Into && o.Chapter == r.Chapter && o.Lead == r.Lead && o.Asked.Equal(r.Asked)
		}
		switch {
		case after.LeadOf(r.Chapter, now) == t.Into, r.Unit == t.From && slices.ContainsFunc(w.Requests, same):
			r.Answer, r.Done = plan.AnswerWaived, now
		case r.Unit == t.Into:
			continue
		}
		r.Unit = t.Into
		out = append(out, r)
	}
	return out
}

// seatsOver moves the unit's unanswered seats of a consultation. What it answered
// stays its own. Where the other unit answered without having had these texts
// before it, they stay a question of their own.
func seatsOver(w *plan.Snapshot, c *plan.Consultation, from, into plan.UnitID) []SeatMove {
	replies := inForce(w, c.ID)
	mine := slices.IndexFunc(c.To, func(to plan.Addressee) bool { return to.Unit == into && to.Was == 0 })
	var have plan.Addressee
	if mine >= 0 {
		have = c.To[mine]
	}
	var out []SeatMove
	for _, to := range c.To {
		if to.Unit != from || replies[to.ID] != nil {
			continue
		}
		moved := SeatMove{Consultation: c.ID, To: to}
		switch {
		case mine < 0 || (replies[have.ID] != nil && !covered(c, have, to)):
			moved.To.Unit, moved.To.Was = into, from
			if mine < 0 {
				have, mine = moved.To, 0
			}
		case replies[have.ID] != nil:
			moved.Folded = true
		default:
			moved.Folded = true
			if !covered(c, have, to) {
				have.Drafts = together(c, have, to)
				out = append(out, SeatMove{Consultation: c.ID, To: have})
			}
		}
		out = append(out, moved)
	}
	return out
}

// covered tells whether a seat has before it all the texts of another.
func covered(c *plan.Consultation, have, other plan.Addressee) bool {
	texts := TextsFor(c, have)
	return !slices.ContainsFunc(TextsFor(c, other), func(d plan.DraftID) bool { return !slices.Contains(texts, d) })
}

// together are the texts of both seats; none when that is all of them.
func together(c *plan.Consultation, a, b plan.Addressee) []plan.DraftID {
	out := slices.Clone(TextsFor(c, a))
	for _, d := range TextsFor(c, b) {
		if !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	if len(out) == len(c.Drafts) {
		return nil
	}
	return out
}

// speakers are the members of the leading group who speak for the unit.
func speakers(w *plan.Snapshot, unit plan.UnitID) []plan.MemberID {
	var out []plan.MemberID
	for _, m := range w.Members {
		if slices.Contains(m.Units, unit) {
			out = append(out, m.ID)
		}
	}
	return out
}

// invitedTwice are the unit's seats at meetings to come, not answered for, where
// the other unit has a seat too: one is enough.
func invitedTwice(w *plan.Snapshot, t Transfer) []plan.InviteeID {
	var out []plan.InviteeID
	for i := range w.Meetings {
		m := &w.Meetings[i]
		has := slices.ContainsFunc(m.Invitees, func(v plan.Invitee) bool { return v.Unit == t.Into })
		for _, v := range m.Invitees {
			if has && v.Unit == t.From && v.Receipt.At.IsZero() && (m.State == plan.MeetingDraft || m.State == plan.MeetingCalled) {
				out = append(out, v.ID)
			}
		}
	}
	return out
}
