package rules

import (
	"strings"

	"planbot/storage/plan"
)

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

// SuggestChapters lists the chapters of whose title a mistyped text is nearly a
// part: one character is another.
func SuggestChapters(w *plan.Snapshot, text string) []plan.ChapterID {
	typed := []rune(closed(text))
	var out []plan.ChapterID
	for _, c := range w.Chapters {
		title := []rune(closed(c.Title))
		for from := 0; len(typed) > 1 && from+len(typed) <= len(title); from++ {
			wrong := 0
			for i, r := range typed {
				if title[from+i] != r {
					wrong++
				}
			}
			if wrong == 1 && len(out) < mostMeant {
				out = append(out, c.ID)
				break
			}
		}
	}
	return out
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
