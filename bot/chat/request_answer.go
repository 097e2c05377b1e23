package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// answerNone writes 无材料 down, for one request at once, for all of them after
// asking once more.
func answerNone(t *Turn) error {
	var list []plan.MaterialRequest
	if t.Args["request"] != "" {
		r, err := t.request()
		if err != nil {
			return err
		}
		list = append(list, r)
	} else {
		list, _ = rules.AskedOf(t.World, t.Actor)
		if len(list) == 0 {
			return plan.Refuse(plan.WhyAnswered)
		}
		if t.Args["sure"] == "" {
			return t.sureNone(list)
		}
	}
	var words []messages.RequestWords
	for _, r := range list {
		words = append(words, t.requestWords(r))
	}
	if err := workflow.AnswerNone(t.Tx, list, t.Person.ID, t.Now); err != nil {
		return err
	}
	if r := list[0]; t.Args["request"] != "" && !t.Actor.Serves(rules.Standing(t.World, r.Unit), r.Chapter) {
		back := Do(plan.ActMaterial, messages.Back, plan.Args{"view": viewWish, "request": id(r.ID)})
		return t.Show(messages.NoneRecorded(words[0]), []plan.Button{back})
	}
	return t.Show(messages.NoneNoted(words), []plan.Button{Open(plan.ActTodo), Open(plan.ActMaterial)})
}

func (t *Turn) sureNone(list []plan.MaterialRequest) error {
	var words []messages.RequestWords
	for _, r := range list {
		words = append(words, t.requestWords(r))
	}
	sure := Do(plan.ActWaive, messages.SureNoneAll, plan.Args{"sure": "yes"})
	sure.Once, sure.Style = true, plan.StyleYes
	return t.Show(messages.SureNone(words), []plan.Button{
		Do(plan.ActMaterial, messages.NotYet, plan.Args{"view": viewAsked}), sure,
	})
}
