package workplan

import (
	"planbot/storage/plan"
)

// sections reads the order of the compiled texts and sees to it that every
// chapter of every plan has its place there.
func (r *reader) sections() []plan.WrittenSection {
	var out []plan.WrittenSection
	domains := 0
	codes := map[string]bool{}
	for i, s := range r.file.Sections {
		path := "section" + index(i)
		r.need(path+".title", s.Title)
		holds := oneOf(r, path+".holds", s.Holds, plan.HoldsUnowned, plan.HoldsChapter, plan.HoldsDomains)
		switch holds {
		case plan.HoldsUnowned:
			r.sectionCode(path+".code", s.Code, codes)
		case plan.HoldsChapter:
			r.framed(path, s.Title)
		case plan.HoldsDomains:
			domains++
			if domains > 1 {
				r.wrong(path+".holds", "the domain chapters already have a place")
			}
		}
		out = append(out, plan.WrittenSection{
			Number: s.Number, Title: s.Title, Holds: holds, Code: s.Code, Parts: none(s.Parts),
		})
	}
	if domains == 0 {
		r.wrong("section", `no [[section]] with holds = "domains"`)
	}
	r.placedFrames()
	return out
}

func (r *reader) sectionCode(path, code string, codes map[string]bool) {
	if !prefixForm.MatchString(code) {
		r.wrong(path, "code %q must be one capital letter", code)
	}
	if codes[code] {
		r.wrong(path, "code %q is used by two sections", code)
	}
	codes[code] = true
}

// framed reports a section whose chapter some plan does not have.
func (r *reader) framed(path, title string) {
	for _, p := range r.file.Plans {
		found := false
		for _, c := range p.Chapters {
			found = found || c.Title == title && c.Kind == string(plan.KindFrame)
		}
		if !found {
			r.wrong(path+".title", "plan %q has no frame chapter %q", p.ID, title)
		}
	}
}

// placedFrames reports a frame chapter that would be missing from the text.
func (r *reader) placedFrames() {
	placed := map[string]bool{}
	for _, s := range r.file.Sections {
		placed[s.Title] = placed[s.Title] || s.Holds == string(plan.HoldsChapter)
	}
	for i, p := range r.file.Plans {
		for j, c := range p.Chapters {
			if c.Kind == string(plan.KindFrame) && !placed[c.Title] {
				r.wrong("plan"+index(i)+".chapter"+index(j)+".title", "frame chapter %q has no [[section]]", c.Title)
			}
		}
	}
}
