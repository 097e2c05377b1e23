package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// answersShown is how many requests one message offers to answer: each has a row
// of buttons.
const answersShown = 4

func materialRows() []Row {
	return []Row{
		{Act: plan.ActMaterial, Command: true, Do: material},
		{Act: plan.ActWaive, Scope: askedScope, Do: answerNone},
		{Act: plan.ActExcuse, Scope: leadScope, Do: excuse},
		{Act: plan.ActNudge, Scope: leadScope, Do: nudge},
	}
}

// request is the request the arguments name.
func (t *Turn) request() (plan.MaterialRequest, error) {
	n, err := t.id("request")
	if err != nil {
		return plan.MaterialRequest{}, err
	}
	r, ok := rules.Request(t.World, plan.RequestID(n))
	if !ok {
		return r, plan.Refuse(plan.WhyGone)
	}
	return r, nil
}

// askedScope is the unit that was asked; for all of a person's requests, no
// particular one.
func askedScope(t *Turn) (plan.Scope, error) {
	if t.Args["request"] == "" {
		return plan.Scope{}, nil
	}
	r, err := t.request()
	return plan.Scope{Unit: rules.Standing(t.World, r.Unit), Chapter: r.Chapter, Lead: rules.Standing(t.World, r.Lead)}, err
}

// leadScope is the unit that asked.
func leadScope(t *Turn) (plan.Scope, error) {
	r, err := t.request()
	return plan.Scope{Unit: rules.Standing(t.World, t.World.LeadOf(r.Chapter, t.Now)), Chapter: r.Chapter}, err
}

func (t *Turn) requestWords(r plan.MaterialRequest) messages.RequestWords {
	return workflow.RequestWords(t.World, r, t.Now)
}

// The two sides of material.
const (
	viewAsked  = "asked"  // what one's units were asked for
	viewWishes = "wishes" // what one's units asked for
	viewWish   = "wish"   // one of these
)

// material shows how requests stand, on whichever side the person is.
func material(t *Turn) error {
	open, answered := rules.AskedOf(t.World, t.Actor)
	wishes := rules.Wishes(t.World, t.Actor, t.Now)
	switch view := t.Args["view"]; {
	case view == viewWish:
		return t.wish(wishes)
	case view == viewWishes, view == "" && len(wishes) > 0 && len(open)+len(answered) == 0:
		return t.wishes(wishes)
	case view == viewAsked, view == "" && len(wishes) == 0 && len(open)+len(answered) > 0:
		return t.asked(open, len(answered))
	case len(wishes)+len(open)+len(answered) > 0:
		return t.Show(messages.MaterialBoth(len(open), len(wishes)), []plan.Button{
			Do(plan.ActMaterial, messages.ToAnswer, plan.Args{"view": viewAsked}),
			Do(plan.ActMaterial, messages.AskedByUs, plan.Args{"view": viewWishes}),
		})
	}
	row := []plan.Button{Open(plan.ActTodo)}
	may := len(rules.AsksFor(t.World, t.Actor, t.Now)) > 0
	if may {
		row = append(row, Open(plan.ActRequest))
	}
	return t.Show(messages.MaterialEmpty(may), row)
}

// asked is the one list from which a unit answers all its chapters.
func (t *Turn) asked(open []plan.MaterialRequest, answered int) error {
	leaf := t.leafOf(len(open), answersShown)
	p := messages.MaterialListParams{Total: len(open), Answered: answered}
	var rows [][]plan.Button
	for i, r := range open[leaf.from:leaf.to] {
		no := leaf.from + i + 1
		p.Open = append(p.Open, messages.RequestLine{No: no, RequestWords: t.requestWords(r)})
		rows = append(rows, []plan.Button{
			workflow.SendMaterial(t.World, r, messages.AnswerLabel(no, false), t.Now),
			workflow.NoMaterial(r.ID, messages.AnswerLabel(no, true)),
		})
	}
	rows = append(rows, leaf.buttons(plan.ActMaterial, plan.Args{"view": viewAsked})...)
	if len(open) > 1 {
		rows = append(rows, []plan.Button{Do(plan.ActWaive, messages.NoMaterialAll, nil)})
	}
	if len(open) == 0 {
		rows = append(rows, []plan.Button{Open(plan.ActTodo)})
	}
	return t.Show(messages.MaterialList(p), rows...)
}
