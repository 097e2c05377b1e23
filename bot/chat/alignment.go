package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// alignmentRows are 衔接: how each plan agrees with what stands above it.
func alignmentRows() []Row {
	return []Row{
		{Act: plan.ActAlignment, Command: true, Do: alignment},
		{Act: plan.ActAgrees, Do: agrees},
		{
			Act: plan.ActAlign, Confirm: confirmAlign, Do: align,
			Fields: []Field{
				{Name: "plan", Ask: askAlignPlan, Check: checkPlan},
				{Name: "basis", Ask: askWhichBasis, Check: checkBasis},
				{Name: "compared", Ask: askCompared, Parse: parseCompared},
				{Name: "finding", Ask: askFinding, Check: checkFinding},
				{Name: "note", Ask: askAlignNote, Parse: parseCompared},
			},
		},
	}
}

// alignment shows a plan basis by basis.
func alignment(t *Turn) error {
	of := plan.PlanID(t.Args["plan"])
	if checkPlan(t, string(of)) != nil {
		of = t.World.Plans[0].ID
	}
	p := workflow.AlignmentWords(t.World, of)
	var buttons, others []plan.Button
	for _, l := range p.Lines {
		buttons = append(buttons, Do(plan.ActAgrees, messages.BasisButton(l.No, l.Basis), plan.Args{"plan": string(of), "basis": string(l.Basis)}))
	}
	for _, x := range t.World.Plans {
		if x.ID != of {
			others = append(others, Do(plan.ActAlignment, messages.PlanName(x.ID), plan.Args{"plan": string(x.ID)}))
		}
	}
	return t.Show(messages.Alignment(p), append(Grid(buttons, 2), others)...)
}

// basisLine is the basis of the arguments as it stands.
func (t *Turn) basisLine() (messages.AlignmentLine, error) {
	of := plan.PlanID(t.Args["plan"])
	if err := checkPlan(t, string(of)); err != nil {
		return messages.AlignmentLine{}, err
	}
	for _, l := range workflow.AlignmentWords(t.World, of).Lines {
		if string(l.Basis) == t.Args["basis"] {
			l.Plan = of
			return l, nil
		}
	}
	return messages.AlignmentLine{}, plan.Refuse(plan.WhyGone)
}

// agrees is one basis in full.
func agrees(t *Turn) error {
	l, err := t.basisLine()
	if err != nil {
		return err
	}
	args := plan.Args{"plan": string(l.Plan), "basis": string(l.Basis)}
	var row []plan.Button
	if t.allowed(plan.ActAlign) {
		label := messages.AlignNow
		if l.Finding != "" {
			label = messages.AlignAgain
		}
		row = append(row, Do(plan.ActAlign, label, args))
	}
	return t.Show(messages.Basis(l), append(row, Do(plan.ActAlignment, messages.Back, plan.Args{"plan": string(l.Plan)})))
}

func askAlignPlan(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskAlignPlan(), Buttons: [][]plan.Button{t.planChoices("plan")}}, nil
}

func askWhichBasis(t *Turn) (Prompt, error) {
	of := plan.PlanID(t.Args["plan"])
	var buttons []plan.Button
	for i, b := range rules.Bases() {
		buttons = append(buttons, Choice("basis", string(b), messages.BasisButton(i+1, b)))
	}
	return Prompt{Text: messages.Alignment(workflow.AlignmentWords(t.World, of)), Buttons: Grid(buttons, 2)}, nil
}

func checkBasis(_ *Turn, value string) error {
	if !slices.Contains(rules.Bases(), plan.Basis(value)) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

func askCompared(t *Turn) (Prompt, error) {
	l, err := t.basisLine()
	return Prompt{Text: messages.AskCompared(l)}, err
}

func parseCompared(_ *Turn, text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	return text, rules.Align(plan.Alignment{Compared: text})
}

func askFinding(t *Turn) (Prompt, error) {
	l, err := t.basisLine()
	var buttons []plan.Button
	for _, f := range messages.Findings() {
		buttons = append(buttons, Choice("finding", string(f), messages.FindingName(f)))
	}
	return Prompt{Text: messages.AskFinding(l), Buttons: [][]plan.Button{buttons}}, err
}

func checkFinding(_ *Turn, value string) error {
	if !slices.Contains(messages.Findings(), plan.Finding(value)) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

func askAlignNote(t *Turn) (Prompt, error) {
	f := plan.Finding(t.Args["finding"])
	p := Prompt{Text: messages.AskAlignNote(f)}
	if f != plan.FindingDiffers {
		p.Buttons = [][]plan.Button{{Choice("note", "", messages.NoAlignNote)}}
	}
	return p, nil
}

// aligned is what the dialogue has gathered.
func (t *Turn) aligned() (plan.Alignment, error) {
	a := plan.Alignment{
		Plan: plan.PlanID(t.Args["plan"]), Basis: plan.Basis(t.Args["basis"]), Compared: t.Args["compared"], Finding: plan.Finding(t.Args["finding"]),
		Note: t.Args["note"], By: t.Person.ID,
	}
	return a, rules.Align(a)
}

func confirmAlign(t *Turn) (Prompt, error) {
	a, err := t.aligned()
	return Prompt{
		Text: messages.AlignCard(messages.AlignmentLine{Plan: a.Plan, Basis: a.Basis, Compared: a.Compared, Finding: a.Finding, Note: a.Note}),
		Buttons: [][]plan.Button{
			{sure(messages.ConfirmAlign)}, {edit(messages.ChangeCompared, "compared"), edit(messages.ChangeFinding, "finding", "note")},
		},
	}, err
}

func align(t *Turn) error {
	a, err := t.aligned()
	if err != nil {
		return err
	}
	if err := workflow.Align(t.Tx, a, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	t.Args = plan.Args{"plan": string(a.Plan)}
	return alignment(t)
}
