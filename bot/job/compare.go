package job

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"
	"unicode/utf8"

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
}

// How much of a comparison one message holds.
const (
	comparedShown = 8
	pieceShown    = 60 // characters of words that did not change, around those that did
	wholeShown    = 120
)

// Run is the work of a JobCompare; Args "old" and "new" name the versions.
func (c *Comparer) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	var texts [2]document.Text
	p := messages.ComparedParams{}
	for i, name := range []string{"old", "new"} {
		text, read, err := c.text(ctx, j.Args[name])
		if err != nil {
			return nil, fmt.Errorf("compare drafts %s and %s: %w", j.Args["old"], j.Args["new"], err)
		}
		texts[i], p.Unread = text, p.Unread || !read
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
func (c *Comparer) text(ctx context.Context, draft string) (t document.Text, read bool, err error) {
	n, err := strconv.ParseInt(draft, 10, 64)
	if err != nil {
		return t, false, err
	}
	var d plan.Draft
	var kept bool
	if err := c.DB.Read(ctx, func(tx *storage.Tx) error {
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		if x := world.Index.Draft[plan.DraftID(n)]; x != nil {
			d = *x
		}
		_, _, kept, err = tx.FileHandle(d.SHA)
		return err
	}); err != nil || !kept {
		return t, false, err
	}
	return c.words(ctx, d)
}

// words brings the bytes into a private file, since readers need to jump about,
// and reads them there.
func (c *Comparer) words(ctx context.Context, d plan.Draft) (t document.Text, read bool, err error) {
	data, size, err := c.DB.OpenFile(ctx, d.SHA)
	if err != nil {
		return t, false, err
	}
	defer func() { _ = data.Close() }()
	file, err := os.CreateTemp("", "planbot-compare-*")
	if err != nil {
		return t, false, err
	}
	defer func() { _ = file.Close() }()
	if err := os.Remove(file.Name()); err != nil {
		return t, false, err
	}
	if _, err := io.Copy(file, data); err != nil {
		return t, false, err
	}
	format, reason, err := document.Sniff(d.FileName, file, size)
	if err != nil || reason != "" {
		return t, false, err
	}
	t, reason, err = document.Read(format, file, size, messages.HeardHeadings(), document.DefaultLimits())
	return t, err == nil && reason == "" && t.Tally.Characters > 0, err
}

// compared is a change as a message shows it: words gone right before new ones
// are one replacement.
func compared(c document.Change) messages.ComparedLine {
	l := messages.ComparedLine{Figures: c.Figures, Kind: messages.ComparedKind(c.Kind)}
	for i, p := range c.Pieces {
		last := len(l.Pieces) - 1
		switch {
		case p.Kind == document.Same:
			l.Pieces = append(l.Pieces, messages.ComparedPiece{Same: around(p.Text, i > 0, i < len(c.Pieces)-1)})
		case p.Kind == document.Gone:
			l.Pieces = append(l.Pieces, messages.ComparedPiece{Gone: cut(p.Text, wholeShown)})
		case last >= 0 && l.Pieces[last].Gone != "" && l.Pieces[last].New == "":
			l.Pieces[last].New = cut(p.Text, wholeShown)
		default:
			l.Pieces = append(l.Pieces, messages.ComparedPiece{New: cut(p.Text, wholeShown)})
		}
	}
	return l
}

// around shortens words that did not change to those next to a change.
func around(text string, before, after bool) string {
	if utf8.RuneCountInString(text) <= pieceShown {
		return text
	}
	r := []rune(text)
	half := pieceShown / 2
	out := "…"
	if before {
		out = string(r[:half]) + out
	}
	if after {
		out += string(r[len(r)-half:])
	}
	return out
}

func cut(text string, n int) string {
	r := []rune(text)
	if len(r) <= n {
		return text
	}
	return string(r[:n]) + "…"
}
