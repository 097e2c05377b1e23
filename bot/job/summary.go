package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
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
	n, err := strconv.ParseInt(j.Args["consultation"], 10, 64)
	if err != nil {
		return nil, fmt.Errorf("write summary of consultation %q: %w", j.Args["consultation"], err)
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
	sum := sha256.Sum256(data)
	made := plan.Attachment{SHA: hex.EncodeToString(sum[:]), Name: messages.SummaryFile(p, string(format)), Size: int64(len(data))}
	return func(tx *storage.Tx) error {
		if err := tx.AddFile(made.SHA, string(format), made.Size, bytes.NewReader(data), now); err != nil {
			return err
		}
		return s.Made(tx, j, p, made, now)
	}, nil
}
