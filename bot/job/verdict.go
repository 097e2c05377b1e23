package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"planbot/bot/document"
	"planbot/bot/document/paper"
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
	of := plan.PlanID(j.Args["plan"])
	var p messages.VerdictPaperParams
	if err := v.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		p, err = v.Words(tx, of, v.Clock.Now())
		return err
	}); err != nil {
		return nil, fmt.Errorf("gather verdict on %s: %w", of, err)
	}
	var b bytes.Buffer
	if err := paper.Write(&b, verdictSheet(messages.VerdictPaperWords(p)), messages.Paper()); err != nil {
		return nil, fmt.Errorf("write verdict on %s: %w", of, err)
	}
	sum := sha256.Sum256(b.Bytes())
	a := plan.Attachment{SHA: hex.EncodeToString(sum[:]), Name: messages.VerdictFile(of), Size: int64(b.Len())}
	if err := v.DB.KeepFile(ctx, a.SHA, string(document.Docx), a.Size, &b, v.Clock.Now()); err != nil {
		return nil, fmt.Errorf("keep verdict on %s: %w", of, err)
	}
	return func(tx *storage.Tx) error { return v.Made(tx, j, a, v.Clock.Now()) }, nil
}

// verdictSheet lays the words out.
func verdictSheet(w messages.VerdictPaper) paper.Paper {
	out := paper.Paper{Title: w.Title}
	line := func(style paper.Style, text string) paper.Block {
		return paper.Block{Paragraph: &paper.Paragraph{Style: style, Runs: []paper.Run{{Text: text}}}}
	}
	for _, s := range w.Sections {
		if s.Head != "" {
			out.Body = append(out.Body, line(paper.Heading1, s.Head))
		}
		for _, text := range s.Lines {
			out.Body = append(out.Body, line(paper.Body, text))
		}
	}
	t := &paper.Table{Columns: []int{1, 3, 4, 2, 3}}
	for i, row := range w.Table {
		r := paper.Row{Header: i == 0}
		for _, cell := range row {
			r.Cells = append(r.Cells, paper.TableCell{Span: 1, Body: []paper.Block{line(paper.Cell, cell)}})
		}
		t.Rows = append(t.Rows, r)
	}
	out.Body = append(out.Body, paper.Block{Table: t})
	for _, text := range w.Sign {
		out.Body = append(out.Body, line(paper.Body, text))
	}
	return out
}
