package chat

import (
	"strings"
	"unicode"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// targetValues are what can be put right of a target.
var targetValues = []struct {
	key, name string
	of        func(*plan.Target) *string
}{
	{"name", messages.TargetName, func(x *plan.Target) *string { return &x.Name }},
	{"base", messages.TargetBase, func(x *plan.Target) *string { return &x.Base }},
	{"goal", messages.TargetGoal, func(x *plan.Target) *string { return &x.Goal }},
	{"measure", messages.TargetMeasure, func(x *plan.Target) *string { return &x.Measure }},
	{"source", messages.TargetSource, func(x *plan.Target) *string { return &x.Source }},
}

func amendTargetRow() Row {
	return Row{
		Act: plan.ActAmendTarget, Scope: targetScope, Do: amendTarget,
		Fields: []Field{
			{Name: "what", Ask: askTargetWhat, Check: checkTargetWhat},
			{Name: "value", Ask: askTargetValue, Parse: parseTargetValue},
		},
	}
}

func askTargetWhat(t *Turn) (Prompt, error) {
	x, err := t.target()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, v := range targetValues {
		buttons = append(buttons, Choice("what", v.key, v.name))
	}
	return Prompt{Text: messages.AskAmendWhat(x.Name), Buttons: Grid(buttons, 3)}, nil
}

func checkTargetWhat(_ *Turn, value string) error {
	for _, v := range targetValues {
		if v.key == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyGone)
}

func askTargetValue(t *Turn) (Prompt, error) {
	x, err := t.target()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.AmendTarget(x); err != nil {
		return Prompt{}, err
	}
	for _, v := range targetValues {
		if v.key == t.Args["what"] {
			return Prompt{Text: messages.AskTarget(messages.AmendParams{Name: x.Name, What: v.name, Now: *v.of(&x)})}, nil
		}
	}
	return Prompt{}, plan.Refuse(plan.WhyGone)
}

func parseTargetValue(t *Turn, text string) (string, error) {
	return targetText(text, t.Args["what"] == "source")
}

// targetText is a value as it is kept; a source may be a whole sentence.
func targetText(text string, source bool) (string, error) {
	longest := 200
	if source {
		longest = 400
	}
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || len([]rune(text)) > longest {
		return "", plan.Refuse(plan.WhyTargetText)
	}
	return text, nil
}

func amendTarget(t *Turn) error {
	x, err := t.target()
	if err != nil {
		return err
	}
	if err := rules.AmendTarget(x); err != nil {
		return err
	}
	value := t.Args["value"]
	if value == messages.NoneTyped {
		value = ""
	}
	if value == "" && t.Args["what"] == "name" {
		return plan.Refuse(plan.WhyTargetText)
	}
	for _, v := range targetValues {
		if v.key == t.Args["what"] {
			*v.of(&x) = value
		}
	}
	if t.Args["what"] == "goal" {
		x.Quantified = figured(value)
	}
	x.Corrected, x.Check = true, plan.CheckNone
	if err := workflow.AmendTarget(t.Tx, x, plan.ActAmendTarget, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.targetAgain(x.ID)
}

// figured tells whether a goal names a figure, or whole coverage in words.
func figured(goal string) bool {
	words := messages.HeardDomain()
	if strings.ContainsFunc(goal, unicode.IsDigit) || strings.Contains(goal, words.Percent) {
		return true
	}
	for _, w := range words.Full {
		if strings.Contains(goal, w) {
			return true
		}
	}
	return false
}

func (t *Turn) targetAgain(target plan.TargetID) error {
	if err := t.Refresh(); err != nil {
		return err
	}
	t.Args = plan.Args{"target": id(target)}
	return showTarget(t)
}

// strikeTarget takes a row out of the register, or puts it back.
func strikeTarget(t *Turn) error {
	x, err := t.target()
	if err != nil {
		return err
	}
	struck := x.Struck.IsZero()
	x.Check = plan.CheckNone
	if x.Struck = t.Now; !struck {
		x.Struck = x.Gone // zero
	}
	if err := workflow.AmendTarget(t.Tx, x, plan.ActStrikeTarget, t.Person.ID, t.Now); err != nil {
		return err
	}
	t.Toast(messages.TargetToast(plan.ActStrikeTarget, struck))
	return t.targetAgain(x.ID)
}

// confirmTarget says that a row is right as it stands.
func confirmTarget(t *Turn) error {
	x, err := t.target()
	if err != nil {
		return err
	}
	if x.Check == plan.CheckNone {
		return plan.Refuse(plan.WhyNothingCheck)
	}
	x.Check = plan.CheckNone
	if err := workflow.AmendTarget(t.Tx, x, plan.ActConfirmTarget, t.Person.ID, t.Now); err != nil {
		return err
	}
	t.Toast(messages.TargetToast(plan.ActConfirmTarget, false))
	return t.targetAgain(x.ID)
}

func addTargetRow() Row {
	value := func(name, what string, needed bool) Field {
		return Field{
			Name: name,
			Ask: func(*Turn) (Prompt, error) {
				p := Prompt{Text: messages.AskNewTarget(what)}
				if !needed {
					p.Buttons = [][]plan.Button{{Choice(name, "", messages.NoValue)}}
				}
				return p, nil
			},
			Parse: func(_ *Turn, text string) (string, error) { return targetText(text, name == "source") },
		}
	}
	return Row{
		Act: plan.ActAddTarget, Scope: registerScope, Do: addTarget,
		Fields: []Field{
			value("name", messages.TargetName, true), value("goal", messages.TargetGoal, false),
			value("base", messages.TargetBase, false), value("source", messages.TargetSource, false),
		},
	}
}

func addTarget(t *Turn) error {
	c, err := t.targetChapter()
	if err != nil {
		return err
	}
	if c.ID == 0 {
		return plan.Refuse(plan.WhyGone)
	}
	x, err := workflow.AddTarget(t.Tx, plan.Target{
		Chapter: c.ID, Name: t.Args["name"], Goal: t.Args["goal"], Base: t.Args["base"], Source: t.Args["source"], Quantified: figured(t.Args["goal"]),
	}, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.targetAgain(x.ID)
}
