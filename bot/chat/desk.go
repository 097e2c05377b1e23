package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// desk is what waits for the office today, with a way to each thing.
func desk(t *Turn) error {
	d := rules.DeskOf(t.World, rules.Duties(t.World, t.Now), t.Now)
	counts, err := workflow.DeskCounts(t.Tx, t.World, d)
	if err != nil {
		return err
	}
	p := messages.DeskParams{DeskCounts: counts, Day: messages.Day(plan.DayOf(t.Now))}
	for _, s := range t.World.Stages {
		if s.State == plan.StageOpen {
			p.Open = append(p.Open, messages.StageName(s.No, s.Name))
		}
	}
	return t.Show(messages.Desk(p), Grid(t.deskButtons(p), 2)...)
}

func (t *Turn) deskButtons(p messages.DeskParams) []plan.Button {
	var out []plan.Button
	for _, x := range []struct {
		shown bool
		act   plan.Act
		label string
	}{
		{p.Notices+p.Notes > 0, plan.ActUrges, messages.DeskNotices},
		{p.Calls > 0, plan.ActCalls, messages.DeskCalls},
		{p.Drafts > 0, plan.ActVersions, messages.DeskDrafts},
		{p.Opinions > 0, plan.ActOpinions, messages.DeskOpinions},
		{p.Extensions > 0, plan.ActExtensions, messages.DeskExtensions},
		{p.Applications > 0, plan.ActPeople, messages.DeskApplications},
		{p.Stages() || len(p.Open) == 0, plan.ActStage, messages.DeskStages},
		{p.Own > 0, plan.ActTodo, messages.ActName(plan.ActTodo)},
		{p.Late+p.Soon > 0, plan.ActRemind, messages.DeskMissing},
		{true, plan.ActStatus, messages.ActName(plan.ActStatus)},
	} {
		if x.shown && t.allowed(x.act) {
			out = append(out, Do(x.act, x.label, nil))
		}
	}
	return out
}
