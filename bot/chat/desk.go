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
	counts, err := workflow.DeskCounts(t.Tx, t.World, d, t.Now)
	if err != nil {
		return err
	}
	p := messages.DeskParams{DeskCounts: counts, Day: messages.Day(plan.DayOf(t.Now))}
	if t.allowed(plan.ActSetup) {
		// Only who can settle them is told, and not every morning.
		doubts, err := t.doubts()
		if err != nil {
			return err
		}
		p.Doubts = len(doubts.open)
	}
	for _, s := range t.World.Stages {
		if s.State == plan.StageOpen {
			p.Open = append(p.Open, messages.StageName(s.No, s.Name))
		}
	}
	return t.Show(messages.Desk(p), Grid(t.deskButtons(p), 2)...)
}

// toRealize opens the opinions still to be found in the text being revised.
func (t *Turn) toRealize() plan.Args {
	c, _ := rules.ToRealize(t.World)
	return plan.Args{"consultation": id(c.ID), "all": unrealized}
}

func (t *Turn) deskButtons(p messages.DeskParams) []plan.Button {
	var out []plan.Button
	for _, x := range []struct {
		shown bool
		act   plan.Act
		label string
		args  plan.Args
	}{
		{rules.ApprovalWaits(t.World, t.Now), plan.ActSubmission, messages.ActName(plan.ActSubmission), nil},
		{rules.DeliberationWaits(t.World, t.Now), plan.ActDeliberation, messages.ActName(plan.ActDeliberation), nil},
		{p.Notices+p.Notes > 0, plan.ActUrges, messages.DeskNotices, nil},
		{p.Calls > 0, plan.ActCalls, messages.DeskCalls, nil},
		{p.Drafts > 0, plan.ActVersions, messages.DeskDrafts, nil},
		{p.Opinions > 0, plan.ActOpinions, messages.DeskOpinions, nil},
		{len(p.Outdated)+len(p.Next.Assemble) > 0, plan.ActAssemble, messages.ActName(plan.ActAssemble), nil},
		{len(p.Next.Circulate) > 0, plan.ActCirculate, messages.ActName(plan.ActCirculate), nil},
		{len(p.Next.Close)+len(p.Next.Overdue) > 0, plan.ActReplies, messages.ActName(plan.ActReplies), nil},
		{p.Unrealized > 0, plan.ActOpinions, messages.OnlyUnrealized, t.toRealize()},
		{rules.PanelsSit(t.World), plan.ActVerdicts, messages.ActName(plan.ActVerdicts), nil},
		{p.Extensions > 0, plan.ActExtensions, messages.DeskExtensions, nil},
		{p.Objections > 0, plan.ActConsents, messages.SeeObjections, plan.Args{"view": viewObjections}},
		{p.Applications > 0, plan.ActPeople, messages.DeskApplications, plan.Args{"view": viewWaiting}},
		{len(p.Meetings) > 0, plan.ActMeeting, messages.DeskMeetings, nil},
		{p.Held > 0, plan.ActHeld, messages.ActName(plan.ActHeld), nil},
		{p.Stages() || len(p.Open) == 0, plan.ActStage, messages.DeskStages, nil},
		{p.Own > 0, plan.ActTodo, messages.ActName(plan.ActTodo), nil},
		{p.Late+p.Soon > 0, plan.ActRemind, messages.DeskMissing, nil},
		{p.Doubts > 0, plan.ActSetup, messages.ActName(plan.ActSetup), nil},
		{true, plan.ActStatus, messages.ActName(plan.ActStatus), nil},
	} {
		if x.shown && t.allowed(x.act) {
			out = append(out, Do(x.act, x.label, x.args))
		}
	}
	return out
}
