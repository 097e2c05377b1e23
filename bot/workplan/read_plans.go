package workplan

import (
	"regexp"
	"strconv"

	"planbot/storage/plan"
)

func (r *reader) plans() []plan.WrittenPlan {
	seen := map[string]bool{}
	codes := map[string]string{}
	var out []plan.WrittenPlan
	for i, p := range r.file.Plans {
		path := "plan" + index(i)
		id := oneOf(r, path+".id", p.ID, plan.Women, plan.Children)
		if seen[p.ID] {
			r.wrong(path+".id", "plan %q is listed twice", p.ID)
		}
		seen[p.ID] = true
		r.need(path+".title", p.Title)
		r.prefix(path+".prefix", p.Prefix)
		entry := plan.WrittenPlan{ID: id, Title: p.Title, Annex: p.Annex, Table: p.Table, Prefix: p.Prefix}
		for j, c := range p.Chapters {
			entry.Chapters = append(entry.Chapters, r.chapter(path+".chapter"+index(j), p.Prefix, c, codes))
		}
		if len(p.Chapters) == 0 {
			r.wrong(path, "plan %q has no chapters", p.ID)
		}
		r.numbers(path, p)
		r.titles(path, p)
		out = append(out, entry)
	}
	for _, id := range []plan.PlanID{plan.Women, plan.Children} {
		if !seen[string(id)] {
			r.wrong("plan", "plan %q is missing", id)
		}
	}
	return out
}

var prefixForm = regexp.MustCompile(`^[A-Z]$`)

func (r *reader) prefix(path, prefix string) {
	if !prefixForm.MatchString(prefix) {
		r.wrong(path, "prefix %q must be one capital letter", prefix)
	}
	for i, p := range r.file.Plans {
		other := "plan" + index(i) + ".prefix"
		if other == path {
			return
		}
		if p.Prefix == prefix {
			r.wrong(path, "prefix %q is already used at %s", prefix, r.lineOf(other))
		}
	}
}

func (r *reader) chapter(path, prefix string, c chapterShape, codes map[string]string) plan.WrittenChapter {
	r.code(path+".code", prefix, c.Code, codes)
	r.need(path+".title", c.Title)
	out := plan.WrittenChapter{
		Code: c.Code, No: c.No, Title: c.Title,
		Kind: oneOf(r, path+".kind", c.Kind, plan.KindDomain, plan.KindFrame),
	}
	named := map[string]bool{c.Lead: true}
	if r.need(path+".lead", c.Lead) {
		out.Lead = r.party(path+".lead", c.Lead)
		if out.Lead.Set != "" {
			r.wrong(path+".lead", "a unit set can't lead; name one unit")
		}
	}
	for i, label := range c.Supports {
		at := path + ".supports" + index(i)
		if named[label] {
			r.wrong(at, "%q is named twice in this chapter", label)
		}
		named[label] = true
		out.Supports = append(out.Supports, r.party(at, label))
	}
	return out
}

func (r *reader) code(path, prefix, code string, codes map[string]string) {
	if !r.need(path, code) {
		return
	}
	if !regexp.MustCompile(`^` + regexp.QuoteMeta(prefix) + `[1-9][0-9]*$`).MatchString(code) {
		r.wrong(path, "code %q must be the plan's prefix %q and a number", code, prefix)
	}
	if before, taken := codes[code]; taken {
		r.wrong(path, "code %q is already used at %s", code, r.lineOf(before))
		return
	}
	codes[code] = path
}

// party finds what a label means. An unknown label is never guessed.
func (r *reader) party(path, label string) plan.Party {
	party, known := r.names[label]
	if !known {
		r.wrong(path, "unknown unit %q: no [[unit]] has it as name or alias, no [[unit-set]] or [[doubt]] as label", label)
		party.Label = label
	}
	return party
}

// numbers reports a source number that does not continue the table.
func (r *reader) numbers(path string, p planShape) {
	for i, c := range p.Chapters {
		if c.No != i+1 {
			r.wrong(path+".chapter"+index(i)+".no", "chapter number is %s where %d is next", strconv.Itoa(c.No), i+1)
			return
		}
	}
}

// titles reports a title given twice in one plan: people name chapters by title.
func (r *reader) titles(path string, p planShape) {
	seen := map[string]bool{}
	for _, s := range r.file.Sections {
		seen[s.Title] = s.Holds == string(plan.HoldsUnowned)
	}
	for i, c := range p.Chapters {
		if c.Title != "" && seen[c.Title] {
			r.wrong(path+".chapter"+index(i)+".title", "title %q is given twice in this plan", c.Title)
		}
		seen[c.Title] = true
	}
}
