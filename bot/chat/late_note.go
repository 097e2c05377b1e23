package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// lateNoteRow says when a late thing will come, and why it is late.
func lateNoteRow() Row {
	return Row{
		Act: plan.ActLateNote, Command: true, Scope: pleaScope, Confirm: confirmLateNote, Do: lateNote,
		Fields: append(explaining.fields(),
			Field{Name: "day", Ask: askExpected, Parse: parseExpected, Check: checkExpected},
			whyField(messages.AskLateReason),
		),
	}
}

func (t *Turn) explained() (plan.Duty, error) {
	d, err := t.pleaded()
	if err != nil {
		return d, err
	}
	return d, rules.ExplainLate(d, t.Now)
}

func askExpected(t *Turn) (Prompt, error) {
	d, err := t.explained()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, day := range rules.ProposeExpected(t.World, d, t.Now) {
		buttons = append(buttons, Choice("day", day.String(), messages.Day(day)))
	}
	return Prompt{Text: messages.AskExpected(t.dutyLine(d)), Buttons: Grid(buttons, 2)}, nil
}

func parseExpected(t *Turn, text string) (string, error) {
	day, err := t.heardDay(text)
	if err != nil {
		return "", err
	}
	return day.String(), checkExpected(t, day.String())
}

func checkExpected(t *Turn, value string) error {
	d, err := t.explained()
	if err != nil {
		return err
	}
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	return rules.CheckExpected(t.World, d, day, t.Now)
}

// note is the late note the dialogue has gathered.
func (t *Turn) note() (x workflow.Explained, d plan.Duty, err error) {
	if d, err = t.explained(); err != nil {
		return x, d, err
	}
	x = workflow.Explained{Key: d.Key(), Reason: t.Args["reason"], By: t.Person.ID, Proxy: t.pleaProxy()}
	if x.Expected, err = t.dayOf("day"); err != nil {
		return x, d, err
	}
	return x, d, rules.CheckExpected(t.World, d, x.Expected, t.Now)
}

func confirmLateNote(t *Turn) (Prompt, error) {
	x, d, err := t.note()
	if err != nil {
		return Prompt{}, err
	}
	p := workflow.LateNoteWords(t.World, d, x, t.Now)
	p.Office = pleadsFor(t)
	return Prompt{Text: messages.LateNoteCard(p), Buttons: [][]plan.Button{
		{sure(messages.SendExtension)}, {changing("day", messages.ChangeWish), changing("reason", messages.ChangeWhy)},
	}}, nil
}

func lateNote(t *Turn) error {
	x, _, err := t.note()
	if err != nil {
		return err
	}
	p, err := workflow.ExplainLate(t.Tx, x, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	last := Open(plan.ActTodo)
	if x.Proxy.Recorder != 0 {
		last = Open(plan.ActDesk)
	}
	return t.Say(messages.LateNoteSent(p), []plan.Button{last})
}
