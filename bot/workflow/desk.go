package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// DeskCounts is the desk in numbers, for /desk and the morning letter.
func DeskCounts(tx *storage.Tx, world *plan.Snapshot, d rules.Desk, now time.Time) (messages.DeskCounts, error) {
	open, err := tx.OpenApplications()
	if err != nil {
		return messages.DeskCounts{}, err
	}
	c := messages.DeskCounts{
		Calls: len(d.Calls), Drafts: len(d.Drafts), Opinions: d.Opinions, Applications: len(open), Extensions: len(d.Extensions),
		Own: len(d.Own), Late: len(d.Late), Soon: len(d.Soon), Expected: d.Expected,
	}
	c.Objections = len(d.Objections)
	back, err := tx.Backlog()
	if err != nil {
		return c, err
	}
	c.Held = back.Held
	_, c.Unrealized = rules.ToRealize(world)
	c.Meetings = MeetingTaskWords(world, now)
	for _, u := range d.Notices {
		if u.Level == plan.LevelEscalate {
			c.Notes++
		} else {
			c.Notices++
		}
	}
	for _, p := range d.Stages {
		name := messages.StageName(p.Stage, world.Index.Stage[p.Stage].Name)
		switch p.Kind {
		case rules.ProposeOpen:
			c.ToOpen = append(c.ToOpen, name)
		case rules.ProposeNear:
			c.Near = append(c.Near, messages.NearStage{Name: name, Due: world.Index.Stage[p.Stage].Deadline, Lacking: p.Lacking})
		case rules.ProposePassed:
			c.Passed = append(c.Passed, messages.PassedStage{Name: name, Lacking: p.Lacking})
		case rules.ProposeComplete:
			c.Complete = append(c.Complete, name)
		}
	}
	for _, a := range d.Outdated {
		if x := world.Index.Draft[a.Draft]; x != nil {
			c.Outdated = append(c.Outdated, DraftWords(world, *x).Name())
		}
	}
	c.Next = nextWords(world, d.Next)
	c.LateUnits = len(rules.Debtors(d.Late))
	c.Approval = append(deliberationsWaiting(world, now), approvalsWaiting(world, now)...)
	return c, nil
}
