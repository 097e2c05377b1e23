package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// doubts are the anomalies by what they ask.
type doubts struct {
	open  []storage.Doubt // questions without an answer, in order
	total int             // questions in all
	notes []storage.Doubt // ask nothing and were not read yet
}

func (t *Turn) doubts() (doubts, error) {
	all, err := t.Tx.Anomalies()
	if err != nil {
		return doubts{}, err
	}
	var d doubts
	for _, a := range all {
		switch {
		case len(a.Answers) == 0 && a.Answer == "":
			d.notes = append(d.notes, a)
		case len(a.Answers) == 0:
		default:
			d.total++
			if a.Answer == "" {
				d.open = append(d.open, a)
			}
		}
	}
	return d, nil
}

func (d doubts) settled() int { return d.total - len(d.open) }

// settle puts one anomaly before the director, or keeps an answer. Answers that
// change who is a unit are asked about once more.
func settle(t *Turn) error {
	key, answer := t.Args["key"], plan.Settlement(t.Args["answer"])
	if answer == "" {
		d, err := t.doubts()
		if err != nil {
			return err
		}
		return question(t, d)
	}
	if t.Args["all"] != "" {
		if _, err := workflow.ConfirmReadings(t.Tx, t.Person.ID, t.Now); err != nil {
			return err
		}
		return t.settled()
	}
	if answer != plan.SettleConfirm && t.Args["sure"] == "" {
		a, ok, err := t.Tx.Anomaly(key)
		if err != nil {
			return err
		}
		if !ok {
			return plan.Refuse(plan.WhyGone)
		}
		if a.Answer != "" {
			return plan.Refuse(plan.WhySettled)
		}
		yes := Do(plan.ActSettle, messages.SettleYes, plan.Args{"key": key, "answer": string(answer), "sure": "1"})
		if rules.Running(t.World) { // it changes what is owed: with its document, and new dates
			yes = Do(plan.ActResettle, messages.SettleYes, plan.Args{"key": key, "answer": string(answer)})
		}
		yes.Style = plan.StyleYes
		return t.Show(messages.SettleCard(messages.SettleCardParams{Anomaly: a.Anomaly, Answer: answer}),
			[]plan.Button{yes, Do(plan.ActSettle, messages.Back, plan.Args{"key": key})})
	}
	if _, err := workflow.Settle(t.Tx, key, answer, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.settled()
}

// settled says the progress and shows the next question in the same message.
func (t *Turn) settled() error {
	if err := t.Refresh(); err != nil {
		return err
	}
	d, err := t.doubts()
	if err != nil {
		return err
	}
	t.Toast(messages.SettledToast(d.settled(), d.total))
	t.Args = plan.Args{}
	return question(t, d)
}

// question shows the anomaly of the arguments, else the first open one. Readings
// of names, which are many and alike, are first shown all at once.
func question(t *Turn, d doubts) error {
	at := 0
	for i, a := range d.open {
		if a.Key == t.Args["key"] {
			at = i
		}
	}
	switch {
	case len(d.open) == 0 && len(d.notes) > 0:
		return notes(t, d)
	case len(d.open) == 0:
		return setup(t)
	}
	a := d.open[at]
	if a.Kind == plan.Inferred && t.Args["one"] == "" && t.Args["key"] == "" {
		return readings(t, d)
	}
	rows := make([][]plan.Button, 0, len(a.Answers)+1)
	for _, answer := range a.Answers {
		rows = append(rows, []plan.Button{Do(plan.ActSettle, messages.Clip(messages.AnomalyButton(a.Anomaly, answer)),
			plan.Args{"key": a.Key, "answer": string(answer)})})
	}
	var move []plan.Button
	if len(d.open) > 1 {
		move = append(move, Do(plan.ActSettle, messages.LaterQuestion, plan.Args{"key": d.open[(at+1)%len(d.open)].Key, "one": "1"}))
	}
	move = append(move, Do(plan.ActSetup, messages.StopSetup, nil))
	return t.Show(messages.Question(messages.QuestionParams{Settled: d.settled(), Total: d.total, Anomaly: a.Anomaly}), append(rows, move)...)
}

func readings(t *Turn, d doubts) error {
	p := messages.ReadingsParams{Settled: d.settled(), Total: d.total}
	for _, a := range d.open {
		if a.Kind == plan.Inferred {
			p.Readings = append(p.Readings, a.Anomaly)
		}
	}
	all := Do(plan.ActSettle, messages.AllReadings, plan.Args{"all": "1", "answer": string(plan.SettleConfirm)})
	all.Style = plan.StyleYes
	return t.Show(messages.Readings(p),
		[]plan.Button{all, Do(plan.ActSettle, messages.OneByOne, plan.Args{"one": "1"})},
		[]plan.Button{Do(plan.ActSetup, messages.StopSetup, nil)})
}

// notes shows the anomalies that ask nothing.
func notes(t *Turn, d doubts) error {
	page := t.leaf(len(d.notes))
	p := messages.NotesParams{Total: len(d.notes), First: page.from + 1, Last: page.to}
	for _, a := range d.notes[page.from:page.to] {
		p.Notes = append(p.Notes, a.Anomaly)
	}
	end := []plan.Button{Do(plan.ActSetup, messages.StopSetup, nil)}
	if page.to == page.total {
		end = append([]plan.Button{Do(plan.ActNoted, messages.NotedAll, plan.Args{"all": "1"})}, end...)
	}
	return t.Show(messages.Notes(p), append(page.buttons(plan.ActNoted, nil), end)...)
}

// noted pages through the notes, and keeps that they were read.
func noted(t *Turn) error {
	if t.Args["all"] != "" {
		if _, err := workflow.Note(t.Tx, t.Person.ID, t.Now); err != nil {
			return err
		}
		return setup(t)
	}
	d, err := t.doubts()
	if err != nil {
		return err
	}
	if len(d.notes) == 0 {
		return setup(t)
	}
	return notes(t, d)
}
