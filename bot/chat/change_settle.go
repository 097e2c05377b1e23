package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// resettleRow settles a doubt while stages run, or anew: the new date where one is
// needed, the document, the card of what follows.
func resettleRow() Row {
	return Row{
		Act: plan.ActResettle, Confirm: confirmSettling, Do: resettle,
		Fields: []Field{
			{Name: "until", When: needsUntil(plan.ActResettle), Ask: askUntil(plan.ActResettle), Parse: parseUntil(plan.ActResettle), Check: checkUntil(plan.ActResettle)},
			{Name: "basis", Ask: askChangeBasis, Parse: parseBasis},
		},
	}
}

// settling is the answer the arguments give.
func (t *Turn) settling() workflow.Settling {
	return workflow.Settling{
		Key: t.Args["key"], Answer: plan.Settlement(t.Args["answer"]), Until: t.until(), Basis: t.Args["basis"], By: t.Person.ID,
	}
}

func confirmSettling(t *Turn) (Prompt, error) {
	o, d, err := workflow.SettlingOrder(t.Tx, t.settling(), t.Now)
	if err != nil {
		return Prompt{}, err
	}
	row := []plan.Button{changing("basis", messages.ChangeBasis)}
	if _, asked := t.Args["until"]; asked {
		row = append([]plan.Button{changing("until", messages.OtherDate)}, row...)
	}
	rows := [][]plan.Button{{sure(messages.ConfirmChange)}, row}
	if o.Kind == "" {
		return Prompt{Text: messages.ReadingCard(d.Anomaly, t.settling().Answer, t.Args["basis"]), Buttons: rows}, nil
	}
	return Prompt{Text: messages.ChangeCard(workflow.ChangeWords(t.World, o, t.Now)), Buttons: rows}, nil
}

func resettle(t *Turn) error {
	o, d, err := workflow.SettlingOrder(t.Tx, t.settling(), t.Now)
	if err != nil {
		return err
	}
	p, err := workflow.Resettle(t.Tx, t.settling(), t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if o.Kind == "" {
		return t.Say(messages.ReadingDone(d.Anomaly, t.settling().Answer), []plan.Button{Open(plan.ActSettled), Open(plan.ActSetup)})
	}
	return t.Say(messages.ChangeDone(p), append(workflow.ChangeCardButtons(o, p.Nobody), []plan.Button{Open(plan.ActSetup)})...)
}

// settledList shows what was settled, or one of it with the other answers.
func settledList(t *Turn) error {
	all, err := t.Tx.Anomalies()
	if err != nil {
		return err
	}
	var done []storage.Doubt
	for _, a := range all {
		if len(a.Answers) > 1 && a.Answer != "" {
			if done = append(done, a); a.Key == t.Args["key"] {
				return settledOne(t, a)
			}
		}
	}
	leaf := t.leaf(len(done))
	var lines []string
	var buttons []plan.Button
	for _, a := range done[leaf.from:leaf.to] {
		lines = append(lines, messages.SettledLine(a.Anomaly, a.Answer))
		buttons = append(buttons, Do(plan.ActSettled, messages.Clip(a.Name), plan.Args{"key": a.Key}))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActSettled, nil)...)
	return t.Show(messages.SettledList(lines), append(rows, []plan.Button{Do(plan.ActSetup, messages.Back, nil)})...)
}

func settledOne(t *Turn, a storage.Doubt) error {
	var buttons []plan.Button
	for _, answer := range a.Answers {
		if answer != a.Answer {
			buttons = append(buttons, Do(plan.ActResettle, messages.Clip(messages.AnomalyButton(a.Anomaly, answer)),
				plan.Args{"key": a.Key, "answer": string(answer)}))
		}
	}
	return t.Show(messages.SettledQuestion(a.Anomaly, a.Answer),
		append(Column(buttons), []plan.Button{Do(plan.ActSettled, messages.BackToSettled, nil)})...)
}
