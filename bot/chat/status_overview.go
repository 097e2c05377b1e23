package chat

import (
	"planbot/bot/rules"
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
			if d, ok := rules.ChapterDuty(duties, c.ID, stage.No); ok {
				line.Duty = t.dutyLine(d)
			}
		}
		p.Lines = append(p.Lines, line)
		buttons = append(buttons, Do(plan.ActChapter, messages.ChapterButton(c.Title), plan.Args{"chapter": id(c.ID)}))
	}
	if len(p.Lines) == 0 {
		return plan.Refuse(plan.WhyGone)
	}
	if n := rules.TargetShare(t.World, p.Plan); n.Listed > 0 {
		p.Share = messages.TargetShareWords(n.Quantified, n.Listed)
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
