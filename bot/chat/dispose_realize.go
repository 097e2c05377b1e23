package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// noDraft is the answer that no version is named, versionOnly that no place is.
const (
	noDraft     = "0"
	versionOnly = "-"
)

func realizeRow() Row {
	return Row{
		Act: plan.ActRealize, Version: opinionVersion, Do: realize,
		Fields: []Field{
			{Name: "draft", Guess: guessRealized, Ask: askRealizedIn},
			{Name: "where", Ask: askRealizedWhere, Parse: parseTalk},
		},
	}
}

// guessRealized proposes the version; where several can be meant it asks.
func guessRealized(t *Turn) (string, bool, error) {
	o, err := t.opinion()
	if err != nil {
		return "", false, err
	}
	if !rules.Realizable(o) {
		return "", false, plan.Refuse(plan.WhyNotAdopted)
	}
	switch all := rules.RealizedIn(t.World, o); len(all) {
	case 0:
		return noDraft, true, nil
	case 1:
		return id(all[0]), true, nil
	}
	return "", false, nil
}

func askRealizedIn(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	if err != nil {
		return Prompt{}, err
	}
	proposed := rules.ProposeRealized(t.World, o)
	var buttons []plan.Button
	for _, draft := range rules.RealizedIn(t.World, o) {
		b := Choice("draft", id(draft), messages.Clip(workflow.VersionNames(t.World, []plan.DraftID{draft})[0]))
		if draft == proposed {
			b.Style = plan.StyleMain
			buttons = append([]plan.Button{b}, buttons...)
			continue
		}
		buttons = append(buttons, b)
	}
	rows := append(t.paged("draft", buttons, 1, 5), []plan.Button{Choice("draft", noDraft, messages.RealizeNowhere)})
	return Prompt{Text: messages.AskRealizedIn(workflow.PointWords(t.World, o)), Buttons: rows}, nil
}

func askRealizedWhere(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	if err != nil {
		return Prompt{}, err
	}
	p := messages.RealizeParams{Opinion: workflow.PointWords(t.World, o)}
	var rows [][]plan.Button
	if names := workflow.VersionNames(t.World, []plan.DraftID{t.realizedDraft()}); len(names) == 1 {
		p.Draft = names[0]
		rows = append(rows, []plan.Button{Choice("where", versionOnly, messages.RealizeVersion)})
	}
	return Prompt{Text: messages.AskRealizedWhere(p), Buttons: rows}, nil
}

func (t *Turn) realizedDraft() plan.DraftID {
	n, err := t.id("draft")
	if err != nil {
		return 0
	}
	return plan.DraftID(n)
}

func realize(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	where := t.Args["where"]
	if where == versionOnly {
		where = ""
	}
	if _, err := workflow.RealizeOpinion(t.Tx, plan.OpinionID(oid), t.realizedDraft(), where, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.handled(messages.RealizedNoted)
}
