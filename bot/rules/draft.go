package rules

import (
	"strings"
	"time"

	"planbot/storage/plan"
)

// Slot is a place a draft can be handed in for: a chapter's text by its lead, or
// material for it by a supporting unit.
type Slot struct {
	Kind    plan.DraftKind
	Plan    plan.PlanID
	Chapter plan.ChapterID
	Text    plan.TextStage
	Unit    plan.UnitID
	Owed    bool // a duty is waiting for it
	Due     time.Time
}

// Slots lists where a unit can hand in now: first what it owes, then texts of
// its own it may hand in anew, then chapters it supports.
func Slots(w *plan.Snapshot, unit plan.UnitID, now time.Time) []Slot {
	var owed, again, support []Slot
	for _, d := range Duties(w, now) {
		if d.Kind == plan.DutyReply || d.Light == plan.LightClosed {
			continue
		}
		s := Slot{Kind: plan.DraftText, Plan: d.Plan, Chapter: d.Chapter, Text: d.Text, Unit: d.Unit, Owed: d.Done.IsZero(), Due: d.Due}
		switch {
		case d.Kind == plan.DutyMaterial:
			continue
		case d.Unit == unit && s.Owed:
			owed = append(owed, s)
		case d.Unit == unit:
			again = append(again, s)
		case supports(w, d.Chapter, unit, now):
			s.Kind, s.Unit, s.Owed = plan.DraftMaterial, unit, materialOwed(w, d.Chapter, unit)
			support = append(support, s)
		}
	}
	return append(append(owed, again...), support...)
}

func supports(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID, now time.Time) bool {
	for _, u := range w.Supports(c, now) {
		if u == unit {
			return true
		}
	}
	return false
}

func materialOwed(w *plan.Snapshot, c plan.ChapterID, unit plan.UnitID) bool {
	for _, r := range w.Requests {
		if r.Chapter == c && r.Unit == unit && r.Done.IsZero() {
			return true
		}
	}
	return false
}

// ProposeSlot guesses which slot a file is meant for by the words beside it (its
// caption and name): a chapter whose title they hold, else the only one owed.
// It reports false when it would have to guess between several.
func ProposeSlot(w *plan.Snapshot, slots []Slot, words string) (Slot, bool) {
	var named, owed []Slot
	for _, s := range slots {
		if title := w.ChapterTitle(s.Chapter); title != "" && strings.Contains(words, title) {
			named = append(named, s)
		}
		if s.Owed {
			owed = append(owed, s)
		}
	}
	switch {
	case len(named) == 1:
		return named[0], true
	case len(named) == 0 && len(owed) == 1:
		return owed[0], true
	case len(named) == 0 && len(slots) == 1:
		return slots[0], true
	}
	return Slot{}, false
}

// SubmitDraft decides on handing in for a slot at the moment the file came: it
// reports whether it is late, or refuses.
func SubmitDraft(w *plan.Snapshot, s Slot, received time.Time) (late bool, err error) {
	for _, have := range Slots(w, s.Unit, received) {
		if have.Chapter == s.Chapter && have.Text == s.Text && have.Kind == s.Kind {
			return s.Kind == plan.DraftText && received.After(have.Due), nil
		}
	}
	return false, plan.Refuse(plan.WhyNoSlot)
}
