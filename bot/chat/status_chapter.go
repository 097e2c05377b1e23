package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// chapter shows one chapter: who writes it, how it stands, what was said of it.
func chapter(t *Turn) error {
	v, err := t.id("chapter")
	if err != nil {
		return err
	}
	c := t.World.Index.Chapter[plan.ChapterID(v)]
	if c == nil {
		return plan.Refuse(plan.WhyGone)
	}
	lead := t.World.LeadOf(c.ID, t.Now)
	p := messages.ChapterParams{Plan: c.Plan, Title: c.Title, Lead: t.World.UnitName(lead)}
	for _, u := range t.World.Supports(c.ID, t.Now) {
		p.Supports = append(p.Supports, t.World.UnitName(u))
	}
	duties := rules.Duties(t.World, t.Now)
	for _, s := range t.World.Stages {
		if s.State == plan.StageOpen {
			p.Stages = append(p.Stages, t.chapterStage(duties, *c, s))
		}
	}
	for _, d := range t.World.Drafts {
		if d.Chapter == c.ID && d.Kind == plan.DraftText && d.State != plan.DraftWithdrawn {
			p.Versions++
			p.Last, p.Revision, p.Text = d.Received, d.Revision, d.Text
		}
	}
	for _, o := range t.World.Opinions {
		if o.Chapter == c.ID && o.Withdrawn.IsZero() {
			p.Opinions++
			if rules.Undecided(o) {
				p.Open++
			}
		}
	}
	rows := [][]plan.Button{{Do(plan.ActUnit, messages.Clip(t.World.UnitName(lead)), plan.Args{"unit": id(lead), "chapter": id(c.ID)})}}
	rows = append(rows, t.changeButtons(*c)...)
	return t.Show(messages.Chapter(p), append(rows, []plan.Button{Do(plan.ActOverview, messages.Back, plan.Args{"plan": string(c.Plan)})})...)
}

func (t *Turn) chapterStage(duties []plan.Duty, c plan.Chapter, s plan.Stage) messages.ChapterStage {
	out := messages.ChapterStage{Name: messages.StageName(s.No, s.Name), Light: rules.ChapterLight(t.World, duties, c, s.No)}
	if d, ok := rules.ChapterDuty(duties, c.ID, s.No); ok {
		out.Duty = t.dutyLine(d)
		if d.Owed() {
			out.Due = d.Due
		}
	}
	return out
}
