package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// subjects are the units and chapters a sentence is about. A chapter that several
// plans have is narrowed by the plan named, by the unit named beside it, and for
// a liaison by what the own unit leads; where that leaves several, all are meant.
func (t *Turn) subjects(h plan.Heard) (units []plan.UnitID, chapters []plan.ChapterID) {
	for _, m := range h.Mentions {
		for _, u := range m.Units {
			if u = rules.Standing(t.World, u); !slices.Contains(units, u) {
				units = append(units, u)
			}
		}
	}
	for _, m := range h.Mentions {
		found := t.kept(m.Chapters, func(c plan.ChapterID) bool { return t.World.Index.Chapter[c].Plan == h.Plan })
		found = t.kept(found, func(c plan.ChapterID) bool { return slices.Contains(units, t.World.LeadOf(c, t.Now)) })
		found = t.kept(found, func(c plan.ChapterID) bool { return t.leads(c) })
		for _, c := range found {
			if !slices.Contains(chapters, c) {
				chapters = append(chapters, c)
			}
		}
	}
	return units, chapters
}

// leads tells whether the chapter is written by a unit of this person.
func (t *Turn) leads(c plan.ChapterID) bool {
	return t.Actor.Serves(rules.Standing(t.World, t.World.LeadOf(c, t.Now)), c)
}

// kept is what fits, or all where nothing does.
func (t *Turn) kept(all []plan.ChapterID, fits func(plan.ChapterID) bool) []plan.ChapterID {
	var out []plan.ChapterID
	for _, c := range all {
		if fits(c) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// overseer tells whether the person may look at every unit's state.
func (t *Turn) overseer() bool { return t.allowed(plan.ActChapter) }

// cards shows what is named and nothing said of: chapters, units, persons, plans,
// stages. Where several fit it is asked which.
func (t *Turn) cards(h plan.Heard) []reading {
	if papers := t.paperReadings(h); len(papers) > 0 {
		return papers
	}
	units, chapters := t.subjects(h)
	if !t.overseer() {
		if len(units)+len(chapters) > 0 {
			h.Ask = plan.AskState
			return t.questions(h)
		}
		return t.wider(h)
	}
	var out []reading
	if len(chapters) > 0 {
		for _, c := range chapters {
			out = append(out, reading{act: plan.ActChapter, args: plan.Args{"chapter": id(c)}, label: t.chapterLabel(c)})
		}
		return out
	}
	for _, u := range units {
		out = append(out, reading{act: plan.ActUnit, args: plan.Args{"unit": id(u)}, label: t.World.UnitName(u)})
	}
	out = append(out, t.personReadings(h)...)
	if len(out) > 0 {
		return out
	}
	return t.wider(h)
}

// wider shows a plan, a stage or a text that is named.
func (t *Turn) wider(h plan.Heard) []reading {
	switch {
	case h.Stage != 0 && t.allowed(plan.ActStage):
		return []reading{{act: plan.ActStage, args: plan.Args{"stage": id(int64(h.Stage))}}}
	case h.Text != "" && t.allowed(plan.ActVersions):
		return t.commence(plan.ActVersions, h)
	case h.Plan != "" && t.allowed(plan.ActOverview):
		return []reading{{act: plan.ActOverview, args: plan.Args{"plan": string(h.Plan)}}}
	case (h.Stage != 0 || h.Plan != "") && t.allowed(plan.ActStatus):
		return []reading{{act: plan.ActStatus}}
	}
	return nil
}

// paperReadings are the references named by their titles.
func (t *Turn) paperReadings(h plan.Heard) []reading {
	var out []reading
	for _, m := range h.Mentions {
		for _, r := range t.World.References {
			if slices.Contains(m.References, r.ID) {
				out = append(out, reading{act: plan.ActReferenceOf, args: plan.Args{"reference": id(r.ID)}, label: r.Title})
			}
		}
	}
	return out
}

// personReadings are the cards of the persons named; they are the office's.
func (t *Turn) personReadings(h plan.Heard) []reading {
	var out []reading
	for _, m := range h.Mentions {
		for _, p := range m.Persons {
			if len(rules.Tenures(t.World, p)) == 0 {
				continue
			}
			out = append(out, reading{act: plan.ActPerson, args: plan.Args{"person": id(p)}, label: t.World.PersonName(p)})
		}
		if len(out) == 0 && len(m.Members) > 0 {
			out = append(out, reading{act: plan.ActPeople, args: plan.Args{"view": viewGroup}, label: m.Words})
		}
	}
	if len(out) > 0 && !t.allowed(plan.ActPerson) {
		return []reading{{act: plan.ActAsk, args: plan.Args{"ask": string(plan.AskContact)}}}
	}
	return out
}
