package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
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
	if c.Kind == plan.KindDomain {
		p.Targets = workflow.TargetsWords(t.World, c.ID)
	}
	about, asked := rules.LastConsulted(t.World, c.ID)
	if asked {
		l := workflow.ConsentLine(t.World, about)
		p.Consent = messages.ChapterConsent(l)
	}
	return t.Show(messages.Chapter(p), t.chapterButtons(*c, lead, about)...)
}

// chapterButtons lead on from a chapter: to its lead, to what its supporting units
// say or to asking them, to what can be changed of it.
func (t *Turn) chapterButtons(c plan.Chapter, lead plan.UnitID, about plan.Draft) [][]plan.Button {
	rows := [][]plan.Button{{Do(plan.ActUnit, messages.Clip(t.World.UnitName(lead)), plan.Args{"unit": id(lead), "chapter": id(c.ID)})}}
	last, ok := rules.Current(t.World, c.ID)
	switch {
	case about.ID != 0:
		rows[0] = append(rows[0], workflow.SeeConsents(about.ID))
	case ok && rules.MayConsult(t.World, t.Actor, c.ID, t.Now) && rules.Consultable(t.World, last, t.Now) == nil:
		rows[0] = append(rows[0], Do(plan.ActConsent, messages.AskConsents, workflow.DraftArgs(last.ID)))
	}
	if c.Kind == plan.KindDomain {
		rows[0] = append(rows[0], Do(plan.ActTargets, messages.SeeTargets, plan.Args{"chapter": id(c.ID)}))
	}
	rows = append(rows, t.changeButtons(c)...)
	return append(rows, []plan.Button{Do(plan.ActOverview, messages.Back, plan.Args{"plan": string(c.Plan)})})
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
