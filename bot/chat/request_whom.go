package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// everybody ends the question with all supporting units.
const everybody = "all"

func askWhom(t *Turn) (Prompt, error) {
	scope, err := requestScope(t)
	if err != nil {
		return Prompt{}, err
	}
	able := rules.Askable(t.World, scope.Chapter, t.Now)
	x := t.World.Index.Chapter[scope.Chapter]
	if len(able) == 0 || x == nil {
		return Prompt{}, plan.Refuse(plan.WhyNoChapter)
	}
	p := messages.AskWhomParams{Chapter: messages.RequestWords{Plan: x.Plan, Title: x.Title}.Chapter(), Total: len(able)}
	var buttons []plan.Button
	for _, u := range able {
		picked := t.ticked("units", id(u))
		if picked {
			p.Picked = append(p.Picked, t.World.UnitName(u))
		}
		buttons = append(buttons, Tick("units", id(u), messages.Clip(messages.TickLabel(t.World.UnitName(u), picked))))
	}
	rows := t.paged("units", buttons, 2, pageLines)
	if len(p.Picked) > 0 {
		rows = append(rows, []plan.Button{Choice("units", picks, messages.TickedDone)})
	} else {
		rows = append(rows, []plan.Button{Choice("units", everybody, messages.AskAll)})
	}
	return Prompt{Text: messages.AskWhom(p), Buttons: rows}, nil
}

// picks ends the question with the units ticked.
const picks = "picked"

// parseWhom ticks units typed by name.
func parseWhom(t *Turn, text string) (string, error) {
	scope, err := requestScope(t)
	if err != nil {
		return "", err
	}
	return t.heardUnits(text, rules.Askable(t.World, scope.Chapter, t.Now))
}

func checkWhom(t *Turn, value string) error {
	if value == picks && len(t.Gathered("units")) == 0 {
		return plan.Refuse(plan.WhyNobody)
	}
	return nil
}
