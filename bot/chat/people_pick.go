package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// pick is a question with more answers than one message holds: pages of buttons,
// narrowed by typing a part of the name.
type pick struct {
	field string
	text  func(*Turn) string
	// find lists the ids a typed text may mean; "" means all.
	find  func(t *Turn, text string) []int64
	label func(t *Turn, id int64) string
	none  plan.Why // nothing was found
	cols  int
	size  int // answers on a page
}

// typed is the argument in which the dialogue keeps what was typed.
func (p pick) typed() string { return "_find." + p.field }

// anew are the arguments that must go for the field to be asked anew.
func (p pick) anew() plan.Args { return plan.Args{p.field: "", p.typed(): "", "_page." + p.field: ""} }

// asked makes the field of the question.
func (p pick) asked(when func(*Turn) bool) Field {
	return Field{Name: p.field, When: when, Ask: p.ask, Parse: p.parse, Check: p.check}
}

func (p pick) ask(t *Turn) (Prompt, error) {
	found := p.find(t, t.Args[p.typed()])
	if len(found) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoChoice)
	}
	buttons := make([]plan.Button, 0, len(found))
	for _, v := range found {
		buttons = append(buttons, Choice(p.field, id(v), messages.Clip(p.label(t, v))))
	}
	rows := t.paged(p.field, buttons, p.cols, p.size)
	if t.Args[p.typed()] != "" {
		rows = append(rows, []plan.Button{Choice(p.typed(), "", messages.AllOfIt)})
	}
	return Prompt{Text: p.text(t), Buttons: rows}, nil
}

// parse takes a typed part of a name: the only thing it may mean is the answer,
// several narrow the buttons.
func (p pick) parse(t *Turn, text string) (string, error) {
	found := p.find(t, text)
	switch len(found) {
	case 0:
		delete(t.Args, p.typed())
		return "", plan.Refusal{Why: p.none, Text: short(text)}
	case 1:
		return id(found[0]), nil
	}
	t.Args[p.typed()] = text
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

func (p pick) check(t *Turn, value string) error {
	for _, v := range p.find(t, "") {
		if id(v) == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyGone)
}

// pageOf is the page asked for, from 0, kept within what there is, and the last
// one.
func pageOf(asked string, total, size int) (page, last int) {
	last = max(0, (total-1)/size)
	page, err := strconv.Atoi(asked)
	if err != nil || page < 0 {
		page = 0
	}
	return min(page, last), last
}

// pickUnit asks for a unit.
func pickUnit(field string, text func(*Turn) string) pick {
	return pick{
		field: field, text: text, none: plan.WhyNoUnit, cols: 2, size: 8,
		find: func(t *Turn, text string) []int64 {
			if text == "" {
				return ids(rules.Findable(t.World))
			}
			if found := rules.FindUnits(t.World, text); len(found) > 0 {
				return ids(found)
			}
			if near := rules.SuggestUnits(t.World, text, 4); len(near) > 1 {
				return ids(near) // one alone would be taken for the answer
			}
			return nil
		},
		label: func(t *Turn, v int64) string { return t.World.UnitName(plan.UnitID(v)) },
	}
}

// pickMember asks for one of the leading group.
func pickMember(field string) pick {
	return pick{
		field: field, text: func(*Turn) string { return messages.AskMember() }, none: plan.WhyNoMember, cols: 2, size: 8,
		find: func(t *Turn, text string) []int64 {
			if text != "" {
				return ids(rules.FindMembers(t.World, text))
			}
			var all []int64
			for _, m := range t.World.Members {
				all = append(all, int64(m.ID))
			}
			return all
		},
		label: func(t *Turn, v int64) string {
			if m := t.World.Index.Member[plan.MemberID(v)]; m != nil {
				return m.Name + " " + m.Position
			}
			return ""
		},
	}
}

func ids[T ~int64](list []T) []int64 {
	out := make([]int64, len(list))
	for i, v := range list {
		out[i] = int64(v)
	}
	return out
}
