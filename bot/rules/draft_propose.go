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
// one there is. It reports false when it would have to guess between several, or
// when the words name a chapter that is none of them: a file of that name is
// hardly meant for another.
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
	if len(named)+len(whole) == 0 && namesChapter(w, h.Words) {
		return Slot{}, false
	}
	for _, found := range [][]Slot{named, whole, owed, slots} {
		if len(found) > 0 {
			return h.only(found)
		}
	}
	return Slot{}, false
}

// namesChapter tells whether words hold the title of any chapter.
func namesChapter(w *plan.Snapshot, words string) bool {
	for _, c := range w.Chapters {
		if title := w.ChapterTitle(c.ID); title != "" && strings.Contains(closed(words), closed(title)) {
			return true
		}
	}
	return false
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
