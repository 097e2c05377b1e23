package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

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
	sum := sha256.Sum256(data)
	file := plan.Attachment{SHA: hex.EncodeToString(sum[:]), Name: words.File, Size: int64(len(data))}
	return func(tx *storage.Tx) error {
		if err := tx.AddFile(file.SHA, string(document.Docx), file.Size, bytes.NewReader(data), now); err != nil {
			return err
		}
		return c.Redlined(tx, j, file, now)
	}, nil
}

// redlineWords names the two versions.
func redlineWords(w *plan.Snapshot, j plan.Job) messages.RedlineWords {
	var of [2]plan.Draft
	for i, name := range []string{"old", "new"} {
		n, _ := strconv.ParseInt(j.Args[name], 10, 64) // read before, it is a number
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
