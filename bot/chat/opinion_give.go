package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

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
	g.Files, err = t.useTable()
	return g, err
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
	rows := [][]plan.Button{buttons}
	pages, err := t.pagesButton(replied.Reply)
	if err != nil {
		return err
	}
	if pages != nil {
		rows = append(rows, pages)
	}
	return t.Say(messages.ReplyReceipt(workflow.ReplyWords(t.World, replied)), rows...)
}
