package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func statusRows() []Row {
	return []Row{
		{Act: plan.ActTodo, Command: true, Do: todo},
		{Act: plan.ActStatus, Command: true, Group: true, Do: status},
		{Act: plan.ActBrief, Command: true, Do: brief},
		{Act: plan.ActOverview, Do: overview},
		{Act: plan.ActChapter, Do: chapter},
		{Act: plan.ActUnit, Do: unit},
	}
}

// status says where the whole process stands: to leaders with what needs their
// word, to liaisons with their own unit's state, to a group in numbers only.
func status(t *Turn) error {
	if t.Place == plan.PlaceGroup {
		if !slices.ContainsFunc(t.World.Groups, t.here) {
			return plan.Refuse(plan.WhyNotHere)
		}
		return t.Say(messages.Status(t.statusParams()))
	}
	p := t.statusParams()
	var buttons []plan.Button
	if t.allowed(plan.ActOverview) {
		for _, x := range t.World.Plans {
			buttons = append(buttons, Do(plan.ActOverview, messages.PlanName(x.ID), plan.Args{"plan": string(x.ID)}))
		}
		buttons = append(buttons, Do(plan.ActBrief, messages.SeeBrief, nil))
	}
	for _, act := range []plan.Act{plan.ActTodo, plan.ActDesk} {
		if t.allowed(act) {
			buttons = append(buttons, Open(act))
		}
	}
	return t.Show(messages.Status(p), Grid(buttons, 3)...)
}

// here tells whether a bound work group is this chat.
func (t *Turn) here(g plan.GroupChat) bool {
	return g.Chat == t.Chat && plan.InForce(g.From, g.Until, t.Now)
}

// statusParams counts; names and matters only in private.
func (t *Turn) statusParams() messages.StatusParams {
	duties := rules.Duties(t.World, t.Now)
	st := rules.StatusOf(t.World, duties, t.Now)
	p := messages.StatusParams{
		City: t.World.Settings.City, Today: plan.DayOf(t.Now), Opinions: st.Opinions, Extensions: st.Extensions,
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
		return p
	}
	if p.Leader = t.Actor.Has(plan.RoleLeader); p.Leader || t.Actor.Has(plan.RoleOffice) {
		p.Matters = workflow.Matters(t.World, duties, t.Now)
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
		Confirmed: s.Stage.Confirmed, Text: rules.AskedText(s.Stage.No), Asked: s.Asked, Answered: s.Answered,
	}
	for _, p := range s.Plans {
		out.Plans = append(out.Plans, messages.StatusPlan{Plan: p.Plan, Done: p.Done, Total: p.Total, Late: p.Late})
	}
	return out
}

// brief is 汇报口径: to read aloud or to copy.
func brief(t *Turn) error {
	text := messages.Brief(t.statusParams())
	return t.Show(messages.BriefCard(text), []plan.Button{
		{Label: messages.CopyText, Copy: text}, Do(plan.ActStatus, messages.Back, nil),
	})
}
