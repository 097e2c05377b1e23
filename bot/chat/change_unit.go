package chat

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// nobody is the answer that there is none.
const nobody = "-"

// addUnitRow adds a unit: name, kind, who speaks for it in the leading group, what
// it supports, the document.
func addUnitRow() Row {
	name := func(t *Turn) string { return t.Args["name"] }
	return Row{
		Act: plan.ActAddUnit, Command: true, Confirm: confirmNewUnit, Do: addUnit,
		Fields: []Field{
			{
				Name: "name", Ask: func(*Turn) (Prompt, error) { return Prompt{Text: messages.AskNewUnit()}, nil },
				Parse: func(t *Turn, text string) (string, error) { return workflow.CheckUnitName(t.World, text) },
			},
			{Name: "kind", Ask: askUnitKind, Check: func(_ *Turn, v string) error { return workflow.CheckKind(plan.UnitKind(v)) }},
			{
				Name: "member", Ask: func(t *Turn) (Prompt, error) {
					return Prompt{Text: messages.AskUnitMember(name(t)), Buttons: [][]plan.Button{{Choice("member", nobody, messages.NoUnitMember)}}}, nil
				},
				Parse: func(_ *Turn, text string) (string, error) {
					m, err := workflow.CheckMember(text)
					return m.Name + " " + m.Position, err
				},
			},
			{Name: "chapters", Many: true, Ask: askUnitChapters, Parse: parseUnitChapters},
			{Name: "basis", Ask: askChangeBasis, Parse: parseBasis},
		},
	}
}

func askUnitKind(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, k := range messages.UnitKinds() {
		buttons = append(buttons, Choice("kind", string(k), messages.UnitKindName(k)))
	}
	return Prompt{Text: messages.AskUnitKind(t.Args["name"]), Buttons: Grid(buttons, 3)}, nil
}

// supportable are the chapters a new unit can support: those that are not already
// everybody's.
func (t *Turn) supportable() []int64 {
	all := pickChapter("chapters", plan.ChangeSupport).find(t, "")
	var out []int64
	for _, c := range all {
		open := true
		for _, a := range t.World.Assignments {
			open = open && !(a.Chapter == plan.ChapterID(c) && a.Set != "" && plan.InForce(a.From, a.Until, t.Now) && len(t.World.SetUnits[a.Set]) == 0)
		}
		if open {
			out = append(out, c)
		}
	}
	return out
}

func askUnitChapters(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	var picked []string
	for _, c := range t.supportable() {
		on := t.ticked("chapters", strconv.FormatInt(c, 10))
		label := t.chapterLabel(plan.ChapterID(c))
		if on {
			picked = append(picked, label)
		}
		buttons = append(buttons, Tick("chapters", strconv.FormatInt(c, 10), messages.Clip(messages.TickLabel(label, on))))
	}
	end := Choice("chapters", nobody, messages.NoUnitChapters)
	if len(picked) > 0 {
		end = Choice("chapters", picks, messages.TickedDone)
	}
	return Prompt{
		Text: messages.AskUnitChapters(t.Args["name"], picked), Buttons: append(t.paged("chapters", buttons, 2, pageLines), []plan.Button{end}),
	}, nil
}

func parseUnitChapters(t *Turn, text string) (string, error) {
	found := pickChapter("chapters", plan.ChangeSupport).find(t, text)
	var out []string
	for _, c := range found {
		for _, able := range t.supportable() {
			if able == c {
				out = append(out, strconv.FormatInt(c, 10))
			}
		}
	}
	if len(out) == 0 {
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	}
	return strings.Join(out, ","), nil
}

func (t *Turn) newUnit() workflow.NewUnit {
	n := workflow.NewUnit{Name: t.Args["name"], Kind: plan.UnitKind(t.Args["kind"]), Basis: t.Args["basis"], By: t.Person.ID}
	if m, err := workflow.CheckMember(t.Args["member"]); err == nil {
		n.Member = m
	}
	if t.Args["chapters"] != nobody {
		for _, v := range t.Gathered("chapters") {
			if c, err := strconv.ParseInt(v, 10, 64); err == nil {
				n.Chapters = append(n.Chapters, plan.ChapterID(c))
			}
		}
	}
	return n
}

func confirmNewUnit(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.NewUnitCard(workflow.NewUnitWords(t.World, t.newUnit(), t.Now)), Buttons: [][]plan.Button{
		{sure(messages.ConfirmNewUnit)}, {changing("name", messages.ChangeUnitName), changing("basis", messages.ChangeBasis)},
	}}, nil
}

func addUnit(t *Turn) error {
	n := t.newUnit()
	p := workflow.NewUnitWords(t.World, n, t.Now)
	unit, err := workflow.AddUnit(t.Tx, n, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	args := plan.Args{"unit": id(unit)}
	return t.Say(messages.NewUnitDone(p), []plan.Button{
		Do(plan.ActInvite, messages.InviteLiaison, plan.Args{"role": string(plan.RoleLiaison), "unit": id(unit)}),
		Do(plan.ActUnits, messages.BackToUnit, args),
	}, []plan.Button{Do(plan.ActAlias, messages.ActName(plan.ActAlias), args)})
}

// unitsLast are the buttons under the list of units.
func (t *Turn) unitsLast() []plan.Button {
	var out []plan.Button
	for _, b := range []plan.Button{Do(plan.ActAddUnit, messages.AddUnitShort, nil), Do(plan.ActMerge, messages.MergeShort, nil)} {
		if rules.May(t.Actor, b.Act, plan.Scope{Place: t.Place}) == nil {
			out = append(out, b)
		}
	}
	return out
}
