package workflow

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// DisputeRows words the list of disputes about a plan ("" for both): what /disputes
// shows, and what a paper about them is made from.
func DisputeRows(world *plan.Snapshot, p plan.PlanID) []messages.DisputeRow {
	var out []messages.DisputeRow
	for i, d := range rules.Disputes(world, p) {
		out = append(out, messages.DisputeRow{
			No: i + 1, Issue: messages.IssueWords(d.Issue, d.View), Place: messages.Place(world.ChapterTitle(d.Chapter), d.Plan),
			Unit: world.UnitName(d.Unit), View: d.View, ViewWhy: d.ViewWhy, Result: d.Result, Basis: d.Basis,
		})
	}
	return out
}
