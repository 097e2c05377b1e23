package job

import (
	"context"
	"fmt"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// redline writes the whole comparison of two versions as .docx with tracked
// changes.
func (c *Comparer) redline(ctx context.Context, j plan.Job, before, after []string) (func(*storage.Tx) error, error) {
	now := c.Clock.Now()
	var words messages.RedlineWords
	if err := c.DB.Read(ctx, func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		words = redlineWords(w, j)
		return err
	}); err != nil {
		return nil, err
	}
	data, err := written(document.Redline(before, after, messages.HeardHeadings(), words.Title, words.By, now))
	if err != nil {
		return nil, fmt.Errorf("write comparison of drafts %s and %s: %w", j.Args["old"], j.Args["new"], err)
	}
	file := made{words.File, string(document.Docx), data}
	return file.handOn(now, func(tx *storage.Tx, a plan.Attachment) error { return c.Redlined(tx, j, a, now) }), nil
}

// redlineWords names the two versions.
func redlineWords(w *plan.Snapshot, j plan.Job) messages.RedlineWords {
	var of [2]plan.Draft
	for i, name := range []string{"old", "new"} {
		n, _ := j.Args.Number(name) // read before, it is a number
		if d := w.Index.Draft[plan.DraftID(n)]; d != nil {
			of[i] = *d
		}
	}
	title := w.ChapterTitle(of[1].Chapter)
	if title == "" {
		title = messages.PlanName(of[1].Plan)
	}
	return messages.Redline(title, of[0].Text, of[0].Revision, of[1].Text, of[1].Revision)
}
