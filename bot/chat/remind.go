package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
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

func (t *Turn) debtorLine(x rules.Debtor) messages.DebtorLine {
	line := messages.DebtorLine{Unit: t.World.UnitName(x.Unit)}
	if x.Person != 0 {
		line.Unit = t.World.PersonName(x.Person)
	}
	var numbers []string
	for _, d := range x.Duties {
		line.Lines = append(line.Lines, t.dutyLine(d))
		for _, u := range t.World.Urges {
			if u.Number != "" && u.Level == plan.LevelUrge && rules.Covers(u, d) {
				numbers = append(numbers, messages.NoteUrged(u.Number))
			}
		}
	}
	switch {
	case rules.InDoubt(t.World, x.Unit):
		line.Notes = append(line.Notes, messages.NoteDoubtful)
	case len(rules.Reached(t.World, rules.Holding(t.World, x.Duties[0], t.Now))) == 0:
		line.Notes = append(line.Notes, messages.NoteNoChat)
	}
	for i, n := range numbers {
		if i == 0 || n != numbers[i-1] {
			line.Notes = append(line.Notes, n)
		}
	}
	return line
}

// debtor is one unit's card.
func (t *Turn) debtor(debtors []rules.Debtor, unit plan.UnitID) error {
	for _, x := range debtors {
		if x.Unit != unit {
			continue
		}
		p := messages.DebtorParams{DebtorLine: t.debtorLine(x), Contacts: workflow.Contacts(t.World, unit, t.Now)}
		args := plan.Args{"unit": id(unit)}
		row := []plan.Button{}
		if len(rules.ToNudge(t.World, x.Duties, unit, t.Now)) > 0 {
			row = append(row, Do(plan.ActPrompt, messages.RemindUnit, args))
		}
		if !rules.InDoubt(t.World, unit) && unit != t.World.Settings.Office {
			row = append(row, Do(plan.ActCall, messages.RemindCall, args))
		}
		rows := [][]plan.Button{row, {Do(plan.ActRemind, messages.Back, nil), Do(plan.ActUnit, messages.SeeUnit, args)}}
		if len(row) == 0 {
			rows = rows[1:]
		}
		return t.Show(messages.Debtor(p), rows...)
	}
	return plan.Refuse(plan.WhyNothingOwed)
}

// confirmPrompt shows who would get a friendly word.
func confirmPrompt(t *Turn) (Prompt, error) {
	if !rules.Hours(t.World, t.Now) {
		return Prompt{}, plan.Refuse(plan.WhyNight)
	}
	unit, err := t.id("unit")
	if err != nil {
		return Prompt{}, err
	}
	people := rules.ToNudge(t.World, rules.Duties(t.World, t.Now), plan.UnitID(unit), t.Now)
	p := messages.PromptParams{Unit: t.World.UnitName(plan.UnitID(unit))}
	for _, x := range people {
		p.People = append(p.People, t.World.PersonName(x.Person))
	}
	if len(people) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyUnreached)
	}
	return Prompt{Text: messages.PromptCard(p), Buttons: [][]plan.Button{
		{{Label: messages.RemindSure, Act: plan.ActConfirm, Style: plan.StyleYes}},
	}}, nil
}

func prompt(t *Turn) error {
	unit, err := t.id("unit")
	if err != nil {
		return err
	}
	n, err := workflow.Prompt(t.Tx, plan.UnitID(unit), t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Show(messages.Prompted(n), []plan.Button{Do(plan.ActRemind, messages.Back, nil)})
}
