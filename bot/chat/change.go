package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// changeRows change who does what in the middle of the work.
func changeRows() []Row {
	return []Row{
		changeRow(plan.ActLead, pickChangeLead(), Field{Name: "stays", Ask: askStays, When: leadsCertain}),
		changeRow(plan.ActSupport, pickUnit("into", askChangeUnit(plan.ChangeSupport)).asked(nil)),
		changeRow(plan.ActUnsupport, pickSupport().asked(nil)),
		mergeRow(),
		addUnitRow(),
		memberRow(),
		{Act: plan.ActSettled, Do: settledList},
		resettleRow(),
	}
}

// changeRow is a change of one chapter's units: which chapter, which unit, the
// new date where one is needed, the document; then the card of what follows.
func changeRow(act plan.Act, asks ...Field) Row {
	fields := append([]Field{pickChapter("chapter", changeKind(act)).asked(nil)}, asks...)
	return Row{
		Act: act, Command: true, Confirm: confirmChange(act), Do: change(act),
		Fields: append(fields,
			Field{Name: "until", When: needsUntil(act), Ask: askUntil(act), Parse: parseUntil(act), Check: checkUntil(act)},
			Field{Name: "basis", Ask: askChangeBasis, Parse: parseBasis},
		),
	}
}

func changeKind(act plan.Act) plan.ChangeKind {
	switch act {
	case plan.ActSupport:
		return plan.ChangeSupport
	case plan.ActUnsupport:
		return plan.ChangeUnsupport
	}
	return plan.ChangeLead
}

// ordering is the change the arguments describe, or why it can't be.
func (t *Turn) ordering(act plan.Act) (workflow.Ordered, error) {
	o := workflow.Ordered{Basis: t.Args["basis"], By: t.Person.ID}
	c, err := t.id("chapter")
	if err != nil {
		return o, err
	}
	u, err := t.id("into")
	if err != nil {
		return o, err
	}
	chapter, unit := plan.ChapterID(c), plan.UnitID(u)
	switch act {
	case plan.ActSupport:
		o.Transfer, err = rules.AddSupport(t.World, chapter, unit, t.Now)
	case plan.ActUnsupport:
		o.Transfer, err = rules.DropSupport(t.World, chapter, unit, t.Now)
	case plan.ActMerge:
		return t.merging(o, unit)
	case plan.ActResettle:
		o, _, err := workflow.SettlingOrder(t.Tx, t.settling(), t.Now)
		return o, err
	default:
		o.Transfer, err = rules.MoveLead(t.World, chapter, unit, t.Args["stays"] == "1", t.Now)
	}
	o.Until = t.until()
	return o, err
}

// until is the new date that was given; 0 for none.
func (t *Turn) until() plan.Day {
	day, err := plan.ParseDay(t.Args["until"])
	if err != nil {
		return 0
	}
	return day
}

func confirmChange(act plan.Act) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		o, err := t.ordering(act)
		if err != nil {
			return Prompt{}, err
		}
		rows := [][]plan.Button{{sure(messages.ConfirmChange)}}
		row := []plan.Button{changing("basis", messages.ChangeBasis)}
		if _, asked := t.Args["until"]; asked && needsUntil(act)(t) {
			row = append([]plan.Button{changing("until", messages.OtherDate)}, row...)
		}
		return Prompt{Text: messages.ChangeCard(workflow.ChangeWords(t.World, o, t.Now)), Buttons: append(rows, row)}, nil
	}
}

func change(act plan.Act) func(*Turn) error {
	return func(t *Turn) error {
		o, err := t.ordering(act)
		if err != nil {
			return err
		}
		p, err := workflow.Change(t.Tx, o, t.Now)
		if err != nil {
			return err
		}
		if err := t.Strip(); err != nil {
			return err
		}
		return t.Say(messages.ChangeDone(p), workflow.ChangeCardButtons(o, p.Nobody)...)
	}
}

func askChangeBasis(*Turn) (Prompt, error) { return Prompt{Text: messages.AskChangeBasis()}, nil }
