package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// mergeRow puts one unit into another one: which, into which, what becomes of its
// liaisons, the new date where one is needed, the document.
func mergeRow() Row {
	into := pickUnit("into", func(t *Turn) string {
		u, err := t.id("unit")
		if err != nil {
			return ""
		}
		return messages.AskMergeInto(t.World.UnitName(plan.UnitID(u)))
	})
	find := into.find
	into.find = func(t *Turn, text string) []int64 {
		u, err := t.id("unit")
		return slices.DeleteFunc(slices.Clone(find(t, text)), func(v int64) bool { return err == nil && text == "" && v == u })
	}
	return Row{
		Act: plan.ActMerge, Command: true, Confirm: confirmChange(plan.ActMerge), Do: change(plan.ActMerge),
		Fields: []Field{
			pickUnit("unit", func(*Turn) string { return messages.AskMerged() }).asked(nil),
			into.asked(nil),
			{Name: "people", Ask: askJoins, When: hasJoins},
			{Name: "until", When: needsUntil(plan.ActMerge), Ask: askUntil(plan.ActMerge), Parse: parseUntil(plan.ActMerge), Check: checkUntil(plan.ActMerge)},
			{Name: "basis", Ask: askChangeBasis, Parse: parseBasis},
		},
	}
}

func (t *Turn) merging(o workflow.Ordered, into plan.UnitID) (workflow.Ordered, error) {
	from, err := t.id("unit")
	if err != nil {
		return o, err
	}
	o.Until, o.Dismissed = t.until(), t.Args["people"] == "0"
	o.Transfer, err = rules.Merge(t.World, plan.UnitID(from), into, t.Now)
	return o, err
}

// hasJoins: the unit has liaisons of whom to decide.
func hasJoins(t *Turn) bool {
	o, err := t.ordering(plan.ActMerge)
	return err != nil || slices.ContainsFunc(o.People, func(b plan.Binding) bool { return b.Role == plan.RoleLiaison })
}

func askJoins(t *Turn) (Prompt, error) {
	o, err := t.ordering(plan.ActMerge)
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskJoins(workflow.ChangeWords(t.World, o, t.Now)), Buttons: [][]plan.Button{{
		Choice("people", "1", messages.PeopleJoin), Choice("people", "0", messages.PeopleLeave),
	}}}, nil
}
