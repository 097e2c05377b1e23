package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// debtorLines is how many units of the missing list one message shows.
const debtorLines = 6

// remind shows who is missing what and what can be done; with a unit in the
// arguments, that unit's card.
func remind(t *Turn) error {
	unit, err := t.id("unit")
	if err != nil {
		return err
	}
	duties := rules.Duties(t.World, t.Now)
	debtors := rules.Debtors(duties)
	if unit != 0 {
		return t.debtor(debtors, plan.UnitID(unit))
	}
	d := rules.DeskOf(t.World, duties, t.Now)
	p := messages.RemindParams{Units: len(debtors), Waiting: len(d.Notices), Calls: len(d.Calls)}
	for _, x := range rules.Missing(duties) {
		p.Duties++
		switch x.Light {
		case plan.LightLate:
			p.Late++
		case plan.LightSoon:
			p.Soon++
		}
	}
	leaf := t.leafOf(len(debtors), debtorLines)
	var buttons []plan.Button
	for i, x := range debtors[leaf.from:leaf.to] {
		line := t.debtorLine(x)
		line.No = leaf.from + i + 1
		p.Debtors = append(p.Debtors, line)
		if x.Unit != 0 {
			buttons = append(buttons, Do(plan.ActRemind, line.Unit, plan.Args{"unit": id(x.Unit)}))
		}
	}
	rows := t.chaseButtons(p, len(rules.ToNudge(t.World, duties, 0, t.Now)) > 0)
	rows = append(rows, Grid(buttons, 3)...)
	return t.Show(messages.Remind(p), append(rows, leaf.buttons(plan.ActRemind, nil)...)...)
}

func (t *Turn) chaseButtons(p messages.RemindParams, near bool) [][]plan.Button {
	var out []plan.Button
	if p.Waiting > 0 {
		out = append(out, Do(plan.ActUrges, messages.DeskNotices, nil))
	}
	if p.Calls > 0 {
		out = append(out, Do(plan.ActCalls, messages.DeskCalls, nil))
	}
	if near {
		out = append(out, Do(plan.ActPrompt, messages.RemindAll, nil))
	}
	if p.Duties == 0 {
		out = append(out, Open(plan.ActStatus))
	}
	return Grid(out, 2)
}
