package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// wishes lists what the person's units asked for.
func (t *Turn) wishes(all []rules.Wish) error {
	leaf := t.leaf(len(all))
	var lines []messages.WishLine
	var buttons []plan.Button
	for i, w := range all[leaf.from:leaf.to] {
		line := t.wishLine(w)
		line.No = leaf.from + i + 1
		lines = append(lines, line)
		buttons = append(buttons, t.wishButton(messages.WishLabel(line), w, 0))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActMaterial, plan.Args{"view": viewWishes})...)
	rows = append(rows, []plan.Button{Do(plan.ActRequest, messages.NewRequest, nil)})
	return t.Show(messages.Wishes(lines, len(all)), rows...)
}

func (t *Turn) wishButton(label string, w rules.Wish, page int) plan.Button {
	args := plan.Args{"view": viewWish, "request": id(w.Requests[0].ID)}
	if page > 0 {
		args["page"] = id(int64(page))
	}
	return Do(plan.ActMaterial, label, args)
}

func (t *Turn) wishLine(w rules.Wish) messages.WishLine {
	l := messages.WishLine{RequestWords: t.requestWords(w.Requests[0])}
	for _, r := range w.Requests {
		switch r.Answer {
		case plan.AnswerSent:
			l.Sent++
		case plan.AnswerNone:
			l.None++
		case plan.AnswerWaived:
			l.Waived++
		default:
			l.Open++
		}
	}
	return l
}

// wishOf is the wish a request belongs to.
func wishOf(all []rules.Wish, of plan.RequestID) (rules.Wish, bool) {
	for _, w := range all {
		for _, r := range w.Requests {
			if r.ID == of {
				return w, true
			}
		}
	}
	return rules.Wish{}, false
}

// wish shows how one request to several units stands: who sent what, who has
// nothing, who is still to answer.
func (t *Turn) wish(all []rules.Wish) error {
	n, err := t.id("request")
	if err != nil {
		return err
	}
	w, ok := wishOf(all, plan.RequestID(n))
	if !ok {
		return plan.Refuse(plan.WhyGone)
	}
	leaf := t.leaf(len(w.Requests))
	p := messages.WishParams{WishLine: t.wishLine(w), Total: len(w.Requests)}
	var buttons []plan.Button
	for _, r := range w.Requests[leaf.from:leaf.to] {
		p.Lines = append(p.Lines, messages.RequestLine{RequestWords: t.requestWords(r), Answer: r.Answer, At: r.Done})
		if b, ok := t.aboutUnit(r); ok {
			buttons = append(buttons, b)
		}
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActMaterial, plan.Args{"view": viewWish, "request": id(w.Requests[0].ID)})...)
	last := []plan.Button{Do(plan.ActMaterial, messages.Back, plan.Args{"view": viewWishes})}
	if p.Open > 0 {
		last = append(last, Do(plan.ActNudge, messages.Nudge, plan.Args{"request": id(w.Requests[0].ID)}))
	}
	return t.Show(messages.WishView(p), append(rows, last)...)
}

// aboutUnit is the button for one unit: see what it sent, or need it no more.
func (t *Turn) aboutUnit(r plan.MaterialRequest) (plan.Button, bool) {
	unit := t.World.UnitName(rules.Standing(t.World, r.Unit))
	switch r.Answer {
	case plan.AnswerOpen:
		return Do(plan.ActExcuse, messages.AboutUnit(messages.AnswerName(r.Answer), unit), plan.Args{"request": id(r.ID)}), true
	case plan.AnswerSent:
		if d, ok := rules.MaterialFor(t.World, r); ok {
			return Do(plan.ActDraft, messages.AboutUnit(messages.SeeDraft, unit), workflow.DraftArgs(d.ID)), true
		}
	}
	return plan.Button{}, false
}

// excuse offers what can be done about a unit that has not answered: need it no
// more, or enter that it has nothing.
func excuse(t *Turn) error {
	r, err := t.request()
	if err != nil {
		return err
	}
	back := Do(plan.ActMaterial, messages.KeepAsking, plan.Args{"view": viewWish, "request": id(r.ID)})
	if t.Args["sure"] == "" {
		if err := rules.AnswerRequest(r); err != nil {
			return err
		}
		sure := Do(plan.ActExcuse, messages.NeedNoMore, plan.Args{"request": id(r.ID), "sure": "yes"})
		sure.Once = true
		none := Do(plan.ActWaive, messages.EnterNothing, plan.Args{"request": id(r.ID)})
		none.Once = true
		return t.Show(messages.SureExcuse(t.requestWords(r)), []plan.Button{none, sure}, []plan.Button{back})
	}
	if err := workflow.ExcuseRequest(t.Tx, r, t.Person.ID, t.Now); err != nil {
		return err
	}
	back.Label = messages.Back
	return t.Show(messages.ExcuseNoted(t.requestWords(r)), []plan.Button{back})
}

// nudge sends the lead's friendly word to whoever has not answered this wish.
func nudge(t *Turn) error {
	r, err := t.request()
	if err != nil {
		return err
	}
	w, ok := wishOf(rules.Wishes(t.World, t.Actor, t.Now), r.ID)
	if !ok {
		return plan.Refuse(plan.WhyGone)
	}
	p, err := workflow.NudgeRequests(t.Tx, w.Requests, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Say(messages.NudgeNoted(p))
}
