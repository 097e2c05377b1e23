package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// joinWorkdays is how long somebody asked later gets at least, unless the office
// says otherwise.
const joinWorkdays = 5

// DueOf is when an addressee's answer is due: with the consultation, or later for
// one that joined later. Extensions are not in it.
func DueOf(c *plan.Consultation, to plan.Addressee) time.Time {
	if to.Due.After(c.Due) {
		return to.Due
	}
	return c.Due
}

// ProposeJoinDue proposes the day for those who join now: the consultation's if
// that leaves them a week.
func ProposeJoinDue(w *plan.Snapshot, c *plan.Consultation, now time.Time) plan.Day {
	today := plan.DayOf(now)
	return max(plan.DayOf(c.Due), AddWorkdays(w.Calendar, today, joinWorkdays, today))
}

// Join works out who would join a consultation that is running: whoever the
// classes say and is not asked yet. Those asked once and taken out keep their id.
func Join(w *plan.Snapshot, c *plan.Consultation, classes []Class, due plan.Day, now time.Time) (Circle, error) {
	if err := Close(c); err != nil {
		return Circle{}, err
	}
	if err := CheckJoinDue(c, due, now); err != nil {
		return Circle{}, err
	}
	circle := Address(w, Bundle{Text: c.Text, Drafts: c.Drafts}, classes, now)
	known := func(all []plan.Addressee, to plan.Addressee) int {
		return slices.IndexFunc(all, func(x plan.Addressee) bool {
			return x.Person == to.Person && Standing(w, x.Unit) == Standing(w, to.Unit)
		})
	}
	asked := circle.To
	circle.To, circle.Units, circle.Persons = nil, 0, 0
	for _, to := range asked {
		if known(c.To, to) >= 0 {
			circle.forget(to)
			continue
		}
		if i := known(c.Former, to); i >= 0 {
			to.ID = c.Former[i].ID
		}
		to.Due = EndOfWork(due)
		circle.To = append(circle.To, to)
		if to.Person != 0 {
			circle.Persons++
		} else {
			circle.Units++
		}
	}
	if len(circle.To) == 0 && len(asked) > 0 {
		return circle, plan.Refuse(plan.WhyAllAsked)
	}
	if len(circle.To) == 0 {
		return circle, plan.Refuse(plan.WhyNoAddressee)
	}
	return circle, nil
}

// forget takes somebody out of those nobody of whom can be reached.
func (c *Circle) forget(to plan.Addressee) {
	c.Unreached = slices.DeleteFunc(c.Unreached, func(u plan.UnitID) bool { return to.Unit != 0 && u == to.Unit })
	c.Away = slices.DeleteFunc(c.Away, func(p plan.PersonID) bool { return to.Person != 0 && p == to.Person })
}

// CheckJoinDue refuses a day that is over or before the consultation's own.
func CheckJoinDue(c *plan.Consultation, due plan.Day, now time.Time) error {
	if err := CheckDue(due, now); err != nil {
		return err
	}
	if due < plan.DayOf(c.Due) {
		return plan.Refusal{Why: plan.WhyBeforeDue, Day: plan.DayOf(c.Due)}
	}
	return nil
}

// Unask decides on taking an addressee out: only while it has not replied.
func Unask(w *plan.Snapshot, s Seat) error {
	if err := Close(s.Consultation); err != nil {
		return err
	}
	if !slices.ContainsFunc(Unanswered(w, s.Consultation.ID), func(to plan.Addressee) bool { return to.ID == s.To.ID }) {
		return plan.Refuse(plan.WhyHasReplied)
	}
	return nil
}
