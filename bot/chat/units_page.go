package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// listedUnit is the unit an act is about.
func (t *Turn) listedUnit() (plan.Unit, error) {
	v, err := t.id("unit")
	if err != nil {
		return plan.Unit{}, err
	}
	u := t.World.Index.Unit[plan.UnitID(v)]
	if u == nil {
		return plan.Unit{}, plan.Refuse(plan.WhyGone)
	}
	return *u, nil
}

func showUnit(t *Turn) error {
	u, err := t.listedUnit()
	if err != nil {
		return err
	}
	p := messages.UnitCardParams{Name: u.Name, Kind: u.Kind, Aliases: u.Aliases, Office: u.ID == t.World.Settings.Office}
	if u.Doubtful {
		p.Doubtful, p.Kind = t.World.UnitName(u.Near), ""
	}
	if into := rules.Standing(t.World, u.ID); into != u.ID && !u.Until.IsZero() {
		p.Into, p.Since = t.World.UnitName(into), plan.DayOf(u.Until)
	}
	lead, support := rules.TasksOf(t.World, u.ID, t.Now)
	p.Lead, p.Support = t.chapterNames(lead), t.chapterNames(support)
	for _, m := range t.World.Members {
		for _, of := range m.Units {
			if of == u.ID {
				p.Members = append(p.Members, m.Name+" "+m.Position)
			}
		}
	}
	for _, who := range t.World.Liaisons(u.ID, 0, t.Now) {
		p.Liaisons = append(p.Liaisons, t.World.PersonName(who))
	}
	args := plan.Args{"unit": id(u.ID)}
	var first []plan.Button
	for _, b := range []plan.Button{Do(plan.ActUnit, messages.ActName(plan.ActStatus), args), Do(plan.ActEvents, messages.ActName(plan.ActEvents), args)} {
		if t.allowed(b.Act) {
			first = append(first, b)
		}
	}
	rows := [][]plan.Button{first}
	if !u.Doubtful && u.Merged == 0 {
		rows = append(rows, []plan.Button{
			Do(plan.ActAlias, messages.ActName(plan.ActAlias), args), Do(plan.ActTitle, messages.ActName(plan.ActTitle), args),
		})
		if t.allowed(plan.ActMerge) {
			rows = append(rows, []plan.Button{Do(plan.ActMerge, messages.MergeShort, args), Do(plan.ActMember, messages.MemberShort, t.memberArgs(u.ID))})
		}
	}
	rows = append(rows, t.mergedButtons(u)...)
	return t.Show(messages.UnitCard(p), append(rows, []plan.Button{Do(plan.ActUnits, messages.AllUnits, nil)})...)
}

func (t *Turn) chapterNames(chapters []plan.ChapterID) []string {
	var out []string
	for _, c := range chapters {
		out = append(out, messages.ChapterName(t.World.Index.Chapter[c].Plan, t.World.ChapterTitle(c)))
	}
	return out
}

// mergedButtons lead to the units that went into this one, and from one of these
// to the unit it went into.
func (t *Turn) mergedButtons(u plan.Unit) [][]plan.Button {
	var out []plan.Button
	if into := rules.Standing(t.World, u.ID); into != u.ID {
		out = append(out, Do(plan.ActUnits, fit(t.World.UnitName(into)), plan.Args{"unit": id(into)}))
	}
	for _, m := range t.World.Units {
		if m.Merged == u.ID && !m.Until.IsZero() {
			out = append(out, Do(plan.ActUnits, messages.Clip(messages.MergedLabel(m.Name)), plan.Args{"unit": id(m.ID)}))
		}
	}
	return Grid(out, 2)
}

// memberArgs names the only member who speaks for the unit, if there is just one.
func (t *Turn) memberArgs(u plan.UnitID) plan.Args {
	var found []plan.MemberID
	for _, m := range t.World.Members {
		if slices.Contains(m.Units, u) {
			found = append(found, m.ID)
		}
	}
	switch len(found) {
	case 0:
		return plan.Args{"out": "0", "unit": id(u)}
	case 1:
		return plan.Args{"out": id(found[0])}
	}
	return plan.Args{}
}
