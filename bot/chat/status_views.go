package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// overview shows a plan chapter by chapter, in the last stage that is open.
func overview(t *Turn) error {
	p := messages.OverviewParams{Plan: plan.PlanID(t.Args["plan"])}
	stage := t.lastOpen()
	if stage != nil {
		p.Stage = messages.StageName(stage.No, stage.Name)
	}
	duties := rules.Duties(t.World, t.Now)
	var buttons []plan.Button
	for _, c := range t.World.Chapters {
		if c.Plan != p.Plan {
			continue
		}
		line := messages.ChapterLine{Title: c.Title, Lead: t.World.UnitName(t.World.LeadOf(c.ID, t.Now)), Light: plan.LightNone}
		if stage != nil {
			line.Light = rules.ChapterLight(t.World, duties, c, stage.No)
		}
		p.Lines = append(p.Lines, line)
		buttons = append(buttons, Do(plan.ActChapter, messages.ChapterButton(c.Title), plan.Args{"chapter": id(c.ID)}))
	}
	if len(p.Lines) == 0 {
		return plan.Refuse(plan.WhyGone)
	}
	rows := Grid(buttons, 3)
	return t.Show(messages.Overview(p), append(rows, []plan.Button{Do(plan.ActStatus, messages.Back, nil)})...)
}

// lastOpen is the open stage furthest on; nil when none is open.
func (t *Turn) lastOpen() *plan.Stage {
	var last *plan.Stage
	for i := range t.World.Stages {
		if s := &t.World.Stages[i]; s.State == plan.StageOpen && (last == nil || s.No > last.No) {
			last = s
		}
	}
	return last
}

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
	return t.Show(messages.Chapter(p),
		[]plan.Button{Do(plan.ActUnit, messages.Clip(t.World.UnitName(lead)), plan.Args{"unit": id(lead), "chapter": id(c.ID)})},
		[]plan.Button{Do(plan.ActOverview, messages.Back, plan.Args{"plan": string(c.Plan)})})
}

func (t *Turn) chapterStage(duties []plan.Duty, c plan.Chapter, s plan.Stage) messages.ChapterStage {
	out := messages.ChapterStage{Name: messages.StageName(s.No, s.Name), Light: rules.ChapterLight(t.World, duties, c, s.No)}
	for _, d := range duties {
		if d.Stage == s.No && d.Chapter == c.ID && d.Kind != plan.DutyMaterial && d.Owed() {
			out.Due = d.Due
		}
	}
	return out
}

// unit shows one unit: what it leads, what it owes; to the office also whom to
// call.
func unit(t *Turn) error {
	v, err := t.id("unit")
	if err != nil {
		return err
	}
	u := t.World.Index.Unit[plan.UnitID(v)]
	if u == nil {
		return plan.Refuse(plan.WhyGone)
	}
	p := messages.UnitParams{Unit: u.Name, Doubtful: u.Doubtful, Office: t.Actor.Has(plan.RoleOffice)}
	for _, c := range t.World.Chapters {
		switch {
		case t.World.LeadOf(c.ID, t.Now) == u.ID:
			p.Leads = append(p.Leads, messages.SlotLabel(messages.SlotParams{Title: c.Title, Plan: c.Plan}))
		case slices.Contains(t.World.Supports(c.ID, t.Now), u.ID):
			p.Supports++
		}
	}
	duties := rules.Duties(t.World, t.Now)
	for _, d := range duties {
		if d.Unit == u.ID && !d.Done.IsZero() {
			p.Done++
		}
	}
	for _, d := range rules.Owed(duties, u.ID, 0) {
		p.Owed = append(p.Owed, t.dutyLine(d))
	}
	back := Do(plan.ActStatus, messages.Back, nil)
	if t.Args["chapter"] != "" {
		back = Do(plan.ActChapter, messages.Back, plan.Args{"chapter": t.Args["chapter"]})
	}
	row := []plan.Button{back}
	if p.Office {
		p.Contacts = workflow.Contacts(t.World, u.ID, t.Now)
		if len(p.Owed) > 0 {
			row = append(row, Do(plan.ActRemind, messages.ActName(plan.ActRemind), plan.Args{"unit": id(u.ID)}))
		}
	}
	return t.Show(messages.Unit(p), row)
}
