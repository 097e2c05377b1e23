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

// Comparer tells what changed between two versions.
type Comparer struct {
	DB    *storage.DB
	Clock plan.Clock
	// Compared says the result to whoever asked.
	Compared func(tx *storage.Tx, j plan.Job, p messages.ComparedParams, now time.Time) error
	// Redlined sends the whole comparison as a file, which is kept already in the
	// same transaction.
	Redlined func(tx *storage.Tx, j plan.Job, file plan.Attachment, now time.Time) error
}

// Run is the work of a JobCompare; Args "old" and "new" name the versions, "file"
// asks for the whole of it as a file.
func (c *Comparer) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	var texts [2]document.Text
	p := messages.ComparedParams{}
	for i, name := range []string{"old", "new"} {
		id, err := j.Args.Number(name)
		if err != nil {
			return nil, fmt.Errorf("compare drafts: %w", err)
		}
		text, read, err := c.text(ctx, plan.DraftID(id))
		if err != nil {
			return nil, fmt.Errorf("compare drafts %s and %s: %w", j.Args["old"], j.Args["new"], err)
		}
		texts[i], p.Unread = text, p.Unread || !read
	}
	if !p.Unread && j.Args["file"] != "" {
		return c.redline(ctx, j, texts[0].Paragraphs(), texts[1].Paragraphs())
	}
	if !p.Unread {
		changes := document.Compare(texts[0].Paragraphs(), texts[1].Paragraphs(), messages.HeardHeadings())
		p.Total = len(changes)
		for _, x := range changes {
			if x.Figures {
				p.Figures++
			}
		}
		for _, x := range document.Foremost(changes, comparedShown) {
			p.Lines = append(p.Lines, compared(x))
		}
	}
	return func(tx *storage.Tx) error { return c.Compared(tx, j, p, c.Clock.Now()) }, nil
}

// text reads the words of a version; false when it has none that can be read.
func (c *Comparer) text(ctx context.Context, id plan.DraftID) (t document.Text, read bool, err error) {
	var d plan.Draft
	var kept bool
	if err := c.DB.Read(ctx, func(tx *storage.Tx) error {
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		if x := world.Index.Draft[id]; x != nil {
			d = *x
		}
		_, _, kept, err = tx.FileHandle(d.SHA)
		return err
	}); err != nil || !kept {
		return t, false, err
	}
	return c.words(ctx, d)
}

// words reads the file of a version.
func (c *Comparer) words(ctx context.Context, d plan.Draft) (t document.Text, read bool, err error) {
	file, size, err := privateCopy(ctx, c.DB, d.SHA, "planbot-compare-*")
	if err != nil {
		return t, false, err
	}
	defer func() { _ = file.Close() }()
	format, reason, err := document.Sniff(d.FileName, file, size)
	if err != nil || reason != "" {
		return t, false, err
	}
	t, reason, err = document.Read(format, file, size, messages.HeardHeadings(), document.DefaultLimits())
	return t, err == nil && reason == "" && t.Tally.Characters > 0, err
}
