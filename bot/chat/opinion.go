package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func opinionRows() []Row {
	rows := []Row{
		{
			Act: plan.ActOpinion, Command: true, Scope: seatScope, Confirm: confirmOpinion, Do: giveOpinion,
			Fields: chain(seatFields(), havingField(), pointFields(), backingFields()),
		},
		{
			Act: plan.ActNone, Command: true, Scope: seatScope, Confirm: confirmNone, Do: giveNone,
			Fields: chain(seatFields(), backingFields()),
		},
		{Act: plan.ActRetract, Scope: seatScope, Fields: seatFields(), Confirm: confirmRetract, Do: retract},
	}
	return append(rows, disposeRows()...)
}

func chain(parts ...[]Field) []Field {
	var out []Field
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

func confirmNone(t *Turn) (Prompt, error) {
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	at, err := t.received()
	if err != nil {
		return Prompt{}, err
	}
	late, err := seat.Answer(plan.ReplyNone, t.proxied(seat), at)
	if err != nil {
		return Prompt{}, err
	}
	p := messages.NoneParams{
		Title: seat.Consultation.Title, Unit: t.World.UnitName(seat.To.Unit), Approver: t.Args["approver"], Late: late,
		Plan:  workflow.Covers(t.World, rules.TextsFor(seat.Consultation, seat.To)),
		Proxy: t.proxied(seat), Form: plan.Channel(t.Args["form"]),
	}
	if seat.Reply != nil {
		p.Replaces = len(rules.PointsOf(t.World, seat.Reply.ID))
	}
	rows := [][]plan.Button{{{Label: messages.ConfirmNone, Act: plan.ActConfirm, Style: plan.StyleYes}}}
	var change []plan.Button
	if p.Approver != "" {
		change = append(change, plan.Button{Label: messages.ChangeApprover, Act: plan.ActEdit, Args: plan.Args{"approver": ""}})
	}
	change = append(change, Do(plan.ActOpinion, messages.GiveOpinion, t.seatArgs()))
	return Prompt{Text: messages.NoneCard(p), Buttons: append(rows, change)}, nil
}

func giveNone(t *Turn) error {
	g, err := t.givenReply()
	if err != nil {
		return err
	}
	return t.reply(g)
}

// givenReply is the answer as far as it does not depend on the opinions.
func (t *Turn) givenReply() (workflow.Given, error) {
	seat, err := t.chair()
	if err != nil {
		return workflow.Given{}, err
	}
	g := workflow.Given{To: seat.To.ID, Approver: approver(t.Args["approver"]), Proxy: t.proxied(seat), By: t.Person.ID}
	switch {
	case g.Proxy:
		g.Form = plan.Channel(t.Args["form"])
		if g.Received, err = t.received(); err != nil {
			return g, err
		}
	case seat.To.Unit != 0:
		g.Form = plan.ChannelLiaison
	}
	if g.Pages, err = t.usePages(); err != nil {
		return g, err
	}
	return g, nil
}

// reply keeps an answer and says the receipt.
func (t *Turn) reply(g workflow.Given) error {
	replied, err := workflow.GiveReply(t.Tx, g, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	args := plan.Args{"to": id(g.To)}
	buttons := []plan.Button{Do(plan.ActOpinion, messages.ChangeReply, args)}
	if g.Proxy {
		with := plan.Args{"consultation": id(replied.Seat.Consultation.ID)}
		buttons = append(buttons, Do(plan.ActProxy, messages.ProxyMore, with))
	}
	return t.Say(messages.ReplyReceipt(workflow.ReplyWords(t.World, replied)), buttons)
}

func confirmRetract(t *Turn) (Prompt, error) {
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	if err := seat.Retract(t.proxied(seat)); err != nil {
		return Prompt{}, err
	}
	words := workflow.ReplyWords(t.World, workflow.Replied{
		Reply: *seat.Reply, Seat: seat, Points: len(rules.PointsOf(t.World, seat.Reply.ID)),
	})
	return Prompt{
		Text:    messages.RetractCard(words),
		Buttons: [][]plan.Button{{{Label: messages.ConfirmRetract, Act: plan.ActConfirm, Style: plan.StyleNo}}},
	}, nil
}

func retract(t *Turn) error {
	seat, err := t.chair()
	if err != nil {
		return err
	}
	taken, err := workflow.RetractReply(t.Tx, seat.To.ID, t.Person.ID, t.proxied(seat), t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.Retracted(workflow.ReplyWords(t.World, taken)), answerButtons(t.seatArgs()))
}
