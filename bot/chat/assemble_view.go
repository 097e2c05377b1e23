package chat

import (
	"errors"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func refusedFor(err error, why plan.Why) bool {
	var r plan.Refusal
	return errors.As(err, &r) && r.Why == why
}

// showAssembly shows which version of each chapter a whole text holds.
func showAssembly(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	a, ok := rules.AssemblyOf(t.World, d.ID)
	if !ok {
		return plan.Refuse(plan.WhyGone)
	}
	rows := [][]plan.Button{{workflow.SeeDraft(d)}}
	p := workflow.AssemblyWords(t.World, d, a)
	if len(p.Old) > 0 && t.allowed(plan.ActAssemble) {
		rows = append(rows, []plan.Button{Do(plan.ActAssemble, messages.AssembleAgain, plan.Args{"whole": string(a.Plan) + ":" + string(a.Text)})})
	}
	return t.Show(messages.AssemblyView(p), rows...)
}
