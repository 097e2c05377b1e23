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
	for _, c := range rules.Classes() {
		circle := rules.Address(t.World, b, []rules.Class{c}, t.Now)
		label := messages.ClassLabel(string(c), circle.Units, circle.Persons, t.ticked("classes", string(c)))
		buttons = append(buttons, Tick("classes", string(c), label))
	}
	rows := append(Column(buttons[:2]), Grid(buttons[2:], 2)...)
	return Prompt{Text: messages.AskClasses(), Buttons: append(rows, []plan.Button{done("classes")})}, nil
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
