package rules

import (
	"strings"

	"planbot/storage/plan"
)

// Hint is what the words beside a file (its caption and name) say about it.
type Hint struct {
	Words string
	Plan  plan.PlanID    // "" when they name none
	Text  plan.TextStage // "" when they name none
}

// ProposeSlot guesses which slot a file is meant for: a chapter whose title the
// words hold, else a whole text they name, else the only one owed, else the only
// one there is. It reports false when it would have to guess between several.
func ProposeSlot(w *plan.Snapshot, slots []Slot, h Hint) (Slot, bool) {
	var named, whole, owed []Slot
	for _, s := range slots {
		title := w.ChapterTitle(s.Chapter)
		switch {
		case title != "" && strings.Contains(closed(h.Words), closed(title)):
			named = append(named, s)
		case s.Kind == plan.DraftPlan && h.Text == s.Text && h.Plan == s.Plan:
			whole = append(whole, s)
		}
		if s.Owed && s.Kind != plan.DraftPlan {
			owed = append(owed, s)
		}
	}
	for _, found := range [][]Slot{named, whole, owed, slots} {
		if len(found) > 0 {
			return h.only(found)
		}
	}
	return Slot{}, false
}

// only narrows slots by what else the words say, and takes the last one standing.
func (h Hint) only(slots []Slot) (Slot, bool) {
	for _, fits := range []func(Slot) bool{
		func(s Slot) bool { return h.Plan == s.Plan },
		func(s Slot) bool { return h.Text == s.Text },
		func(s Slot) bool { return s.Owed },
	} {
		var kept []Slot
		for _, s := range slots {
			if fits(s) {
				kept = append(kept, s)
			}
		}
		if len(kept) > 0 {
			slots = kept
		}
	}
	if len(slots) == 1 {
		return slots[0], true
	}
	return Slot{}, false
}

// FindSlots finds the slots a typed title means: exactly it, else with it as a
// part; narrowed to one plan when the words name one.
func FindSlots(w *plan.Snapshot, slots []Slot, typed string, p plan.PlanID) []Slot {
	text := closed(typed)
	var exact, part []Slot
	for _, s := range slots {
		title := closed(w.ChapterTitle(s.Chapter))
		switch {
		case title == "" || text == "":
		case title == text:
			exact = append(exact, s)
		case strings.Contains(title, text) || strings.Contains(text, title):
			part = append(part, s)
		}
	}
	found := exact
	if len(found) == 0 {
		found = part
	}
	var inPlan []Slot
	for _, s := range found {
		if s.Plan == p {
			inPlan = append(inPlan, s)
		}
	}
	if len(inPlan) > 0 {
		return inPlan
	}
	return found
}

// ProposeUnit guesses for the office whose file it is: the unit the words name,
// else the lead of the only chapter they name, else the office itself for a
// whole text.
func ProposeUnit(w *plan.Snapshot, all []Slot, h Hint) (plan.UnitID, bool) {
	words := closed(h.Words)
	best, length, several := plan.UnitID(0), 0, false
	for _, id := range Findable(w) {
		u := w.Index.Unit[id]
		for _, name := range append([]string{u.Name}, u.Aliases...) {
			n := closed(name)
			if n == "" || !strings.Contains(words, n) {
				continue
			}
			several = several && len(n) <= length || len(n) == length && id != best
			if len(n) > length {
				best, length, several = id, len(n), false
			}
		}
	}
	if best != 0 && !several {
		return best, true
	}
	var named []Slot
	for _, s := range all {
		if title := closed(w.ChapterTitle(s.Chapter)); title != "" && s.Kind == plan.DraftText && strings.Contains(words, title) {
			named = append(named, s)
		}
	}
	if s, ok := h.only(named); ok {
		return s.Unit, true
	}
	if len(named) == 0 && h.Plan != "" && h.Text != "" && h.Text != plan.TextChapter && h.Text != plan.TextResearch {
		return w.Settings.Office, true
	}
	return 0, false
}
