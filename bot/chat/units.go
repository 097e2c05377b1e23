package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
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
	return t.Show(messages.UnitList(p), append(rows, last)...)
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
	}
	return t.Show(messages.UnitCard(p), append(rows, []plan.Button{Do(plan.ActUnits, messages.AllUnits, nil)})...)
}

func (t *Turn) chapterNames(chapters []plan.ChapterID) []string {
	var out []string
	for _, c := range chapters {
		out = append(out, messages.ChapterName(t.World.Index.Chapter[c].Plan, t.World.ChapterTitle(c)))
	}
	return out
}

// aliasRow gives a unit one more name it is heard by; titleRow a new name.
func aliasRow() Row {
	return Row{Act: plan.ActAlias, Fields: []Field{nameField(true)}, Confirm: confirmUnitName(true), Do: nameUnit(true)}
}

func titleRow() Row {
	return Row{Act: plan.ActTitle, Fields: []Field{nameField(false)}, Confirm: confirmUnitName(false), Do: nameUnit(false)}
}

func nameField(alias bool) Field {
	return Field{
		Name: "name",
		Ask: func(t *Turn) (Prompt, error) {
			u, err := t.listedUnit()
			return Prompt{Text: messages.AskUnitName(u.Name, alias)}, err
		},
		Parse: func(t *Turn, text string) (string, error) { return workflow.CheckUnitName(t.World, text) },
	}
}

func confirmUnitName(alias bool) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		u, err := t.listedUnit()
		return Prompt{
			Text:    messages.UnitNameCard(messages.UnitNameParams{Unit: u.Name, Name: t.Args["name"], Alias: alias}),
			Buttons: [][]plan.Button{{sure(messages.ConfirmUnitName)}},
		}, err
	}
}

func nameUnit(alias bool) func(*Turn) error {
	return func(t *Turn) error {
		u, err := t.listedUnit()
		if err != nil {
			return err
		}
		name := workflow.RenameUnit
		if alias {
			name = workflow.AddAlias
		}
		if err := name(t.Tx, t.Person.ID, u.ID, t.Args["name"], t.Now); err != nil {
			return err
		}
		if err := t.Refresh(); err != nil {
			return err
		}
		return showUnit(t)
	}
}
