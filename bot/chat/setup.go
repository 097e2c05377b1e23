package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func setupRows() []Row {
	return append([]Row{
		{Act: plan.ActSetup, Command: true, Do: setup},
		{Act: plan.ActMode, Do: mode},
		{Act: plan.ActSettle, Do: settle},
		{Act: plan.ActNoted, Do: noted},
	}, groupRows()...)
}

// setup shows what is open; before the choice of how drafts come in there is
// nothing else to see.
func setup(t *Turn) error {
	if t.World.Settings.Mode == plan.ModeUnset {
		return askMode(t)
	}
	d, err := t.doubts()
	if err != nil {
		return err
	}
	p := messages.SetupParams{Mode: t.World.Settings.Mode, Settled: d.settled(), Total: d.total, Notes: len(d.notes)}
	r := rules.People(t.World, nil, t.Now)
	p.Units, p.Liaisons = len(r.Units), len(r.Units)-len(r.Empty)
	var buttons []plan.Button
	if len(d.open) > 0 {
		buttons = append(buttons, Do(plan.ActSettle, messages.NextQuestion, nil))
	}
	if len(d.notes) > 0 {
		buttons = append(buttons, Do(plan.ActNoted, messages.ShowNotes, nil))
	}
	if t.allowed(plan.ActInvite) {
		buttons = append(buttons, Do(plan.ActInvite, messages.InviteLiaison, plan.Args{"role": string(plan.RoleLiaison)}))
	}
	if t.allowed(plan.ActStage) {
		buttons = append(buttons, Open(plan.ActStage))
	}
	if d.settled() > 0 {
		buttons = append(buttons, Open(plan.ActSettled))
	}
	buttons = append(buttons, Do(plan.ActMode, messages.ChangeMode, nil))
	return t.Show(messages.Setup(p), Grid(buttons, 2)...)
}

func askMode(t *Turn) error {
	choice := func(m plan.FileMode) plan.Button {
		return Do(plan.ActMode, messages.ModeName(m), plan.Args{"mode": string(m)})
	}
	return t.Show(messages.AskMode(t.World.Settings.Mode), []plan.Button{choice(plan.ModeUpload), choice(plan.ModeRegister)})
}

func mode(t *Turn) error {
	m := plan.FileMode(t.Args["mode"])
	if m == plan.ModeUnset {
		return askMode(t)
	}
	if err := workflow.ChooseMode(t.Tx, m, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Show(messages.ModeChosen(m)); err != nil {
		return err
	}
	return t.next()
}

// next goes on with the set-up in a new message: the next question, or where
// things stand.
func (t *Turn) next() error {
	d, err := t.doubts()
	if err != nil {
		return err
	}
	if len(d.open) == 0 {
		return setup(t)
	}
	t.Args = plan.Args{}
	return question(t, d)
}
