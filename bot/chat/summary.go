package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// summaryRow is the table of opinions and what became of them: for the office all
// of them, for leaders those that have a result.
func summaryRow() Row {
	return Row{
		Act: plan.ActSummary, Command: true, Do: summary,
		Fields: []Field{{Name: "consultation", Guess: guessConsultation(anyConsultation), Ask: askConsultation(anyConsultation)}},
	}
}

func summary(t *Turn) error {
	c, err := t.consultation()
	if err != nil {
		return err
	}
	decided := !t.Actor.Has(plan.RoleOffice)
	plans := rules.PlansOf(t.World, c.Drafts)
	if format := t.Args["format"]; format != "" {
		t.Toast(messages.SummaryComes)
		return workflow.OrderSummary(t.Tx, workflow.SummaryOrder{
			Consultation: c.ID, Plan: plan.PlanID(t.Args["plan"]), Format: format, Decided: decided, By: t.Person.ID,
		}, t.Now)
	}
	p := messages.SummaryCardParams{Title: c.Title, Decided: decided}
	var rows [][]plan.Button
	for _, x := range plans {
		p.Plans = append(p.Plans, workflow.SummaryWords(t.World, c, x, decided, t.Now))
		var row []plan.Button
		for _, format := range []string{messages.SummarySpreadFmt, messages.SummaryPaperFmt} {
			row = append(row, Do(plan.ActSummary, messages.SummaryButton(x, format), plan.Args{
				"consultation": id(c.ID), "plan": string(x), "format": format,
			}))
		}
		rows = append(rows, row)
	}
	var end []plan.Button
	if t.allowed(plan.ActReplies) {
		end = append(end, Do(plan.ActReplies, messages.SeeReplies, plan.Args{"consultation": id(c.ID)}))
	}
	if t.allowed(plan.ActExport) {
		end = append(end, exportButton("", messages.MoreReports, nil))
	}
	if len(t.World.Consultations) > 1 {
		end = append(end, Do(plan.ActSummary, messages.OtherSummary, nil))
	}
	if len(end) > 0 {
		rows = append(rows, end)
	}
	return t.Show(messages.SummaryCard(p), rows...)
}
