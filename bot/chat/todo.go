package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// todo shows what the person's units are asked for, over both plans, with a
// button for each. The office sees its own chapters; whom it chases is the desk's.
func todo(t *Turn) error {
	duties := rules.Duties(t.World, t.Now)
	mine := rules.OwedBy(t.World, duties, t.Actor)
	if about := split(t.Args["chapters"]); len(about) > 0 {
		of := slices.DeleteFunc(slices.Clone(mine), func(d plan.Duty) bool { return !slices.Contains(about, id(d.Chapter)) })
		if len(of) == 0 {
			t.Args = plan.Args{"ask": string(plan.AskState), "chapter": t.Args["chapters"]}
			return answerState(t, "")
		}
		mine = of
	}
	p := messages.TodoParams{Total: len(mine), Status: t.allowed(plan.ActStatus)}
	units := rules.ActsFor(t.World, t.Actor)
	for _, u := range units {
		p.Units = append(p.Units, t.World.UnitName(u))
	}
	p.Many = len(units) > 1
	for _, d := range duties {
		if !d.Done.IsZero() && rules.Answers(t.World, t.Actor, d) {
			p.Done++
		}
	}
	for _, s := range t.World.Stages {
		if s.State == plan.StageOpen {
			p.Stages = append(p.Stages, messages.StageName(s.No, s.Name))
		}
	}
	p.Views = len(rules.ViewsWanted(t.World, t.Actor, t.Now))
	leaf := t.leaf(len(mine))
	mine = mine[leaf.from:leaf.to]
	var buttons [][]plan.Button
	for i, d := range mine {
		line := t.dutyLine(d)
		line.No = leaf.from + i + 1
		p.Lines = append(p.Lines, line)
		buttons = append(buttons, workflow.DutyButtons(t.World, d, t.Now))
	}
	rows := todoRows(buttons, leaf.from+1)
	rows = append(rows, t.todoTogether()...)
	rows = append(rows, leaf.buttons(plan.ActTodo, nil)...)
	if about := workflow.DateButtons(t.World, mine, t.Now); len(about) > 0 {
		rows = append(rows, about)
	}
	if len(mine) == 0 && p.Status {
		rows = append(rows, []plan.Button{Open(plan.ActStatus)})
	}
	return t.Show(messages.Todo(p), rows...)
}

// todoTogether is what can be done for several things at once: agree to all a unit
// is asked, and go through what waits for its proposals.
func (t *Turn) todoTogether() [][]plan.Button {
	rows := t.agreeAll()
	if len(rules.ViewsWanted(t.World, t.Actor, t.Now)) > 0 {
		rows = append(rows, []plan.Button{Open(plan.ActViews)})
	}
	return rows
}

// todoRows puts the ways to answer one duty side by side. Labels that fit several
// lines get the number of theirs, counted from first.
func todoRows(duties [][]plan.Button, first int) [][]plan.Button {
	times := map[string]int{}
	for _, ways := range duties {
		for _, b := range ways {
			times[b.Label]++
		}
	}
	var rows [][]plan.Button
	var single []plan.Button
	for i, ways := range duties {
		twice := slices.ContainsFunc(ways, func(b plan.Button) bool { return times[b.Label] > 1 })
		for j := range ways {
			if twice {
				ways[j].Label = messages.Numbered(first+i, ways[j].Label)
			}
		}
		if len(ways) == 1 {
			single = append(single, ways...)
			continue
		}
		rows = append(append(rows, Grid(single, 2)...), Grid(ways, 2)...)
		single = nil
	}
	return append(rows, Grid(single, 2)...)
}

// dutyLine is a duty in the words lists use.
func (t *Turn) dutyLine(d plan.Duty) messages.DutyLine { return workflow.DutyLine(t.World, d, t.Now) }
