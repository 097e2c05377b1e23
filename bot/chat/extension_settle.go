package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// grantRow gives a unit until the day it asked for, or another; what that rests on
// is written down.
func grantRow() Row {
	return Row{
		Act: plan.ActGrant, Version: extensionVersion, Confirm: confirmGrant, Do: grant,
		Fields: []Field{
			{Name: "day", When: func(t *Turn) bool { return t.Args["other"] != "" }, Ask: askGrantDay, Parse: parseGrantDay, Check: checkGrantDay},
			{Name: "basis", Ask: askGrantBasis, Parse: parseBasis, Check: checkGrantBasis},
		},
	}
}

// denyRow tells a unit that its date stays, and why.
func denyRow() Row {
	return Row{
		Act: plan.ActDeny, Version: extensionVersion, Confirm: confirmDeny, Do: deny,
		Fields: []Field{{Name: "reason", Ask: askDenyReason, Parse: parseWhy}},
	}
}

// granting is the wish with the day to grant, in words too; a day that does not do
// is refused.
func (t *Turn) granting() (plan.Extension, plan.Day, messages.ExtensionParams, error) {
	e, err := t.extension()
	if err != nil {
		return e, 0, messages.ExtensionParams{}, err
	}
	day := plan.DayOf(e.Wished)
	if t.Args["day"] != "" {
		if day, err = t.dayOf("day"); err != nil {
			return e, 0, messages.ExtensionParams{}, err
		}
	}
	duties := rules.Duties(t.World, t.Now)
	d, err := rules.GrantExtension(t.World, duties, e, day, t.Now)
	if err != nil {
		return e, day, messages.ExtensionParams{}, workflow.Settled(e, err)
	}
	p := workflow.ExtensionWords(t.World, duties, e, t.Now)
	p.Office, p.Until, p.Word = true, rules.EndOfWork(day), t.Args["basis"]
	workflow.SayBeyond(t.World, &p, d)
	return e, day, p, nil
}

// answering is the wish that waits for an answer, in words.
func (t *Turn) answering() (plan.Extension, plan.Duty, messages.ExtensionParams, error) {
	e, err := t.extension()
	if err != nil {
		return e, plan.Duty{}, messages.ExtensionParams{}, err
	}
	duties := rules.Duties(t.World, t.Now)
	d, err := rules.SettleExtension(t.World, duties, e)
	p := workflow.ExtensionWords(t.World, duties, e, t.Now)
	p.Office = true
	return e, d, p, workflow.Settled(e, err)
}

func askGrantDay(t *Turn) (Prompt, error) {
	_, d, p, err := t.answering()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskGrantDay(p), Buttons: wishDays(t, "day", d)}, nil
}

func parseGrantDay(t *Turn, text string) (string, error) {
	day, err := t.heardDay(text)
	if err != nil {
		return "", err
	}
	return day.String(), checkGrantDay(t, day.String())
}

func checkGrantDay(t *Turn, value string) error {
	_, d, _, err := t.answering()
	if err != nil {
		return err
	}
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	return rules.CheckWish(t.World, d, day, t.Now)
}

func askGrantBasis(t *Turn) (Prompt, error) {
	_, _, p, err := t.granting()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, b := range messages.CommonBases(t.Actor.Ranked(plan.RoleOffice, plan.RankDirector)) {
		buttons = append(buttons, Choice("basis", b, b))
	}
	return Prompt{Text: messages.AskGrantBasis(p), Buttons: Column(buttons)}, nil
}

func checkGrantBasis(_ *Turn, value string) error {
	_, err := workflow.CheckReason(value)
	return err
}

func confirmGrant(t *Turn) (Prompt, error) {
	_, _, p, err := t.granting()
	if err != nil {
		return Prompt{}, err
	}
	args := plan.Args{"other": "1", "day": "", "basis": t.Args["basis"]}
	return Prompt{Text: messages.GrantCard(p), Buttons: [][]plan.Button{
		{sure(messages.ConfirmGrant)}, {Do(plan.ActEdit, messages.ChangeGrant, args), changing("basis", messages.ChangeBasis)},
	}}, nil
}

func grant(t *Turn) error {
	e, day, _, err := t.granting()
	if err != nil {
		return err
	}
	p, err := workflow.GrantExtension(t.Tx, e.ID, day, t.Args["basis"], t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.saySettled(p)
}

func askDenyReason(t *Turn) (Prompt, error) {
	_, _, p, err := t.answering()
	return Prompt{Text: messages.AskDenyReason(p)}, err
}

func parseWhy(_ *Turn, text string) (string, error) { return workflow.CheckWhy(text) }

func confirmDeny(t *Turn) (Prompt, error) {
	_, _, p, err := t.answering()
	p.Word = t.Args["reason"]
	return Prompt{Text: messages.DenyCard(p), Buttons: [][]plan.Button{
		{sure(messages.ConfirmDeny)}, {changing("reason", messages.ChangeWhy)},
	}}, err
}

func deny(t *Turn) error {
	e, _, _, err := t.answering()
	if err != nil {
		return err
	}
	p, err := workflow.DenyExtension(t.Tx, e.ID, t.Args["reason"], t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.saySettled(p)
}

func (t *Turn) saySettled(p messages.ExtensionParams) error {
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.ExtensionSettled(p), []plan.Button{Do(plan.ActExtensions, messages.OtherExtensions, nil), Open(plan.ActDesk)})
}
