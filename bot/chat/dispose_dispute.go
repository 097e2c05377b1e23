package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// disputesRow lists what stays in dispute, for the office and the leaders;
// issueRow words the main question of one.
func disputesRow() Row { return Row{Act: plan.ActDisputes, Command: true, Do: disputes} }

func issueRow() Row {
	return Row{
		Act: plan.ActIssue, Version: opinionVersion, Do: wordIssue,
		Fields: []Field{{Name: "issue", Ask: askIssue, Parse: parseTalk}},
	}
}

func disputes(t *Turn) error {
	of := plan.PlanID(t.Args["plan"])
	all := workflow.DisputeRows(t.World, of)
	page := t.leafOf(len(all), 4)
	p := messages.DisputesParams{Plan: of, Total: len(all), From: page.from + 1, To: page.to, Rows: all[page.from:page.to]}
	var open []plan.Button
	if t.allowed(plan.ActHandle) {
		for i, d := range rules.Disputes(t.World, of)[page.from:page.to] {
			open = append(open, Do(plan.ActHandle, strconv.Itoa(page.from+i+1), plan.Args{"opinion": id(d.Opinion.ID), "consultation": id(d.Opinion.Consultation)}))
		}
	}
	args := plan.Args{}
	if of != "" {
		args["plan"] = string(of)
	}
	rows := append(Grid(open, 4), page.buttons(plan.ActDisputes, args)...)
	var plans []plan.Button
	for _, x := range t.World.Plans {
		if x.ID != of && len(all) > 0 {
			plans = append(plans, Do(plan.ActDisputes, messages.PlanName(x.ID), plan.Args{"plan": string(x.ID)}))
		}
	}
	if len(plans) > 0 {
		rows = append(rows, plans)
	}
	if t.allowed(plan.ActExport) {
		about := plan.Args{}
		if of != "" {
			about["plan"] = string(of)
		}
		rows = append(rows, []plan.Button{exportButton(plan.ExportDisputes, messages.AsPaper, about)})
	}
	return t.Show(messages.DisputesSay(p), rows...)
}

func askIssue(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	return Prompt{Text: messages.AskIssue(workflow.PointWords(t.World, o))}, err
}

func wordIssue(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	if _, err := workflow.WordIssue(t.Tx, plan.OpinionID(oid), t.Args["issue"], t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.handled(messages.IssueNoted)
}
