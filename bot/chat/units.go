package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// unitsRow is the list of all units with what its number rests on, and the page
// of one.
func unitsRow() Row {
	return Row{
		Act: plan.ActUnits, Command: true, Rest: "word", Do: units,
		Fields: []Field{{
			Name: "word", When: func(t *Turn) bool { return t.Args["find"] != "" },
			Ask:   func(*Turn) (Prompt, error) { return Prompt{Text: messages.AskFindUnit()}, nil },
			Parse: func(_ *Turn, text string) (string, error) { return strings.TrimSpace(text), nil },
		}},
	}
}

func units(t *Turn) error {
	if t.Args["unit"] != "" {
		return showUnit(t)
	}
	basis := rules.BasisOfUnits(t.World, t.Now)
	p := messages.UnitListParams{
		Units: basis.Units, Labels: basis.Labels, Doubtful: basis.Doubtful, Merged: basis.Merged, GroupOnly: basis.GroupOnly,
		Search: short(t.Args["word"]),
	}
	shown := rules.Findable(t.World)
	if word := t.Args["word"]; word != "" {
		if shown = append(rules.FindUnits(t.World, word), doubtful(t.World, word)...); len(shown) == 0 {
			shown, p.Guessed = rules.SuggestUnits(t.World, word, pageLines), true
		}
		if len(shown) == 1 && !p.Guessed {
			t.Args["unit"] = id(shown[0])
			return showUnit(t)
		}
	} else {
		shown = append(shown, doubtful(t.World, "")...)
	}
	leaf := t.leaf(len(shown))
	p.Found, p.From, p.To = len(shown), leaf.from+1, leaf.to
	var buttons []plan.Button
	for _, u := range shown[leaf.from:leaf.to] {
		buttons = append(buttons, Do(plan.ActUnits, fit(t.World.UnitName(u)), plan.Args{"unit": id(u)}))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActUnits, plan.Args{"word": t.Args["word"]})...)
	last := []plan.Button{Do(plan.ActUnits, messages.FindUnitButton, plan.Args{"find": "1"})}
	if p.Search != "" {
		last = append(last, Do(plan.ActUnits, messages.AllUnits, nil))
	}
	return t.Show(messages.UnitList(p), append(rows, last, t.unitsLast())...)
}

// doubtful lists the labels, those that hold the word, of which it is open who is
// meant: not counted, but seen.
func doubtful(w *plan.Snapshot, word string) []plan.UnitID {
	var out []plan.UnitID
	for _, u := range w.Units {
		if u.Doubtful && strings.Contains(u.Name, word) {
			out = append(out, u.ID)
		}
	}
	return out
}

// fit cuts a name to what a button shows on a phone.
func fit(name string) string {
	r := []rune(name)
	const room = 14
	if len(r) > room {
		return string(r[:room]) + "…"
	}
	return name
}
