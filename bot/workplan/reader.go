package workplan

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"planbot/storage/plan"
)

// reader turns the decoded file into a plan and collects what is wrong with it.
// Order matters: labels can only be resolved once units, sets and doubts are in.
type reader struct {
	name     string
	file     shape
	places   places
	names    map[string]plan.Party // every label an assignment may use → what it means
	slugs    map[string]string     // id → path of its first use
	problems []Problem
}

func (r *reader) read() plan.WorkPlan {
	r.padding()
	r.need("title", r.file.Title)
	r.need("city", r.file.City)
	work := plan.WorkPlan{
		Title:    r.file.Title,
		City:     r.file.City,
		CC:       r.file.CC,
		Articles: r.articles(),
		Units:    r.units(),
		Sets:     r.sets(),
		Doubts:   r.doubts(),
	}
	work.Group = r.group()
	work.Office = r.office()
	work.Plans = r.plans()
	work.Sections = r.sections()
	work.Stages = r.stages()
	work.Typos = r.typos()
	r.doubtsUsed(work)
	return work
}

// wrong reports a problem at the place of a path.
func (r *reader) wrong(path, format string, args ...any) {
	line, col := r.places.at(path)
	r.problems = append(r.problems, Problem{r.name, line, col, fmt.Sprintf(format, args...)})
}

// need reports an empty required value; true when there is one.
func (r *reader) need(path, value string) bool {
	if strings.TrimSpace(value) != "" {
		return true
	}
	r.wrong(path, "%s is missing or empty", path[strings.LastIndexByte(path, '.')+1:])
	return false
}

// oneOf reports a value that is none of the allowed words.
func oneOf[T ~string](r *reader, path, value string, allowed ...T) T {
	if !slices.Contains(allowed, T(value)) {
		words := make([]string, len(allowed))
		for i, a := range allowed {
			words[i] = string(a)
		}
		r.wrong(path, "%q is not one of: %s", value, strings.Join(words, ", "))
	}
	return T(value)
}

var slugForm = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

// slug reports an id that is malformed or taken. Units, sets and doubts share one
// space: a doubt may become a unit.
func (r *reader) slug(path, id string) {
	if !r.need(path, id) {
		return
	}
	if !slugForm.MatchString(id) {
		r.wrong(path, "id %q must be lower-case latin letters, digits and hyphens", id)
	}
	if before, taken := r.slugs[id]; taken {
		r.wrong(path, "id %q is already used at %s", id, r.lineOf(before))
		return
	}
	r.slugs[id] = path
}

// label makes a writing mean a party; the same writing can't mean two.
func (r *reader) label(path, label string, party plan.Party) {
	if !r.need(path, label) {
		return
	}
	if before, taken := r.names[label]; taken {
		r.wrong(path, "name %q is already given to %q", label, before.Unit+before.Set+before.Doubt)
		return
	}
	party.Label = label
	r.names[label] = party
}

func (r *reader) lineOf(path string) string {
	line, _ := r.places.at(path)
	return fmt.Sprintf("line %d", line)
}

// knownUnit reports a slug that is no unit.
func (r *reader) knownUnit(path, id string) {
	if !slices.ContainsFunc(r.file.Units, func(u unitShape) bool { return u.ID == id }) {
		r.wrong(path, "unknown unit %q", id)
	}
}

var padded = regexp.MustCompile(`^[\s\x{3000}]|[\s\x{3000}]$|\p{Han}[\s\x{3000}]+\p{Han}`)

// padding reports layout that was typed into a value: spaces that only stretch a
// name would keep it from ever matching what a person writes. Running text is not
// looked at: its spaces may be meant.
func (r *reader) padding() {
	for _, t := range r.places.texts {
		prose := strings.HasSuffix(t.path, ".text") || strings.HasSuffix(t.path, ".task")
		if !prose && padded.MatchString(t.value) {
			r.wrong(t.path, "%q has padding spaces; write it without", t.value)
		}
	}
}

func (r *reader) articles() []plan.Article {
	var out []plan.Article
	for i, a := range r.file.Articles {
		r.need("article"+index(i)+".text", a.Text)
		out = append(out, plan.Article(a))
	}
	return out
}
