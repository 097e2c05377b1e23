package job

import (
	"context"
	"fmt"
	"time"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Summaries writes tables of opinions and what became of them.
type Summaries struct {
	DB    *storage.DB
	Clock plan.Clock
	Words func(w *plan.Snapshot, c plan.Consultation, p plan.PlanID, decided bool, now time.Time) messages.SummaryParams
	// Made sends the file, which is kept already in the same transaction.
	Made func(tx *storage.Tx, j plan.Job, p messages.SummaryParams, f plan.Attachment, now time.Time) error
}

// Run is the work of a JobSummary; Args "consultation", "plan", "format" (xlsx or
// docx) and "decided" say which table.
func (s *Summaries) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	now := s.Clock.Now()
	n, err := j.Args.Number("consultation")
	if err != nil {
		return nil, fmt.Errorf("write summary of a consultation: %w", err)
	}
	var p messages.SummaryParams
	found := false
	if err := s.DB.Read(ctx, func(tx *storage.Tx) error {
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		if c := world.Index.Consult[plan.ConsultationID(n)]; c != nil {
			found = true
			p = s.Words(world, *c, plan.PlanID(j.Args["plan"]), j.Args["decided"] != "", now)
		}
		return nil
	}); err != nil || !found {
		return nil, err
	}
	format := document.Xlsx
	var data []byte
	if j.Args["format"] == messages.SummaryPaperFmt {
		format = document.Docx
		data, err = written(document.SummaryPaper(messages.SummarySheet(p)))
	} else {
		data, err = document.SummarySheet(messages.SummarySheet(p))
	}
	if err != nil {
		return nil, fmt.Errorf("write summary of consultation %d: %w", n, err)
	}
	file := made{messages.SummaryFile(p, string(format)), string(format), data}
	return file.handOn(now, func(tx *storage.Tx, a plan.Attachment) error { return s.Made(tx, j, p, a, now) }), nil
}
