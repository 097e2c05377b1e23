package rules

import (
	"slices"
	"strings"

	"planbot/storage/plan"
)

// Names finds what a few characters of a sentence may name: units by name, alias
// or part, chapters by title, part or code, persons and members by name.
type Names struct {
	chapters []bearer[plan.ChapterID]
	units    []bearer[plan.UnitID]
	doubtful []bearer[plan.UnitID]
	persons  []bearer[plan.PersonID]
	members  []bearer[plan.MemberID]
	papers   []bearer[plan.ReferenceID]
	codes    map[string]plan.ChapterID
	city     []rune
	prefix   rune // with which most units' names begin, 0 if none does
}

type bearer[T any] struct {
	id    T
	names []string
}

// mostMeant is how many things a part of a name may stand for; a part of more
// names is no name.
const mostMeant = 4

// NamesOf gathers the names of a world.
func NamesOf(w *plan.Snapshot) Names {
	n := Names{codes: map[string]plan.ChapterID{}, city: []rune(closed(w.Settings.City))}
	for _, c := range w.Chapters {
		n.chapters = append(n.chapters, bearer[plan.ChapterID]{c.ID, []string{closed(c.Title)}})
		n.codes[c.Code] = c.ID
	}
	begin := map[rune]int{}
	for _, id := range Findable(w) {
		u := bearer[plan.UnitID]{id: id}
		for _, name := range writings(w, id) {
			u.names = append(u.names, closed(name))
			for _, r := range name {
				begin[r]++
				break
			}
		}
		n.units = append(n.units, u)
	}
	for r, count := range begin {
		if count > len(n.units)/2 {
			n.prefix = r
		}
	}
	for _, u := range w.Units {
		if u.Doubtful {
			n.doubtful = append(n.doubtful, bearer[plan.UnitID]{u.ID, []string{closed(u.Name)}})
		}
	}
	for _, p := range w.Persons {
		n.persons = append(n.persons, bearer[plan.PersonID]{p.ID, []string{closed(p.Name)}})
	}
	for _, m := range w.Members {
		n.members = append(n.members, bearer[plan.MemberID]{m.ID, []string{closed(m.Name)}})
	}
	for _, r := range w.References {
		n.papers = append(n.papers, bearer[plan.ReferenceID]{r.ID, []string{closed(r.Title)}})
	}
	return n
}

// leastTitle is how much of a paper's title names it.
const leastTitle = 4

// Coded finds the chapter of a work plan's code.
func (n Names) Coded(code string) (plan.Mention, bool) {
	id, ok := n.codes[code]
	return plan.Mention{Words: code, Chapters: []plan.ChapterID{id}}, ok
}

// Named finds what the characters name; false for nothing, or for a part of too
// many names. A name in full wins over a part; of parts a chapter's wins over a
// unit's, for people speak of chapters by what they are about.
func (n Names) Named(span string) (plan.Mention, bool) {
	m := plan.Mention{Words: span}
	if len([]rune(span)) < 2 {
		return m, false
	}
	full := func(name string) bool { return name == span }
	m.Persons, m.Members = fitting(n.persons, full), fitting(n.members, full)
	m.Chapters, m.Units = fitting(n.chapters, full), append(fitting(n.units, n.inFull(span)), fitting(n.doubtful, full)...)
	m.References = fitting(n.papers, full)
	if !m.Empty() {
		return m, true
	}
	edge := func(name string) bool { return strings.HasPrefix(name, span) || strings.HasSuffix(name, span) }
	inside := func(name string) bool { return strings.Contains(name, span) }
	for loose, fits := range []func(string) bool{edge, inside, n.shortened(span)} {
		m.Loose = loose + 1
		if loose < 2 {
			m.Chapters = few(fitting(n.chapters, fits))
		}
		if m.Empty() {
			m.Units = few(fitting(n.units, fits))
		}
		if !m.Empty() {
			return m, true
		}
	}
	if len([]rune(span)) >= leastTitle {
		m.References, m.Loose = few(fitting(n.papers, inside)), 1
	}
	return m, !m.Empty()
}

// inFull takes a unit's name with the city in front, or without the one
// character most begin with.
func (n Names) inFull(span string) func(string) bool {
	wordings := []string{span}
	for i := len(n.city); i > 0; i-- {
		if rest, cut := strings.CutPrefix(span, string(n.city[:i])); cut && rest != "" {
			wordings = append(wordings, rest)
		}
	}
	return func(name string) bool {
		return slices.ContainsFunc(wordings, func(x string) bool {
			return x == name || (n.prefix != 0 && string(n.prefix)+x == name)
		})
	}
}

// shortened takes what offices make of long names: some characters in their
// order, the last one always, the first one or the one after the common prefix.
func (n Names) shortened(span string) func(string) bool {
	short := []rune(span)
	return func(name string) bool {
		long := []rune(name)
		if len(long) > 1 && long[0] == n.prefix && short[0] != n.prefix {
			long = long[1:]
		}
		if len(short) >= len(long) || short[0] != long[0] || short[len(short)-1] != long[len(long)-1] {
			return false
		}
		i := 0
		for _, r := range long {
			if i < len(short) && short[i] == r {
				i++
			}
		}
		return i == len(short)
	}
}

func fitting[T any](all []bearer[T], fits func(string) bool) []T {
	var out []T
	for _, x := range all {
		if slices.ContainsFunc(x.names, func(name string) bool { return name != "" && fits(name) }) {
			out = append(out, x.id)
		}
	}
	return out
}

func few[T any](all []T) []T {
	if len(all) > mostMeant {
		return nil
	}
	return all
}
