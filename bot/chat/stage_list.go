package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func showStages(t *Turn) error {
	if t.stageNo() != 0 {
		return showStage(t)
	}
	duties := rules.Duties(t.World, t.Now)
	p := messages.StageListParams{}
	var buttons []plan.Button
	for _, s := range t.World.Stages {
		p.Stages = append(p.Stages, workflow.StageLine(t.World, s, duties, t.Now))
		buttons = append(buttons, Do(plan.ActStage, messages.StageShort(s.No), plan.Args{"stage": strconv.Itoa(s.No)}))
		if r, ok := s.Reason(plan.ActPause); ok && !s.Paused.IsZero() {
			p.Paused, p.Reason = s.Paused, r.Text
		}
	}
	p.Notes = t.overlaps()
	rows := append(Grid(buttons, 3), t.wholeButtons())
	return t.Show(messages.StageList(p), rows...)
}

// overlaps says where stages not closed run side by side, and which time to come
// belongs to none.
func (t *Turn) overlaps() []string {
	var live []plan.Stage
	for _, s := range t.World.Stages {
		if s.State != plan.StageClosed {
			live = append(live, s)
		}
	}
	today := plan.DayOf(t.Now)
	var out []string
	for _, o := range rules.Overlaps(live) {
		if o.To >= today {
			out = append(out, messages.StageOverlap(o.From, o.To, []int{o.First, o.Second}))
		}
	}
	for _, g := range rules.Gaps(live) {
		if g.To >= today {
			out = append(out, messages.StageGap(g.From, g.To))
		}
	}
	return out
}

// wholeButtons are the acts on all stages together: the director's.
func (t *Turn) wholeButtons() []plan.Button {
	out := []plan.Button{Open(plan.ActDates)}
	if t.allowed(plan.ActPostpone) && !rules.Paused(t.World) {
		out = append(out, Open(plan.ActPostpone))
	}
	switch {
	case !t.allowed(plan.ActPause):
	case rules.Paused(t.World):
		out = append(out, Do(plan.ActPause, messages.ResumeWork, nil))
	case rules.Running(t.World):
		out = append(out, Open(plan.ActPause))
	}
	return out
}
