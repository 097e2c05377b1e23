package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Transfer is what a change does to who does what. The card before it is confirmed
// and the act itself both come from it.
type Transfer struct {
	Kind     plan.ChangeKind
	Chapter  plan.ChapterID // 0: all of the unit's
	From     plan.UnitID
	Into     plan.UnitID
	Ends     []plan.Assignment
	Begins   []plan.Assignment
	Requests []plan.MaterialRequest // open ones, as they stand afterwards

	Closes   bool             // From goes into Into and is no unit any more
	Always   bool             // From is found always to have been Into
	Clears   bool             // From, of which it was open who it is, is itself
	Reopens  bool             // Into, taken for From until now, is a unit of its own
	Seats    []SeatMove       // of open consultations
	Invitees []plan.InviteeID // seats at meetings to come, where Into has one too
	People   []plan.Binding
	Members  []plan.MemberID // of the leading group, who speak for Into from now on
}

// After is the state as the change leaves it. The state before is not touched.
func After(w *plan.Snapshot, s Transfer, now time.Time) *plan.Snapshot {
	out := *w
	out.Assignments = slices.Clone(w.Assignments)
	for i := range out.Assignments {
		for _, e := range s.Ends {
			if out.Assignments[i].ID == e.ID {
				out.Assignments[i].Until = now
			}
		}
	}
	out.Assignments = append(out.Assignments, s.Begins...)
	out.Requests = slices.Clone(w.Requests)
	for i := range out.Requests {
		for _, r := range s.Requests {
			if out.Requests[i].ID == r.ID {
				out.Requests[i] = r
			}
		}
	}
	if s.Closes {
		closeUnit(&out, s, now)
	}
	if s.Clears || s.Reopens {
		certain(&out, s.Into)
	}
	out.Reindex()
	return &out
}

// certain makes a unit one of its own.
func certain(out *plan.Snapshot, unit plan.UnitID) {
	out.Units = slices.Clone(out.Units)
	for i := range out.Units {
		if u := &out.Units[i]; u.ID == unit {
			u.Doubtful, u.Near, u.Merged, u.Until = false, 0, 0, time.Time{}
		}
	}
}

// closeUnit puts the unit into the other one, with its seats.
func closeUnit(out *plan.Snapshot, s Transfer, now time.Time) {
	out.Units = slices.Clone(out.Units)
	for i := range out.Units {
		if u := &out.Units[i]; u.ID == s.From {
			u.Merged, u.Doubtful = s.Into, false
			if !s.Always {
				u.Until = now
			}
		}
	}
	if out.Settings.Office == s.From {
		out.Settings.Office = s.Into
	}
	out.Consultations = slices.Clone(out.Consultations)
	for i := range out.Consultations {
		reseat(&out.Consultations[i], s.Seats)
	}
	out.Meetings = slices.Clone(out.Meetings)
	for i := range out.Meetings {
		m := &out.Meetings[i]
		m.Invitees = slices.DeleteFunc(slices.Clone(m.Invitees), func(v plan.Invitee) bool { return slices.Contains(s.Invitees, v.ID) })
	}
	out.Members = slices.Clone(out.Members)
	for i := range out.Members {
		if m := &out.Members[i]; slices.Contains(s.Members, m.ID) {
			m.Units = instead(m.Units, s.From, s.Into)
		}
	}
}

// instead is a list of units with one in another's place.
func instead(units []plan.UnitID, was, is plan.UnitID) []plan.UnitID {
	var out []plan.UnitID
	for _, u := range units {
		if u == was {
			u = is
		}
		if !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	return out
}

func reseat(c *plan.Consultation, moves []SeatMove) {
	to := c.To
	c.To = nil
	for _, a := range to {
		folded := false
		for _, m := range moves {
			if m.To.ID == a.ID {
				a, folded = m.To, m.Folded
			}
		}
		if folded {
			c.Former = append(slices.Clone(c.Former), a)
		} else {
			c.To = append(c.To, a)
		}
	}
}

// MoveLead decides on giving a chapter to another lead. The one that led it may
// go on as a supporting unit.
func MoveLead(w *plan.Snapshot, c plan.ChapterID, into plan.UnitID, stays bool, now time.Time) (Transfer, error) {
	s := Transfer{Kind: plan.ChangeLead, Chapter: c, From: w.LeadOf(c, now), Into: into}
	if err := changeable(w, c, into); err != nil {
		return s, err
	}
	if s.From == into {
		return s, plan.Refusal{Why: plan.WhySameUnit, Text: w.UnitName(into)}
	}
	supports := false
	for _, a := range w.Assignments {
		switch {
		case a.Chapter != c || !plan.InForce(a.From, a.Until, now):
		case a.Part == plan.Lead, a.Unit == into:
			s.Ends = append(s.Ends, a)
		case a.Unit == s.From:
			supports = true
		}
	}
	s.Begins = []plan.Assignment{{Chapter: c, Unit: into, Part: plan.Lead, From: now}}
	if stays && !supports && !InDoubt(w, s.From) {
		s.Begins = append(s.Begins, plan.Assignment{Chapter: c, Unit: s.From, Part: plan.Support, From: now})
	}
	s.Requests = excused(w, c, into, now)
	return s, nil
}

// AddSupport decides on one more supporting unit of a chapter.
func AddSupport(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID, now time.Time) (Transfer, error) {
	s := Transfer{Kind: plan.ChangeSupport, Chapter: c, Into: unit}
	if err := changeable(w, c, unit); err != nil {
		return s, err
	}
	switch {
	case w.LeadOf(c, now) == unit:
		return s, plan.Refusal{Why: plan.WhySameUnit, Text: w.UnitName(unit)}
	case supports(w, c, unit, now):
		return s, plan.Refusal{Why: plan.WhySupports, Text: w.UnitName(unit)}
	}
	s.Begins = []plan.Assignment{{Chapter: c, Unit: unit, Part: plan.Support, From: now}}
	return s, nil
}

// DropSupport decides on one supporting unit less. What the lead asked it for and
// has not got is needed no more.
func DropSupport(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID, now time.Time) (Transfer, error) {
	s := Transfer{Kind: plan.ChangeUnsupport, Chapter: c, From: unit}
	if w.Index.Chapter[c] == nil || w.Index.Unit[unit] == nil {
		return s, plan.Refuse(plan.WhyGone)
	}
	for _, a := range w.Assignments {
		if a.Chapter == c && a.Unit == unit && a.Part == plan.Support && plan.InForce(a.From, a.Until, now) {
			s.Ends = append(s.Ends, a)
		}
	}
	switch {
	case len(s.Ends) > 0:
	case supports(w, c, unit, now):
		return s, plan.Refusal{Why: plan.WhyOfSet, Text: w.UnitName(unit)}
	default:
		return s, plan.Refuse(plan.WhyGone)
	}
	s.Requests = excused(w, c, unit, now)
	return s, nil
}

// Droppable lists the units named one by one as supporting the chapter: only
// these can be taken from it.
func Droppable(w *plan.Snapshot, c plan.ChapterID, now time.Time) []plan.UnitID {
	var out []plan.UnitID
	for _, a := range w.Assignments {
		if a.Chapter == c && a.Part == plan.Support && a.Unit != 0 && plan.InForce(a.From, a.Until, now) && !slices.Contains(out, a.Unit) {
			out = append(out, a.Unit)
		}
	}
	return out
}

// changeable: the chapter has an owner in the annexes, and the unit is one that
// can be asked.
func changeable(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID) error {
	x, u := w.Index.Chapter[c], w.Index.Unit[unit]
	switch {
	case x == nil || u == nil || u.Merged != 0 || !u.Until.IsZero():
		return plan.Refuse(plan.WhyGone)
	case x.Kind == plan.KindSection:
		return plan.Refusal{Why: plan.WhyOfficeOwns, Text: x.Title}
	case u.Doubtful:
		return plan.Refusal{Why: plan.WhyUnitInDoubt, Text: u.Name}
	}
	return nil
}

// excused are the open requests of the chapter to a unit that is asked no more.
func excused(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID, now time.Time) []plan.MaterialRequest {
	var out []plan.MaterialRequest
	for _, r := range w.Requests {
		if r.Chapter == c && r.Answer == plan.AnswerOpen && r.Done.IsZero() && Standing(w, r.Unit) == unit {
			r.Answer, r.Done = plan.AnswerWaived, now
			out = append(out, r)
		}
	}
	return out
}
