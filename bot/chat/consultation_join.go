package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func joinRow() Row {
	return Row{
		Act: plan.ActJoin, Confirm: confirmJoin, Do: joinLater,
		Fields: []Field{
			{Name: "consultation", Guess: guessConsultation(openConsultation), Ask: askConsultation(openConsultation)},
			{Name: "classes", Many: true, Ask: askJoiners, Parse: parseClasses, Check: checkJoiners},
			{Name: "due", Ask: askJoinDue, Parse: parseJoinDue, Check: checkJoinDue},
		},
	}
}

func askJoiners(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.Close(&c); err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, class := range rules.Classes() {
		circle, err := rules.Join(t.World, &c, []rules.Class{class}, rules.ProposeJoinDue(t.World, &c, t.Now), t.Now)
		if err == nil || t.ticked("classes", string(class)) {
			label := messages.ClassLabel(string(class), circle.Units, circle.Persons, t.ticked("classes", string(class)))
			buttons = append(buttons, Tick("classes", string(class), label))
		}
	}
	rows := append(Grid(buttons, 2), Grid(t.namedTicks("classes"), 2)...)
	return Prompt{Text: messages.AskJoiners(c.Title), Buttons: append(rows, []plan.Button{done("classes")})}, nil
}

// checkJoiners refuses to go on with nobody to be asked.
func checkJoiners(t *Turn, value string) error {
	if err := checkTicked("classes")(t, value); err != nil {
		return err
	}
	c, err := t.consultation()
	if err != nil {
		return err
	}
	_, err = rules.Join(t.World, &c, t.classes(), rules.ProposeJoinDue(t.World, &c, t.Now), t.Now)
	return err
}

func askJoinDue(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	proposed := rules.ProposeJoinDue(t.World, &c, t.Now)
	buttons := []plan.Button{Choice("due", proposed.String(), messages.Day(proposed))}
	today := plan.DayOf(t.Now)
	for _, n := range []int{5, 10} {
		if d := rules.AddWorkdays(t.World.Calendar, today, n, today); d > proposed {
			buttons = append(buttons, Choice("due", d.String(), messages.Day(d)))
		}
	}
	return Prompt{Text: messages.AskJoinDue(messages.JoinDueParams{Due: plan.DayOf(c.Due), Proposed: proposed}), Buttons: Grid(buttons, 2)}, nil
}

func parseJoinDue(t *Turn, text string) (string, error) {
	day, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), checkJoinDue(t, day.String())
}

func checkJoinDue(t *Turn, value string) error {
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	c, err := t.consultation()
	if err != nil {
		return err
	}
	return rules.CheckJoinDue(&c, day, t.Now)
}

// joining is who would join, as the card shows it.
func (t *Turn) joining() (c plan.Consultation, circle rules.Circle, due plan.Day, err error) {
	if c, err = t.consultation(); err != nil {
		return c, circle, due, err
	}
	if due, err = plan.ParseDay(t.Args["due"]); err != nil {
		return c, circle, due, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["due"])}
	}
	circle, err = rules.Join(t.World, &c, t.classes(), due, t.Now)
	return c, circle, due, err
}

func confirmJoin(t *Turn) (Prompt, error) {
	c, circle, due, err := t.joining()
	if err != nil {
		return Prompt{}, err
	}
	b := rules.Bundle{Text: c.Text, Drafts: c.Drafts}
	t.Args[seen] = fingerprint(b, circle)
	p := t.circulateWords(b, circle, c.Title, due)
	p.Running, p.Outdated = "", nil
	return Prompt{
		Text: messages.JoinCard(p),
		Buttons: [][]plan.Button{
			{sure(messages.ConfirmJoin)},
			{changing("classes", messages.ChangeClasses), changing("due", messages.ChangeDue)},
		},
	}, nil
}

func joinLater(t *Turn) error {
	c, circle, due, err := t.joining()
	if err != nil {
		return err
	}
	b := rules.Bundle{Text: c.Text, Drafts: c.Drafts}
	if fingerprint(b, circle) != t.Args[seen] {
		delete(t.Args, confirmed)
		t.Toast(messages.CirculateChanged())
		return t.summarize()
	}
	if _, err := workflow.JoinConsultation(t.Tx, c.ID, t.classes(), due, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.JoinedSay(t.circulateWords(b, circle, c.Title, due)),
		[]plan.Button{Do(plan.ActReplies, messages.SeeReplies, plan.Args{"consultation": id(c.ID)})})
}
