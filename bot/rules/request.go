package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// LedBy lists the chapters a unit leads at the moment.
func LedBy(w *plan.Snapshot, unit plan.UnitID, now time.Time) []plan.ChapterID {
	var out []plan.ChapterID
	for _, c := range w.Chapters {
		if Standing(w, w.LeadOf(c.ID, now)) == unit {
			out = append(out, c.ID)
		}
	}
	return out
}

// AsksFor lists the chapters for which the actor may ask for material: those led
// by the actor's units, and for the office its own.
func AsksFor(w *plan.Snapshot, a plan.Actor, now time.Time) []plan.ChapterID {
	var out []plan.ChapterID
	for _, unit := range ActsFor(w, a) {
		for _, c := range LedBy(w, unit, now) {
			own := unit == w.Settings.Office && a.Has(plan.RoleOffice)
			if (own || a.Serves(unit, c)) && len(Askable(w, c, now)) > 0 && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// Askable lists the units that may be asked for material for a chapter: those
// that support it and about whom there is no doubt.
func Askable(w *plan.Snapshot, c plan.ChapterID, now time.Time) []plan.UnitID {
	lead := Standing(w, w.LeadOf(c, now))
	var out []plan.UnitID
	for _, u := range w.Supports(c, now) {
		unit := Standing(w, u)
		x := w.Index.Unit[unit]
		if x != nil && !x.Doubtful && unit != lead && !slices.Contains(out, unit) {
			out = append(out, unit)
		}
	}
	return out
}

// RequestMaterial decides on a lead's wish before it goes out.
func RequestMaterial(w *plan.Snapshot, c plan.ChapterID, units []plan.UnitID, due, now time.Time) error {
	if len(units) == 0 {
		return plan.Refuse(plan.WhyNobody)
	}
	if !due.After(now) {
		return plan.Refuse(plan.WhyPastDate)
	}
	able := Askable(w, c, now)
	for _, u := range units {
		if !slices.Contains(able, u) {
			return plan.Refusal{Why: plan.WhyNoSupports, Text: w.UnitName(u)}
		}
	}
	return nil
}

// Request finds a request by id.
func Request(w *plan.Snapshot, id plan.RequestID) (plan.MaterialRequest, bool) {
	for _, r := range w.Requests {
		if r.ID == id {
			return r, true
		}
	}
	return plan.MaterialRequest{}, false
}

// AnswerRequest decides on saying that there is nothing, or that nothing is
// needed any more.
func AnswerRequest(r plan.MaterialRequest) error {
	if r.Answer != plan.AnswerOpen {
		return plan.Refuse(plan.WhyAnswered)
	}
	return nil
}

// NudgeRequest decides on a friendly word to a unit that has not answered: at
// most one a day, and none on the day of the request.
func NudgeRequest(r plan.MaterialRequest, now time.Time) error {
	if err := AnswerRequest(r); err != nil {
		return err
	}
	today := plan.DayOf(now)
	switch {
	case !r.Nudged.IsZero() && plan.DayOf(r.Nudged) == today:
		return plan.Refuse(plan.WhyNudgedToday)
	case plan.DayOf(r.Asked) == today:
		return plan.Refuse(plan.WhyTooEarly)
	}
	return nil
}
