package document

import (
	"strings"
	"unicode/utf8"
)

// filledHead tells which column holds what; -1 for none.
type filledHead struct {
	no, plan, place, original, suggestion, reason, unit, name, class, source int
	width                                                                    int
	score                                                                    int
}

func (h filledHead) names() bool { return h.unit >= 0 || h.name >= 0 || h.class >= 0 }

// findHead takes the row that names most columns: what is suggested, and at
// least one other.
func (r *filledReader) findHead(rows [][]gridCell) (best filledHead, at int) {
	best = r.readHead(nil)
	const depth = 40
	for i, row := range rows[:min(depth, len(rows))] {
		h := r.readHead(row)
		beside := h.reason >= 0 || h.original >= 0 || h.place >= 0 || h.names()
		if h.suggestion >= 0 && beside && h.score > best.score {
			best, at = h, i
		}
	}
	return best, at
}

func (r *filledReader) readHead(row []gridCell) filledHead {
	h := filledHead{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, len(row), 0}
	for column, cell := range row {
		slot := h.slot(r.headKind(cell.text))
		if slot == nil {
			continue
		}
		h.score++
		if *slot < 0 {
			*slot = column
		}
	}
	return h
}

func (h *filledHead) slot(kind string) *int {
	switch kind {
	case "no":
		return &h.no
	case "plan":
		return &h.plan
	case "place":
		return &h.place
	case "original":
		return &h.original
	case "suggestion":
		return &h.suggestion
	case "reason":
		return &h.reason
	case "unit":
		return &h.unit
	case "name":
		return &h.name
	case "class":
		return &h.class
	case "source":
		return &h.source
	}
	return nil
}

// headKind tells what a head names by the word it ends with, the longest there
// is; "opinion and reason" in one column is the opinion.
func (r *filledReader) headKind(cell string) string {
	const longest = 16
	cell = strings.TrimRight(unbracketed(squeeze(cell)), ":：")
	if cell == "" || utf8.RuneCountInString(cell) > longest || containsAny(cell, r.words.Others) {
		return ""
	}
	kind, length := "", 0
	for _, k := range []struct {
		name  string
		words []string
	}{
		{"no", r.words.No}, {"plan", r.words.Plan}, {"place", r.words.Place}, {"original", r.words.Original},
		{"suggestion", r.words.Suggestion}, {"reason", r.words.Reason}, {"unit", r.words.Unit}, {"name", r.words.Name},
		{"class", r.words.Class}, {"source", r.words.Source},
	} {
		for _, w := range k.words {
			if strings.HasSuffix(cell, w) && len(w) > length {
				kind, length = k.name, len(w)
			}
		}
	}
	if kind == "reason" && containsAny(cell[:len(cell)-length], r.words.Suggestion) {
		return "suggestion"
	}
	return kind
}

// unbracketed drops what stands in brackets of either width.
func unbracketed(s string) string {
	return withoutBrackets(strings.NewReplacer("（", "(", "）", ")").Replace(s))
}
