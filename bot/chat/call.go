package chat

import (
	"cmp"
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// calls lists the telephone cards for today.
func calls(t *Turn) error {
	duties := rules.Duties(t.World, t.Now)
	all := rules.CallsToMake(t.World, duties, t.Now)
	leaf := t.leaf(len(all))
	p := messages.CallsParams{Before: leaf.from, Total: leaf.total}
	var buttons []plan.Button
	for _, c := range all[leaf.from:leaf.to] {
		owed := rules.StillOwed(t.World, duties, c.Duties)
		first := t.dutyLine(owed[0])
		p.Items = append(p.Items, messages.CallItem{
			Unit: t.World.UnitName(c.Unit), Things: messages.Things(first, len(owed)),
			Again: cmp.Or(messages.CallAgain(c.Result, plan.DayOf(c.At), c.Promise), messages.ExpectedWords(first.Expected, first.Today)),
		})
		buttons = append(buttons, Do(plan.ActCall, t.World.UnitName(c.Unit), plan.Args{"call": id(c.ID)}))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActCalls, nil)...)
	return t.Show(messages.Calls(p), append(rows, []plan.Button{Do(plan.ActRemind, messages.DeskMissing, nil)})...)
}

func (t *Turn) callCard() (plan.Call, error) {
	v, err := t.id("call")
	if err != nil {
		return plan.Call{}, err
	}
	i := slices.IndexFunc(t.World.Calls, func(c plan.Call) bool { return int64(c.ID) == v })
	if i < 0 {
		return plan.Call{}, plan.Refuse(plan.WhyGone)
	}
	return t.World.Calls[i], nil
}

func callVersion(t *Turn) (int64, error) {
	c, err := t.callCard()
	return c.Version, err
}

// callUnit shows one card: whom to call and what to say. With a unit instead of a
// card, the office wants to call on its own accord and a card is made.
func callUnit(t *Turn) error {
	unit, err := t.id("unit")
	if err != nil {
		return err
	}
	if unit != 0 {
		made, err := workflow.OpenCall(t.Tx, plan.UnitID(unit), t.Now)
		if err != nil {
			return err
		}
		t.Args = plan.Args{"call": id(made)}
		if err := t.Refresh(); err != nil {
			return err
		}
	}
	c, err := t.callCard()
	if err != nil {
		return err
	}
	owed := rules.StillOwed(t.World, rules.Duties(t.World, t.Now), c.Duties)
	if len(owed) == 0 {
		return plan.Refuse(plan.WhyNothingOwed)
	}
	p, err := workflow.CallParams(t.Tx, t.World, c, owed, t.Now)
	if err != nil {
		return err
	}
	result := func(label string, r plan.CallResult) plan.Button {
		b := Do(plan.ActCalled, label, plan.Args{"call": id(c.ID), "result": string(r)})
		b.Version = c.Version
		return b
	}
	last := []plan.Button{Do(plan.ActCalls, messages.Back, nil)}
	if len(rules.LateOf(t.World, owed, c.Unit)) > 0 {
		last = append(last, exportButton(plan.ExportNotice, messages.PrintUnit, plan.Args{"unit": id(c.Unit)}))
	}
	return t.Show(messages.Call(p), []plan.Button{
		result(messages.CallReached, plan.CallReached), result(messages.CallPromised, plan.CallPromised),
		result(messages.CallMissed, plan.CallMissed),
	}, last)
}
