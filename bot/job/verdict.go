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

// Verdicts writes drafts of 专家论证意见, to be printed and signed.
type Verdicts struct {
	DB    *storage.DB
	Clock plan.Clock
	// Words gathers what the draft says; Made sends it.
	Words func(tx *storage.Tx, of plan.PlanID, now time.Time) (messages.VerdictPaperParams, error)
	Made  func(tx *storage.Tx, j plan.Job, a plan.Attachment, now time.Time) error
}

// Run is the work of a JobVerdict; Args "plan" and "person" say of which panel
// and for whom.
func (v *Verdicts) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	now := v.Clock.Now()
	of := plan.PlanID(j.Args["plan"])
	var p messages.VerdictPaperParams
	if err := v.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		p, err = v.Words(tx, of, now)
		return err
	}); err != nil {
		return nil, fmt.Errorf("gather verdict on %s: %w", of, err)
	}
	data, err := written(document.VerdictPaper(messages.VerdictPaperWords(p)))
	if err != nil {
		return nil, fmt.Errorf("write verdict on %s: %w", of, err)
	}
	file := made{messages.VerdictFile(of), string(document.Docx), data}
	return file.handOn(now, func(tx *storage.Tx, a plan.Attachment) error { return v.Made(tx, j, a, now) }), nil
}
