package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// extensionRows are 延期申请 and 逾期说明: what a unit asks or says about the date
// of one thing, and the office's answers.
func extensionRows() []Row {
	return []Row{
		extendRow(), lateNoteRow(),
		{Act: plan.ActExtensions, Command: true, Do: extensions},
		{Act: plan.ActExtension, Scope: extensionScope, Do: showExtension},
		{Act: plan.ActTakeBack, Scope: extensionScope, Version: extensionVersion, Do: takeBack},
		grantRow(), denyRow(),
	}
}

// extendRow asks for a later date of one duty.
func extendRow() Row {
	return Row{
		Act: plan.ActExtend, Command: true, Scope: pleaScope, Confirm: confirmExtend, Do: extend,
		Fields: append(wishing.fields(),
			Field{Name: "received", When: pleadsFor, Guess: guessReceived, Ask: askReceived, Parse: parseAsked, Check: checkAsked},
			Field{Name: "until", Ask: askWish, Parse: parseWish, Check: checkWish},
			whyField(messages.AskExtensionReason),
		),
	}
}

func askWish(t *Turn) (Prompt, error) {
	d, err := t.extending()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskWish(t.dutyLine(d)), Buttons: wishDays(t, "until", d)}, nil
}

// wishDays offers later days for a duty.
func wishDays(t *Turn, field string, d plan.Duty) [][]plan.Button {
	var buttons []plan.Button
	for _, day := range rules.ProposeWishes(t.World, d, t.Now) {
		buttons = append(buttons, Choice(field, day.String(), messages.Day(day)))
	}
	return Grid(buttons, 2)
}

func parseWish(t *Turn, text string) (string, error) {
	day, err := t.heardDay(text)
	if err != nil {
		return "", err
	}
	return day.String(), checkWish(t, day.String())
}

func checkWish(t *Turn, value string) error {
	d, err := t.extending()
	if err != nil {
		return err
	}
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	return rules.CheckWish(t.World, d, day, t.Now)
}

// extending is the duty a later date can be asked for, as of the moment the wish
// counts from.
func (t *Turn) extending() (plan.Duty, error) {
	d, err := t.pleaded()
	if err != nil {
		return d, err
	}
	asked, err := t.received()
	if err != nil {
		return d, err
	}
	return d, rules.AskExtension(d, asked)
}

// pleading is the wish the dialogue has gathered, in words too.
func (t *Turn) pleading() (workflow.AskedExtension, messages.ExtensionParams, error) {
	d, err := t.extending()
	if err != nil {
		return workflow.AskedExtension{}, messages.ExtensionParams{}, err
	}
	if err := checkWish(t, t.Args["until"]); err != nil {
		return workflow.AskedExtension{}, messages.ExtensionParams{}, err
	}
	day, err := t.dayOf("until")
	if err != nil {
		return workflow.AskedExtension{}, messages.ExtensionParams{}, err
	}
	a := workflow.AskedExtension{Key: d.Key(), Until: day, Reason: t.Args["reason"], By: t.Person.ID, Proxy: t.pleaProxy()}
	if a.Received, err = t.received(); err != nil {
		return a, messages.ExtensionParams{}, err
	}
	p := workflow.ExtensionWords(t.World, []plan.Duty{d}, plan.Extension{
		Unit: d.Unit, DutyKey: a.Key, From: d.Due, Asked: a.Received, Wished: rules.EndOfWork(day), Reason: a.Reason, State: plan.ExtensionPending, Proxy: a.Proxy,
	}, t.Now)
	p.Office = pleadsFor(t)
	return a, p, nil
}

func confirmExtend(t *Turn) (Prompt, error) {
	_, p, err := t.pleading()
	if err != nil {
		return Prompt{}, err
	}
	changes := []plan.Button{changing("until", messages.ChangeWish), changing("reason", messages.ChangeWhy)}
	if p.Office {
		changes = append(changes, changing("received", messages.ChangeReceived))
	}
	return Prompt{Text: messages.ExtendCard(p), Buttons: [][]plan.Button{{sure(messages.SendExtension)}, changes}}, nil
}

// extend hands the wish in; the office, having entered one, may answer it at once.
func extend(t *Turn) error {
	a, p, err := t.pleading()
	if err != nil {
		return err
	}
	e, err := workflow.AskExtension(t.Tx, a, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if t.allowed(plan.ActGrant) {
		return t.sayExtension(e, t.Say)
	}
	return t.Say(messages.ExtendSent(p), []plan.Button{takingBack(e), Open(plan.ActTodo)})
}
