package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// usualConsentWorkdays is how long a supporting unit gets where the stage leaves
// room for it.
const usualConsentWorkdays = 5

// Current is the version of a chapter that counts: the last one handed in that
// was neither taken nor given back. Research material is no chapter text.
func Current(w *plan.Snapshot, c plan.ChapterID) (last plan.Draft, ok bool) {
	for _, d := range w.Drafts {
		counts := d.State == plan.DraftReceived || d.State == plan.DraftUsed
		if d.Kind == plan.DraftText && d.Text != plan.TextResearch && d.Chapter == c && counts {
			if !ok || d.Received.After(last.Received) || (d.Received.Equal(last.Received) && d.ID > last.ID) {
				last, ok = d, true
			}
		}
	}
	return last, ok
}

// MayConsult tells whether the actor asks the supporting units of a chapter: for
// the unit that leads it, or as the office.
func MayConsult(w *plan.Snapshot, a plan.Actor, c plan.ChapterID, now time.Time) bool {
	lead := Standing(w, w.LeadOf(c, now))
	return May(a, plan.ActConsent, plan.Scope{Unit: lead, Chapter: c}) == nil
}

// ToConsult lists the versions the actor can ask supporting units about now.
func ToConsult(w *plan.Snapshot, a plan.Actor, now time.Time) []plan.Draft {
	var out []plan.Draft
	for _, c := range w.Chapters {
		if !MayConsult(w, a, c.ID, now) {
			continue
		}
		if d, ok := Current(w, c.ID); ok && len(Unconsulted(w, d, now)) > 0 && !SameText(w, d) {
			out = append(out, d)
		}
	}
	return out
}

// Unconsulted lists the supporting units that were not asked about the version
// yet.
func Unconsulted(w *plan.Snapshot, d plan.Draft, now time.Time) []plan.UnitID {
	asked := map[plan.UnitID]bool{}
	for _, c := range w.Consents {
		if c.Draft == d.ID {
			asked[Standing(w, c.Unit)] = true
		}
	}
	return slices.DeleteFunc(Askable(w, d.Chapter, now), func(u plan.UnitID) bool { return asked[u] })
}

// ConsultedBefore is the last version before this one that units were asked about,
// whatever text it was handed in for.
func ConsultedBefore(w *plan.Snapshot, d plan.Draft) (last plan.Draft, ok bool) {
	for _, c := range w.Consents {
		x := w.Index.Draft[c.Draft]
		if c.Chapter == d.Chapter && x != nil && x.ID < d.ID && x.ID > last.ID && x.State != plan.DraftWithdrawn {
			last, ok = *x, true
		}
	}
	return last, ok
}

// SameText tells whether a version is, byte by byte, the one asked about before:
// then what was answered stands without asking.
func SameText(w *plan.Snapshot, d plan.Draft) bool {
	last, ok := ConsultedBefore(w, d)
	return ok && d.SHA != "" && last.SHA == d.SHA
}

// AskConsent decides on asking units about a version.
func AskConsent(w *plan.Snapshot, d plan.Draft, units []plan.UnitID, due, now time.Time) error {
	if err := Consultable(w, d, now); err != nil {
		return err
	}
	switch {
	case len(units) == 0:
		return plan.Refuse(plan.WhyNobody)
	case !due.After(now):
		return plan.Refusal{Why: plan.WhyPastDate, Day: plan.DayOf(due)}
	}
	able := Unconsulted(w, d, now)
	for _, u := range units {
		if !slices.Contains(able, u) {
			return plan.Refusal{Why: plan.WhyNoSupports, Text: w.UnitName(u)}
		}
	}
	return nil
}

// Consultable decides whether a version can be asked about at all.
func Consultable(w *plan.Snapshot, d plan.Draft, now time.Time) error {
	last, ok := Current(w, d.Chapter)
	switch {
	case d.Kind != plan.DraftText || d.Text == plan.TextResearch:
		return plan.Refuse(plan.WhyNoVersion)
	case d.State == plan.DraftReturned || d.State == plan.DraftWithdrawn:
		return plan.Refuse(plan.WhyConsentBack)
	case !ok || last.ID != d.ID:
		return plan.Refuse(plan.WhyConsentVersion)
	case SameText(w, d):
		return plan.Refuse(plan.WhyConsentSame)
	case len(Unconsulted(w, d, now)) == 0:
		return plan.Refuse(plan.WhyConsentAll)
	}
	return nil
}

// ProposeConsentDue proposes until when units answer: five working days, but a
// working day before the next inner deadline of the stage that writes the text,
// so that what they say can still go in.
func ProposeConsentDue(w *plan.Snapshot, d plan.Draft, now time.Time) plan.Day {
	today := plan.DayOf(now)
	day := AddWorkdays(w.Calendar, today, usualConsentWorkdays, today)
	for i := range w.Stages {
		s := &w.Stages[i]
		if s.State != plan.StageOpen || AskedText(s.No) != d.Text {
			continue
		}
		for _, step := range s.Steps {
			inner := plan.DayOf(step.Due)
			before := PrevWorkday(w.Calendar, inner-1, today)
			if inner > today && before > today && before < day {
				return before
			}
		}
	}
	return day
}
