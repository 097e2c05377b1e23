package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func statusRows() []Row {
	return []Row{
		{Act: plan.ActTodo, Command: true, Do: todo},
		{Act: plan.ActStatus, Command: true, Group: true, Do: status},
	}
}

// status says where the whole process stands. In a group it says counts only.
func status(t *Turn) error {
	st := rules.StatusOf(t.World, rules.Duties(t.World, t.Now), t.Now)
	p := messages.StatusParams{
		City: t.World.Settings.City, Today: plan.DayOf(t.Now), Opinions: st.Opinions, Extensions: st.Extensions,
		Week: st.Week, WeekBefore: st.WeekBefore, Group: t.Place == plan.PlaceGroup, Leader: t.Actor.Has(plan.RoleLeader),
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
	var buttons []plan.Button
	for _, act := range []plan.Act{plan.ActTodo, plan.ActDesk} {
		if t.Place == plan.PlacePrivate && t.allowed(act) {
			buttons = append(buttons, Open(act))
		}
	}
	return t.Show(messages.Status(p), Grid(buttons, 2)...)
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
