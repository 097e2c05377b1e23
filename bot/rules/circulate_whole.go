package rules

import "planbot/storage/plan"

// wholeTexts gathers the last whole text of each plan, by text stage: both plans
// together, then each by itself.
func wholeTexts(w *plan.Snapshot) []Bundle {
	type of struct {
		text plan.TextStage
		plan plan.PlanID
	}
	last := map[of]plan.DraftID{}
	for _, d := range w.Drafts {
		if d.Kind == plan.DraftPlan && d.State != plan.DraftWithdrawn && d.State != plan.DraftReturned {
			last[of{d.Text, d.Plan}] = d.ID
		}
	}
	var out []Bundle
	for i := len(textOrder) - 1; i >= 0; i-- {
		text := textOrder[i]
		both := Bundle{Key: "text:" + string(text), Text: text}
		var each []Bundle
		for _, p := range w.Plans {
			if id, ok := last[of{text, p.ID}]; ok {
				both.Drafts = append(both.Drafts, id)
				each = append(each, Bundle{Key: both.Key + ":" + string(p.ID), Text: text, Drafts: []plan.DraftID{id}})
			}
		}
		if len(both.Drafts) > 0 {
			out = append(out, both)
		}
		if len(each) > 1 {
			out = append(out, each...)
		}
	}
	return out
}
