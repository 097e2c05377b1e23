package workflow

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// nextWords puts what the office can do next into words.
func nextWords(world *plan.Snapshot, steps []rules.Step) messages.NextParams {
	var p messages.NextParams
	for _, s := range steps {
		switch s.Kind {
		case rules.StepAssemble:
			p.Assemble = append(p.Assemble, messages.PlanText(s.Plan, s.Text))
		case rules.StepCirculate:
			p.Circulate = append(p.Circulate, messages.PlanText(s.Plan, s.Text))
		case rules.StepClose:
			p.Close = append(p.Close, world.Index.Consult[s.Consultation].Title)
		case rules.StepOverdue:
			p.Overdue = append(p.Overdue, messages.OverdueReplies{Title: world.Index.Consult[s.Consultation].Title, Left: s.Left})
		}
	}
	return p
}
