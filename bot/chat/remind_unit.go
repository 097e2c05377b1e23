package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

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
		contacts, err := workflow.Contacts(t.Tx, t.World, unit, t.Now)
		if err != nil {
			return err
		}
		p := messages.DebtorParams{DebtorLine: t.debtorLine(x), Contacts: contacts}
		args := plan.Args{"unit": id(unit)}
		row := []plan.Button{}
		if len(rules.ToNudge(t.World, x.Duties, unit, t.Now)) > 0 {
			row = append(row, Do(plan.ActPrompt, messages.RemindUnit, args))
		}
		if !rules.InDoubt(t.World, unit) && unit != t.World.Settings.Office {
			row = append(row, Do(plan.ActCall, messages.RemindCall, args))
			if len(rules.LateOf(t.World, x.Duties, unit)) > 0 {
				row = append(row, exportButton(plan.ExportNotice, messages.PrintUnit, args))
			}
		}
		rows := [][]plan.Button{row, t.enterButtons(x), {Do(plan.ActRemind, messages.Back, nil), Do(plan.ActUnit, messages.SeeUnit, args)}}
		rows = slices.DeleteFunc(rows, func(row []plan.Button) bool { return len(row) == 0 })
		return t.Show(messages.Debtor(p), rows...)
	}
	return plan.Refuse(plan.WhyNothingOwed)
}
