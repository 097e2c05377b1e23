package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// unit shows one unit: what it leads, what it owes; to the office also whom to
// call.
func unit(t *Turn) error {
	v, err := t.id("unit")
	if err != nil {
		return err
	}
	u := t.World.Index.Unit[plan.UnitID(v)]
	if u == nil {
		return plan.Refuse(plan.WhyGone)
	}
	p := messages.UnitParams{Unit: u.Name, Doubtful: u.Doubtful, Office: t.Actor.Has(plan.RoleOffice)}
	for _, c := range t.World.Chapters {
		switch {
		case t.World.LeadOf(c.ID, t.Now) == u.ID:
			p.Leads = append(p.Leads, messages.SlotLabel(messages.SlotParams{Title: c.Title, Plan: c.Plan}))
		case slices.Contains(t.World.Supports(c.ID, t.Now), u.ID):
			p.Supports++
		}
	}
	duties := rules.Duties(t.World, t.Now)
	for _, d := range duties {
		if d.Unit == u.ID && !d.Done.IsZero() {
			p.Done++
		}
	}
	for _, d := range rules.Owed(duties, u.ID, 0) {
		p.Owed = append(p.Owed, t.dutyLine(d))
	}
	back := Do(plan.ActStatus, messages.Back, nil)
	if t.Args["chapter"] != "" {
		back = Do(plan.ActChapter, messages.Back, plan.Args{"chapter": t.Args["chapter"]})
	}
	row := []plan.Button{back}
	if p.Office {
		var err error
		if p.Contacts, err = workflow.Contacts(t.Tx, t.World, u.ID, t.Now); err != nil {
			return err
		}
		if len(p.Owed) > 0 {
			row = append(row, Do(plan.ActRemind, messages.ActName(plan.ActRemind), plan.Args{"unit": id(u.ID)}))
		}
	}
	return t.Show(messages.Unit(p), row)
}
