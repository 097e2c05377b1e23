package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// extendedShown is how many moved dates the status names.
const extendedShown = 3

// statusParams counts; names and matters only in private.
func (t *Turn) statusParams() messages.StatusParams {
	duties := rules.Duties(t.World, t.Now)
	st := rules.StatusOf(t.World, duties, t.Now)
	p := messages.StatusParams{
		City: t.World.Settings.City, Today: plan.DayOf(t.Now), Opinions: st.Opinions, Extensions: st.Extensions,
		Extended: len(st.Extended), Expected: st.Expected,
		Week: st.Week, WeekBefore: st.WeekBefore, Group: t.Place == plan.PlaceGroup,
	}
	for _, s := range st.Stages {
		p.Stages = append(p.Stages, t.statusStage(s))
	}
	for i := range t.World.Stages {
		if s := &t.World.Stages[i]; len(p.Stages) == 0 && s.State == plan.StagePlanned {
			next := t.statusStage(rules.StageStatus{Stage: s})
			p.Next = &next
			break
		}
	}
	if p.Group {
		p.Approval = workflow.IssuedWords(t.World)
		return p
	}
	p.Sign, p.Approval = t.toSign(), workflow.ApprovalWords(t.World, t.Now)
	p.Meeting = t.nextMeeting()
	if p.Leader = t.Actor.Has(plan.RoleLeader); p.Leader || t.Actor.Has(plan.RoleOffice) {
		p.Panel = workflow.PanelWords(t.World)
		p.Matters = workflow.Matters(t.World, duties, t.Now)
		p.Overrides = t.overrides()
		for _, d := range st.Extended[:min(len(st.Extended), extendedShown)] {
			p.Longer = append(p.Longer, t.dutyLine(d))
		}
	}
	t.own(&p, duties)
	return p
}

// own adds the state of the units the reader is liaison of.
func (t *Turn) own(p *messages.StatusParams, duties []plan.Duty) {
	units := t.Actor.Units()
	for _, u := range units {
		p.Units = append(p.Units, t.World.UnitName(u))
	}
	if len(units) == 0 {
		return
	}
	for _, d := range duties {
		if slices.Contains(units, d.Unit) && !d.Done.IsZero() {
			p.OwnDone++
		}
	}
	for _, d := range rules.Missing(duties) {
		if slices.Contains(units, d.Unit) {
			p.Own = append(p.Own, t.dutyLine(d))
		}
	}
}

func (t *Turn) statusStage(s rules.StageStatus) messages.StatusStage {
	out := messages.StatusStage{
		No: s.Stage.No, Name: s.Stage.Name, Due: s.Stage.Deadline, Today: plan.DayOf(t.Now), Paused: !s.Stage.Paused.IsZero(),
		Confirmed: s.Stage.Confirmed, Text: rules.AskedText(s.Stage.No), Carried: rules.Carries(s.Stage.No),
		Asked: s.Asked, Answered: s.Answered,
	}
	for _, p := range s.Plans {
		out.Plans = append(out.Plans, messages.StatusPlan{Plan: p.Plan, Done: p.Done, Total: p.Total, Late: p.Late})
	}
	return out
}

// nextMeeting is the nearest meeting ahead that the person may know of.
func (t *Turn) nextMeeting() string {
	for _, m := range t.meetings(stands) {
		if m.At.After(t.Now) {
			return messages.NextMeeting(m.Title, m.At, m.Place)
		}
	}
	return ""
}
