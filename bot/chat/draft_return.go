package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// longestReason is how much the office can write to a unit at once.
const longestReason = 800

// returnable lists the versions that can go back, newest first.
func (t *Turn) returnable() []plan.Draft {
	var out []plan.Draft
	for i := len(t.World.Drafts) - 1; i >= 0; i-- {
		if d := t.World.Drafts[i]; d.State == plan.DraftReceived && rules.ReturnDraft(t.World, d) == nil {
			out = append(out, d)
		}
	}
	return out
}

func askReturn(t *Turn) (Prompt, error) {
	all := t.returnable()
	if len(all) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoDrafts)
	}
	page, last := pageOf(t.Args["draft_page"], len(all), pageLines)
	var buttons []plan.Button
	for _, d := range all[page*pageLines : min((page+1)*pageLines, len(all))] {
		buttons = append(buttons, Choice("draft", id(d.ID), messages.Clip(workflow.DraftWords(t.World, d).Name())))
	}
	rows := Column(buttons)
	if turn := answerPages("draft_page", page, last); len(turn) > 0 {
		rows = append(rows, turn)
	}
	return Prompt{Text: messages.AskReturn(), Buttons: rows}, nil
}

func checkReturn(t *Turn, value string) error {
	args := t.Args
	t.Args = plan.Args{"draft": value}
	defer func() { t.Args = args }()
	d, err := t.draft()
	if err != nil {
		return err
	}
	return rules.ReturnDraft(t.World, d)
}

func askReturnReason(t *Turn) (Prompt, error) {
	d, err := t.draft()
	if err == nil {
		err = rules.ReturnDraft(t.World, d)
	}
	return Prompt{Text: messages.AskReturnReason(workflow.DraftWords(t.World, d))}, err
}

func parseReason(_ *Turn, text string) (string, error) {
	text = strings.TrimSpace(text)
	if len([]rune(text)) > longestReason {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

func confirmReturn(t *Turn) (Prompt, error) {
	d, err := t.draft()
	if err != nil {
		return Prompt{}, err
	}
	due, err := dueOf(t.Args["due"])
	if err != nil {
		return Prompt{}, err
	}
	p := messages.ReturnCardParams{Draft: workflow.DraftWords(t.World, d), Reason: t.Args["reason"], Due: due}
	for _, person := range t.World.Liaisons(d.Unit, d.Chapter, t.Now) {
		p.To = append(p.To, t.World.PersonName(person))
	}
	return Prompt{Text: messages.ReturnCard(p), Buttons: [][]plan.Button{
		{{Label: messages.ConfirmReturn, Act: plan.ActConfirm, Style: plan.StyleYes}},
		{edit(messages.ChangeReason, "reason"), edit(messages.ChangeAgain, "due")},
	}}, nil
}

func returnDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	due, err := dueOf(t.Args["due"])
	if err != nil {
		return err
	}
	told, err := workflow.ReturnDraft(t.Tx, d, t.Args["reason"], due, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.ReturnDone(messages.ReturnedParams{Draft: workflow.DraftWords(t.World, d), Due: due, To: told}))
}
