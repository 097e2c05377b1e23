package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Align keeps what comparing a plan with a basis came to.
func Align(tx *storage.Tx, a plan.Alignment, now time.Time) error {
	if err := rules.Align(a); err != nil {
		return err
	}
	a.At = now
	if err := tx.SaveAlignment(a); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: a.By, Act: plan.ActAlign, Kind: "alignment"},
		map[string]any{"plan": a.Plan, "basis": a.Basis, "finding": a.Finding})
}

// AlignmentWords is how a plan agrees with everything above it.
func AlignmentWords(world *plan.Snapshot, of plan.PlanID) messages.AlignmentParams {
	p := messages.AlignmentParams{Plan: of, Open: len(rules.OpenAlignment(world, of))}
	for i, b := range rules.Bases() {
		line := messages.AlignmentLine{No: i + 1, Basis: b}
		if a, ok := rules.AlignmentOf(world, of, b); ok {
			line.Finding, line.Compared, line.Note, line.At, line.By = a.Finding, a.Compared, a.Note, a.At, world.PersonName(a.By)
		}
		p.Lines = append(p.Lines, line)
	}
	return p
}
