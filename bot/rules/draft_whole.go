package rules

import (
	"time"

	"planbot/storage/plan"
)

// Produced is the whole text a stage ends with; "" for the first.
func Produced(stage int) plan.TextStage {
	switch stage {
	case 2:
		return plan.TextFirst
	case 3:
		return plan.TextConsultation
	case 4:
		return plan.TextExpert
	case 5:
		return plan.TextSubmission
	case 6:
		return plan.TextFinal
	}
	return ""
}

// WholeSlots lists the whole texts the office can hand in: of each plan, the one
// each open stage ends with.
func WholeSlots(w *plan.Snapshot, now time.Time) []Slot {
	var out []Slot
	for i := range w.Stages {
		s := &w.Stages[i]
		text := Produced(s.No)
		if text == "" || !openAt(s, now) {
			continue
		}
		due, ok := s.StepDue(plan.StepAssemble)
		if !ok {
			due = s.Deadline
		}
		for _, p := range w.Plans {
			if _, issued := Promulgated(w, p.ID); issued {
				continue
			}
			if takenText(w, s, now) != AskedText(s.No) {
				// What comes back from the leading group or the government is put
				// together anew.
				out = append(out, Slot{
					Kind: plan.DraftPlan, Plan: p.ID, Text: plan.TextSubmission, Unit: w.Settings.Office, Stage: s.No, Due: due,
				})
			}
			_, there := WholeText(w, p.ID, text)
			out = append(out, Slot{
				Kind: plan.DraftPlan, Plan: p.ID, Text: text, Unit: w.Settings.Office, Stage: s.No, Owed: !there, Due: due,
			})
		}
	}
	return out
}

// WholeText is the last whole text of a plan handed in for a text stage.
func WholeText(w *plan.Snapshot, p plan.PlanID, text plan.TextStage) (plan.Draft, bool) {
	for i := len(w.Drafts) - 1; i >= 0; i-- {
		d := w.Drafts[i]
		if d.Kind == plan.DraftPlan && d.Plan == p && d.Text == text && (d.State == plan.DraftReceived || d.State == plan.DraftUsed) {
			return d, true
		}
	}
	return plan.Draft{}, false
}

// SlotsFor lists where the actor can hand in for a unit: the chapters that are
// the actor's there, and for the office its own whole texts, last.
func SlotsFor(w *plan.Snapshot, a plan.Actor, unit plan.UnitID, now time.Time) []Slot {
	var out []Slot
	for _, s := range Slots(w, unit, now) {
		if May(a, plan.ActSubmit, plan.Scope{Unit: unit, Chapter: s.Chapter}) == nil {
			out = append(out, s)
		}
	}
	if unit == w.Settings.Office && a.Has(plan.RoleOffice) {
		out = append(out, WholeSlots(w, now)...)
	}
	return out
}
