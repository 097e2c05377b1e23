package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func wasTold(t *Turn) bool {
	o, err := t.opinion()
	return err == nil && !o.Published.IsZero()
}

func passOpinion(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	o, reached, err := workflow.PassOpinion(t.Tx, plan.OpinionID(oid), plan.OpinionState(t.Args["state"]), t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if o.State == plan.OpinionLead && !reached {
		return t.handled(messages.LeadUnreached)
	}
	return t.handled(messages.StateName(o.State))
}

func askReopen(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	return Prompt{
		Text:    messages.ReopenCard(workflow.PointWords(t.World, o)),
		Buttons: [][]plan.Button{{Choice("sure", "1", messages.ConfirmReopen)}},
	}, err
}

func reopen(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	if _, err := workflow.ReopenOpinion(t.Tx, plan.OpinionID(oid), t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.handled(messages.Reopened)
}
