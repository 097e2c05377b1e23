package workplan

import (
	"strings"

	"planbot/storage/plan"
)

func (r *reader) doubts() []plan.WrittenDoubt {
	var out []plan.WrittenDoubt
	for i, d := range r.file.Doubts {
		path := "doubt" + index(i)
		r.slug(path+".id", d.ID)
		r.label(path+".label", d.Label, plan.Party{Doubt: d.ID})
		r.knownUnit(path+".near", d.Near)
		out = append(out, plan.WrittenDoubt(d))
	}
	return out
}

// doubtsUsed reports a doubt about a label no assignment has: the office would be
// asked about nothing.
func (r *reader) doubtsUsed(work plan.WorkPlan) {
	used := map[string]bool{}
	for _, a := range Assignments(work) {
		used[a.Party.Doubt] = true
	}
	for i, d := range work.Doubts {
		if d.ID != "" && !used[d.ID] {
			r.wrong("doubt"+index(i)+".label", "no chapter names %q, so there is no doubt about it", d.Label)
		}
	}
}

func (r *reader) typos() []plan.WrittenTypo {
	var out []plan.WrittenTypo
	for i, t := range r.file.Typos {
		path := "typo" + index(i)
		r.need(path+".meant", t.Meant)
		if r.need(path+".written", t.Written) && !r.written(t.Written) {
			r.wrong(path+".written", "%q is written nowhere in the articles or stages", t.Written)
		}
		out = append(out, plan.WrittenTypo(t))
	}
	return out
}

func (r *reader) written(words string) bool {
	for _, a := range r.file.Articles {
		if strings.Contains(a.Text, words) {
			return true
		}
	}
	for _, s := range r.file.Stages {
		if strings.Contains(s.Task, words) || strings.Contains(s.Name, words) {
			return true
		}
	}
	return false
}
