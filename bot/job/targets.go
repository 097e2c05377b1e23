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

// Targets reads the register of a chapter from its latest version.
type Targets struct {
	DB    *storage.DB
	Clock plan.Clock
	// Latest is the version a chapter's register is read from, false for none.
	Latest func(w *plan.Snapshot, chapter plan.ChapterID) (plan.Draft, bool)
	// Read puts what was found into the register; draft 0: no version is left.
	Read func(tx *storage.Tx, chapter plan.ChapterID, draft plan.DraftID, found []plan.FoundTarget, now time.Time) error
}

// Run is the work of a JobTargets; Args "chapter" names the chapter. A version
// that can't be read leaves the register as it is.
func (r *Targets) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	n, err := j.Args.Number("chapter")
	if err != nil {
		return nil, fmt.Errorf("read targets of a chapter: %w", err)
	}
	chapter := plan.ChapterID(n)
	var d plan.Draft
	var there, known bool
	if err := r.DB.Read(ctx, func(tx *storage.Tx) error {
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		d, there = r.Latest(world, chapter)
		last, sha, err := tx.LastTargetsRead(chapter)
		known = there && last == d.ID && sha == d.SHA
		return err
	}); err != nil {
		return nil, err
	}
	nothing := func(*storage.Tx) error { return nil }
	if known {
		return nothing, nil
	}
	var found []plan.FoundTarget
	if there {
		text, read, err := (&Comparer{DB: r.DB}).text(ctx, d.ID)
		if err != nil {
			return nil, fmt.Errorf("read targets of draft %s: %w", d.Number, err)
		}
		if !read {
			return nothing, nil
		}
		found = document.Targets(text, messages.HeardDomain(), messages.HeardTargets(), messages.HeardHeadings())
	}
	return func(tx *storage.Tx) error { return r.Read(tx, chapter, d.ID, found, r.Clock.Now()) }, nil
}
