package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// proxyRow is how the office enters that several units have no opinions; what
// one unit has to say goes through ActOpinion.
func proxyRow() Row {
	return Row{
		Act: plan.ActProxy, Command: true, Confirm: confirmProxy, Do: enterProxy,
		Fields: []Field{
			{Name: "consultation", Guess: guessConsultation(anyConsultation), Ask: askConsultation(anyConsultation)},
			{Name: "kind", Ask: askProxyKind},
			{Name: "units", Many: true, Ask: askProxyUnits, Check: checkTicked("units")},
			{Name: "form", Ask: askForm, Check: checkForm},
			{Name: "received", Guess: guessReceived, Ask: askReceived, Parse: parseReceived},
			{Name: "pages", When: pagesWanted, File: true, Many: true, Ask: askPages},
		},
	}
}

func askProxyKind(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	one := Do(plan.ActOpinion, messages.ProxyOne, plan.Args{"consultation": id(c.ID), "proxy": "1"})
	return Prompt{
		Text:    messages.AskProxyKind(c.Title, len(rules.Unanswered(t.World, c.ID))),
		Buttons: Column([]plan.Button{Choice("kind", string(plan.ReplyNone), messages.ProxyMany), one}),
	}, nil
}

func askProxyUnits(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	missing := rules.Unanswered(t.World, c.ID)
	if len(missing) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyAllReplied)
	}
	var buttons []plan.Button
	for _, to := range missing {
		value := id(to.ID)
		buttons = append(buttons, Tick("units", value, messages.TickLabel(messages.Clip(workflow.SeatName(t.World, to)), t.ticked("units", value))))
	}
	rows := t.paged("units", buttons, 2, 10)
	return Prompt{Text: messages.AskProxyUnits(len(t.Gathered("units"))), Buttons: append(rows, []plan.Button{done("units")})}, nil
}

func askForm(*Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, c := range []plan.Channel{plan.ChannelLetter, plan.ChannelPhone, plan.ChannelMeeting} {
		buttons = append(buttons, Choice("form", string(c), messages.ChannelName(c)))
	}
	return Prompt{Text: messages.AskForm(), Buttons: Column(buttons)}, nil
}

func checkForm(_ *Turn, value string) error {
	if messages.ChannelName(plan.Channel(value)) == "" {
		return plan.Refusal{Why: plan.WhyBadChoice, Text: short(value)}
	}
	return nil
}

// pagesWanted: a stamped letter has pages, where files are taken at all.
func pagesWanted(t *Turn) bool {
	return plan.Channel(t.Args["form"]) == plan.ChannelLetter && t.World.Settings.Mode == plan.ModeUpload
}

func askPages(t *Turn) (Prompt, error) {
	n := len(t.Gathered("pages"))
	label := messages.PagesNone
	if n > 0 {
		label = messages.PagesDone
	}
	return Prompt{Text: messages.AskPages(n), Buttons: [][]plan.Button{{Choice("pages", strconv.Itoa(n), label)}}}, nil
}

func (t *Turn) pageUploads() ([]plan.UploadID, error) {
	var out []plan.UploadID
	for _, value := range t.Gathered("pages") {
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return nil, plan.Refuse(plan.WhyGone)
		}
		out = append(out, plan.UploadID(n))
	}
	return out, nil
}

func (t *Turn) usePages() ([]string, error) {
	uploads, err := t.pageUploads()
	if err != nil {
		return nil, err
	}
	return workflow.UsePages(t.Tx, uploads, t.Person.ID)
}

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
