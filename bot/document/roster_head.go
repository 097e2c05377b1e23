package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"planbot/messages"
)

// rosterHead tells which column holds what; -1 for none. A list may have several
// people side by side (A/B), each with columns of their own.
type rosterHead struct {
	unit, chapters int
	people         []personColumns
	score          int // heads recognised
}

type personColumns struct{ name, post, mobile, phone, landline int }

func noColumns() *personColumns { return &personColumns{-1, -1, -1, -1, -1} }

// findHead takes the line among the first twenty that names most columns.
func findHead(rows [][]string, words messages.RosterWords) (head rosterHead, line int, ok bool) {
	const depth = 20
	best := 1
	for i, row := range rows[:min(depth, len(rows))] {
		h := readHead(row, words)
		if h.score > best && len(h.people) > 0 {
			head, line, best, ok = h, i, h.score, true
		}
	}
	return head, line, ok
}

// readHead reads a line as heads.
func readHead(row []string, words messages.RosterWords) rosterHead {
	h := rosterHead{unit: -1, chapters: -1}
	person, score := noColumns(), 0
	settle := func() {
		if person.name >= 0 {
			h.people = append(h.people, *person)
		}
		person = noColumns()
	}
	for column, cell := range row {
		kind := headKind(cell, words)
		if kind != "" {
			score++
		}
		switch kind {
		case "unit":
			h.unit = firstColumn(h.unit, column)
		case "chapters":
			h.chapters = firstColumn(h.chapters, column)
		case "other":
			settle()
			person.name = -2 // somebody we don't look for; their columns follow
		case "":
		default:
			slot := person.slot(kind)
			if *slot != -1 {
				settle()
				slot = person.slot(kind)
			}
			*slot = column
		}
	}
	settle()
	h.score = score
	return h
}

func firstColumn(have, column int) int {
	if have >= 0 {
		return have
	}
	return column
}

func (p *personColumns) slot(kind string) *int {
	switch kind {
	case "name":
		return &p.name
	case "post":
		return &p.post
	case "mobile":
		return &p.mobile
	case "landline":
		return &p.landline
	}
	return &p.phone
}

// headKind tells what a head names: the word that stands last decides, as the
// noun does, and of two ending together the longer one.
func headKind(cell string, words messages.RosterWords) string {
	const longest = 16
	cell = squeeze(cell)
	if cell == "" || utf8.RuneCountInString(cell) > longest {
		return ""
	}
	if containsAny(cell, words.Others) {
		return "other"
	}
	kind, end, length := "", 0, 0
	for _, k := range []struct {
		name  string
		words []string
	}{
		{"unit", words.Unit}, {"name", words.Name}, {"post", words.Post}, {"mobile", words.Mobile},
		{"landline", words.Landline}, {"phone", words.Phone}, {"chapters", words.Chapters},
	} {
		for _, w := range k.words {
			i := strings.LastIndex(cell, w)
			if i >= 0 && (i+len(w) > end || i+len(w) == end && len(w) > length) {
				kind, end, length = k.name, i+len(w), len(w)
			}
		}
	}
	return kind
}

func containsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
