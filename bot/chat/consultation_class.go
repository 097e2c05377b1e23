package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func askClasses(t *Turn) (Prompt, error) {
	b, err := rules.FindBundle(t.World, t.Args["bundle"])
	if err != nil {
		return Prompt{}, err
	}
	if _, asked := t.Args[gathering("classes")]; !asked {
		var usual []string
		for _, c := range rules.DefaultClasses(t.World, b) {
			usual = append(usual, string(c))
		}
		t.Args[gathering("classes")] = strings.Join(usual, ",")
	}
	var buttons []plan.Button
	for _, c := range rules.ClassesFor(t.World, b) {
		circle := rules.Address(t.World, b, []rules.Class{c}, t.Now)
		label := messages.ClassLabel(string(c), circle.Units, circle.Persons, t.ticked("classes", string(c)))
		buttons = append(buttons, Tick("classes", string(c), label))
	}
	rows := append(Column(buttons[:2]), Grid(buttons[2:], 2)...)
	rows = append(rows, Grid(t.namedTicks("classes"), 2)...)
	return Prompt{Text: messages.AskClasses(), Buttons: append(rows, []plan.Button{done("classes")})}, nil
}

// namedTicks are those chosen by name so far, to be taken out again.
func (t *Turn) namedTicks(field string) []plan.Button {
	var out []plan.Button
	for _, c := range t.Gathered(field) {
		var name string
		switch unit, person := rules.Class(c).Named(); {
		case unit != 0:
			name = t.World.UnitName(unit)
		case person != 0:
			name = t.World.PersonName(person)
		default:
			continue
		}
		out = append(out, Tick(field, c, messages.Clip(messages.TickLabel(name, true))))
	}
	return out
}

// parseClasses reads units and persons somebody writes instead of ticking a
// class, as many as are named.
func parseClasses(t *Turn, text string) (string, error) {
	var out []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；;\n", r) }) {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		c, err := rules.FindAddressee(t.World, name, t.Now)
		if err != nil {
			return "", err
		}
		out = append(out, string(c))
	}
	if len(out) == 0 {
		return "", plan.Refusal{Why: plan.WhyNoAddresseeNamed, Text: short(text)}
	}
	return strings.Join(out, ","), nil
}

// done ends a question that gathers.
func done(field string) plan.Button {
	b := Choice(field, "1", messages.TickedDone)
	b.Style = plan.StyleMain
	return b
}

func (t *Turn) classes() []rules.Class {
	var out []rules.Class
	for _, c := range t.Gathered("classes") {
		out = append(out, rules.Class(c))
	}
	return out
}
