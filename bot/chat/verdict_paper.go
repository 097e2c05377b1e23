package chat

import (
	"planbot/messages"
	"planbot/storage/plan"
)

// verdictPaper has the draft of a panel's word written; it comes when it is done.
func verdictPaper(t *Turn) error {
	of := plan.PlanID(t.Args["plan"])
	if err := checkPlan(t, string(of)); err != nil {
		return err
	}
	if _, err := t.Tx.Start(plan.Job{Kind: plan.JobVerdict, Args: plan.Args{"plan": string(of), "person": id(t.Person.ID)}}, "", t.Now); err != nil {
		return err
	}
	return t.Say(messages.VerdictWriting(of))
}
