package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func explainWanted(t *Turn) bool { return rules.NeedsReason(t.result()) }

func talkWanted(t *Turn) bool {
	o, err := t.opinion()
	return err == nil && rules.NeedsTalk(o, t.result())
}

func askExplain(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	if err != nil {
		return Prompt{}, err
	}
	if o.State == plan.OpinionDecided {
		return Prompt{}, plan.Refuse(plan.WhyResulted)
	}
	p := Prompt{Text: messages.AskExplain(workflow.PointWords(t.World, o), t.result())}
	if o.Proposed == t.result() && o.ProposedWhy != "" {
		p.Buttons = [][]plan.Button{{Choice("explain", o.ProposedWhy, messages.UseLeadsReason)}}
	}
	return p, nil
}

func dispose(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	talk, err := t.talk()
	if err != nil {
		return err
	}
	if talk != nil && t.result() == plan.ResultDropped && talk.Stance != plan.StanceYields {
		// The talk is worth keeping though it did not end as hoped.
		if err := workflow.HoldTalk(t.Tx, plan.OpinionID(oid), *talk, t.Person.ID, t.Now); err != nil {
			return err
		}
		return t.handled(messages.TalkButInsists)
	}
	if _, err := workflow.Dispose(t.Tx, plan.OpinionID(oid), t.result(), t.Args["explain"], talk, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.handled(messages.ResultName(t.result()))
}

// handled shows the opinion as it stands after a step.
func (t *Turn) handled(toast string) error {
	t.Toast(toast)
	if err := t.Refresh(); err != nil {
		return err
	}
	return handle(t)
}
