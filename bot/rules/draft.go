package rules

import (
	"sort"
	"time"

	"planbot/storage/plan"
)

// Slot is a place a draft can be handed in for: a chapter's text by its lead,
// material for it by a supporting unit, or the office's whole text of a plan.
type Slot struct {
	Kind    plan.DraftKind
	Plan    plan.PlanID
	Chapter plan.ChapterID // 0 for a whole text
	Text    plan.TextStage
	Unit    plan.UnitID
	Stage   int
	Owed    bool // a duty is waiting for it
	Due     time.Time
}

// Same tells whether two slots are one place, whoever holds it.
func (s Slot) Same(o Slot) bool {
	return s.Kind == o.Kind && s.Chapter == o.Chapter && s.Text == o.Text && (s.Chapter != 0 || s.Plan == o.Plan)
}

// Holds tells whether a version stands in this place.
func (s Slot) Holds(d plan.Draft) bool {
	return s.Unit == d.Unit && s.Same(Slot{Kind: d.Kind, Plan: d.Plan, Chapter: d.Chapter, Text: d.Text})
}

// TextSlots lists every chapter text the open stages take, with the unit that
// leads the chapter, by stage and chapter.
func TextSlots(w *plan.Snapshot, now time.Time) []Slot {
	var out []Slot
	for i := range w.Stages {
		s := &w.Stages[i]
		text := takenText(w, s, now)
		if text == "" || !openAt(s, now) {
			continue
		}
		for _, c := range w.Chapters {
			if owesText(c, text) {
				out = append(out, Slot{
					Kind: plan.DraftText, Plan: c.Plan, Chapter: c.ID, Text: text, Unit: Standing(w, w.LeadOf(c.ID, now)),
					Stage: s.No, Due: stepDue(s),
				})
			}
		}
	}
	return out
}

// takenText is the chapter text a stage takes: what it asks for; the last stage
// asks nothing, but what comes back to be revised can be handed in.
func takenText(w *plan.Snapshot, s *plan.Stage, now time.Time) plan.TextStage {
	before := w.Index.Stage[lastStage-1]
	if s.No == lastStage && (before == nil || !openAt(before, now)) {
		return plan.TextSubmission
	}
	return AskedText(s.No)
}

// Slots lists where a unit can hand in at the moment: first what it owes, by
// date, then its own texts anew, then chapters it supports, those it was asked
// about first.
func Slots(w *plan.Snapshot, unit plan.UnitID, now time.Time) []Slot {
	owed := map[place]plan.Duty{}
	for _, d := range Duties(w, now) {
		if d.Unit == unit && (d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise) {
			owed[place{d.Chapter, d.Text}] = d
		}
	}
	var own []Slot
	material := map[plan.ChapterID]Slot{}
	for _, s := range TextSlots(w, now) {
		switch {
		case s.Unit == unit:
			if d, ok := owed[place{s.Chapter, s.Text}]; ok {
				s.Owed, s.Due = d.Done.IsZero(), d.Due
			}
			own = append(own, s)
		case supports(w, s.Chapter, unit, now):
			s.Kind, s.Unit, s.Due = plan.DraftMaterial, unit, time.Time{}
			material[s.Chapter] = s // a later stage's text wins: that is what is being written
		}
	}
	return append(ordered(own), ordered(materials(w, unit, material))...)
}

// openAt tells whether the stage was open at the moment, also one closed since.
func openAt(s *plan.Stage, at time.Time) bool {
	return s.State != plan.StagePlanned && plan.InForce(s.Opened, s.Closed, at)
}

// stepDue is when a stage wants its leads' texts.
func stepDue(s *plan.Stage) time.Time {
	for _, step := range []plan.Step{plan.StepDraft, plan.StepRevise} {
		if due, ok := s.StepDue(step); ok {
			return due
		}
	}
	return s.Deadline
}

// materials are the slots of a supporting unit: what it was asked for stays open
// even when no stage is.
func materials(w *plan.Snapshot, unit plan.UnitID, material map[plan.ChapterID]Slot) []Slot {
	for _, r := range w.Requests {
		if Standing(w, r.Unit) != unit || !r.Done.IsZero() {
			continue
		}
		slot, ok := material[r.Chapter]
		if c := w.Index.Chapter[r.Chapter]; !ok && c != nil {
			slot = Slot{Kind: plan.DraftMaterial, Plan: c.Plan, Chapter: c.ID, Text: AskedText(stageOfAsking(w, r.Asked)), Unit: unit}
			if slot.Text == "" {
				slot.Text = plan.TextChapter
			}
		}
		if !slot.Owed || r.Due.Before(slot.Due) {
			slot.Owed, slot.Due = true, r.Due
		}
		material[r.Chapter] = slot
	}
	var out []Slot
	for _, c := range w.Chapters {
		if slot, ok := material[c.ID]; ok {
			out = append(out, slot)
		}
	}
	return out
}

// ordered puts what is owed first, by date; the rest stays as the chapters are
// listed.
func ordered(slots []Slot) []Slot {
	sort.SliceStable(slots, func(i, j int) bool {
		a, b := slots[i], slots[j]
		if a.Owed != b.Owed {
			return a.Owed
		}
		return a.Owed && a.Due.Before(b.Due)
	})
	return slots
}

func supports(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID, now time.Time) bool {
	for _, u := range w.Supports(c, now) {
		if Standing(w, u) == unit {
			return true
		}
	}
	return false
}
