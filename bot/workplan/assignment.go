package workplan

import "planbot/storage/plan"

// Assignment is one row of the annexes' tables: who leads or supports which
// chapter. A unit set is one row, however many units it will be expanded to.
type Assignment struct {
	Plan    plan.PlanID
	Chapter string // code
	Part    plan.Part
	Party   plan.Party
}

// Assignments lists all rows in the source's order, each chapter's lead first.
func Assignments(work plan.WorkPlan) []Assignment {
	var out []Assignment
	for _, p := range work.Plans {
		for _, c := range p.Chapters {
			out = append(out, Assignment{p.ID, c.Code, plan.Lead, c.Lead})
			for _, s := range c.Supports {
				out = append(out, Assignment{p.ID, c.Code, plan.Support, s})
			}
		}
	}
	return out
}
