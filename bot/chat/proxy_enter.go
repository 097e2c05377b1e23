package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func (t *Turn) proxyWords() (messages.ProxyParams, []plan.AddresseeID, error) {
	c, err := t.consultation()
	if err != nil {
		return messages.ProxyParams{}, nil, err
	}
	p := messages.ProxyParams{
		Title: c.Title, Form: plan.Channel(t.Args["form"]), Pages: len(t.Gathered("pages")), Recorder: t.Person.Name,
	}
	at, err := t.received()
	if err != nil {
		return p, nil, err
	}
	p.Received = at
	var to []plan.AddresseeID
	for _, value := range t.Gathered("units") {
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return p, nil, plan.Refuse(plan.WhyGone)
		}
		seat, err := rules.SeatOf(t.World, plan.AddresseeID(n))
		if err != nil {
			return p, nil, err
		}
		late, err := seat.Answer(plan.ReplyNone, true, at)
		if err != nil {
			return p, nil, err
		}
		if late {
			p.Late++
		}
		to = append(to, seat.To.ID)
		p.Who = append(p.Who, workflow.SeatName(t.World, seat.To))
	}
	return p, to, nil
}

func confirmProxy(t *Turn) (Prompt, error) {
	p, _, err := t.proxyWords()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.ProxyCard(p), Buttons: [][]plan.Button{
		{{Label: messages.ConfirmProxy, Act: plan.ActConfirm, Style: plan.StyleYes}},
		{
			{Label: messages.ChangeUnits, Act: plan.ActEdit, Args: plan.Args{"units": ""}},
			{Label: messages.ChangeForm, Act: plan.ActEdit, Args: plan.Args{"form": ""}},
			{Label: messages.ChangeReceived, Act: plan.ActEdit, Args: plan.Args{"received": ""}},
		},
	}}, nil
}

func enterProxy(t *Turn) error {
	p, to, err := t.proxyWords()
	if err != nil {
		return err
	}
	uploads, err := t.pageUploads()
	if err != nil {
		return err
	}
	if _, err := workflow.EnterNone(t.Tx, workflow.ProxyNone{To: to, Form: p.Form, Received: p.Received, Pages: uploads, By: t.Person.ID}, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	c, err := t.consultation()
	if err != nil {
		return err
	}
	p.Missing = len(rules.Unanswered(t.World, c.ID))
	args := plan.Args{"consultation": id(c.ID)}
	return t.Say(messages.Entered(p),
		[]plan.Button{Do(plan.ActProxy, messages.ProxyMore, args), Do(plan.ActReplies, messages.SeeReplies, args)})
}
