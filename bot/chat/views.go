package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// viewsRow lists the opinions that wait for what the lead of their chapter thinks.
func viewsRow() Row { return Row{Act: plan.ActViews, Do: views} }

func views(t *Turn) error {
	all := rules.ViewsWanted(t.World, t.Actor, t.Now)
	if len(all) == 0 {
		return plan.Refuse(plan.WhyNoViews)
	}
	if t.Args["opinion"] == "" && len(all) > 1 {
		return t.viewList(all)
	}
	o := all[0]
	if t.Args["opinion"] != "" {
		at := slices.IndexFunc(all, func(x plan.Opinion) bool { return id(x.ID) == t.Args["opinion"] })
		if at < 0 {
			return plan.Refuse(plan.WhyStale)
		}
		o = all[at]
	}
	rows := workflow.Proposals(o)
	if len(all) > 1 {
		rows = append(rows, []plan.Button{Do(plan.ActViews, messages.Back, nil)})
	}
	return t.Show(messages.PassedToLead(workflow.PointWords(t.World, o)), rows...)
}

func (t *Turn) viewList(all []plan.Opinion) error {
	leaf := t.leafOf(len(all), 6)
	var lines []messages.HandledParams
	var buttons []plan.Button
	for i, o := range all[leaf.from:leaf.to] {
		p := workflow.PointWords(t.World, o)
		lines = append(lines, p)
		buttons = append(buttons, Do(plan.ActViews, messages.ViewLabel(leaf.from+i+1, p), plan.Args{"opinion": id(o.ID)}))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActViews, nil)...)
	return t.Show(messages.ViewList(lines, leaf.from, len(all)), rows...)
}

// moreViews is the way on to the next opinion that waits.
func (t *Turn) moreViews() []plan.Button {
	n := len(rules.ViewsWanted(t.World, t.Actor, t.Now))
	if n == 0 {
		return []plan.Button{Open(plan.ActTodo)}
	}
	return []plan.Button{Do(plan.ActViews, messages.MoreViews(n), nil)}
}
