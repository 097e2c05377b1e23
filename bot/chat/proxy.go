package chat

import (
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
			{Name: "units", Many: true, Ask: askProxyUnits, Parse: parseProxyUnits, Check: checkTicked("units")},
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
		Text: messages.AskProxyKind(c.Title, len(rules.Unanswered(t.World, c.ID))),
		Buttons: Column([]plan.Button{
			Choice("kind", string(plan.ReplyNone), messages.ProxyMany), one,
			Do(plan.ActGather, messages.ProxyGathered, plan.Args{"consultation": id(c.ID)}),
		}),
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
