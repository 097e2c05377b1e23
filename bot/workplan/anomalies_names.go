package workplan

import (
	"slices"

	"planbot/storage/plan"
)

// doubts asks the office about each label of which the document leaves open whose
// it is. A doubtful lead weighs more: a chapter hangs on it.
func (f finder) doubts() []plan.Anomaly {
	var out []plan.Anomaly
	for i, d := range f.work.Doubts {
		near := f.unit(d.Near)
		a := plan.Anomaly{
			Key:     "doubt:" + d.ID,
			Kind:    plan.DoubtfulPair,
			Path:    "doubt" + index(i),
			Name:    d.Label,
			Other:   near.Name,
			Aliases: writings(near.Aliases),
			Count:   len(f.named(d.Near)),
			Answers: []plan.Settlement{plan.SettleDifferent, plan.SettleSame},
		}
		for _, r := range f.rows {
			if r.Party.Doubt != d.ID {
				continue
			}
			chapter := f.chapter(r.Chapter)
			a.Titles = append(a.Titles, chapter.Title)
			if a.Where == "" {
				a.Where = r.Chapter
			}
			if r.Part == plan.Lead {
				a.Kind, a.Where = plan.DoubtfulLead, r.Chapter
				a.Absent = !names(chapter, d.Near)
			}
		}
		out = append(out, a)
	}
	return out
}

// names tells whether a chapter's supports name the unit.
func names(c plan.WrittenChapter, unit string) bool {
	return slices.ContainsFunc(c.Supports, func(p plan.Party) bool { return p.Unit == unit })
}

// lookalikes finds pairs nobody declared a doubt: a unit named in one chapter
// only whose name differs by one sign from another's.
func (f finder) lookalikes() []plan.Anomaly {
	var out []plan.Anomaly
	for i, u := range f.work.Units {
		rows := f.named(u.ID)
		if len(rows) != 1 {
			continue
		}
		for _, other := range f.work.Units {
			if other.ID == u.ID || !oneSignApart(u.Name, other.Name) {
				continue
			}
			out = append(out, plan.Anomaly{
				Key:     "alike:" + u.ID + ":" + other.ID,
				Kind:    plan.LooksAlike,
				Where:   rows[0].Chapter,
				Path:    "unit" + index(i) + ".name",
				Name:    u.Name,
				Other:   other.Name,
				Aliases: writings(other.Aliases),
				Titles:  []string{f.chapter(rows[0].Chapter).Title},
				Answers: []plan.Settlement{plan.SettleDifferent, plan.SettleSame},
			})
		}
	}
	return out
}

// oneSignApart tells whether one sign was changed, added or left out.
func oneSignApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return i < len(x) && slices.Equal(x[i+1:], y[i+1:])
	}
	return slices.Equal(x[i:], y[i+1:])
}

func (f finder) sets() []plan.Anomaly {
	var out []plan.Anomaly
	for i, s := range f.work.Sets {
		if len(s.Units) > 0 {
			continue
		}
		a := plan.Anomaly{
			Key:     "set:" + s.ID,
			Kind:    plan.UnlistedSet,
			Where:   "unit-set " + s.ID,
			Path:    "unit-set" + index(i),
			Name:    s.Label,
			Answers: []plan.Settlement{plan.SettleConfirm},
		}
		for _, r := range f.rows {
			if r.Party.Set == s.ID {
				a.Count++
			}
		}
		out = append(out, a)
	}
	return out
}

// inferred reports each writing that we, not the document, took for a unit, and
// the other readings of ours the data rests on.
func (f finder) inferred() []plan.Anomaly {
	var out []plan.Anomaly
	for i, u := range f.work.Units {
		for j, alias := range u.Aliases {
			if alias.Stated || alias.From == fromOffice {
				continue
			}
			out = append(out, plan.Anomaly{
				Key:     "alias:" + u.ID + ":" + alias.Name,
				Kind:    plan.Inferred,
				Where:   "unit " + u.ID,
				Path:    "unit" + index(i) + ".aliases" + index(j),
				Name:    u.Name,
				Other:   alias.Name,
				Answers: []plan.Settlement{plan.SettleConfirm, plan.SettleReject},
			})
		}
	}
	for i, s := range f.work.Stages {
		if s.Produces == plan.TextResearch {
			out = append(out, plan.Anomaly{
				Key: "report:" + s.Short, Kind: plan.InferredReport, Where: stageName(s.No),
				Path: "stage" + index(i) + ".produces", Name: s.Name, Stages: []int{s.No},
			})
		}
	}
	return append(out, plan.Anomaly{Key: "kinds", Kind: plan.InferredKinds, Where: "units", Path: "unit[0].kind"})
}
