package job

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"planbot/bot/document"
	"planbot/bot/document/paper"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Assembler puts chapters together into a whole text (统稿).
type Assembler struct {
	DB    *storage.DB
	Clock plan.Clock
	// Made goes on with the file, which is kept already.
	Made func(tx *storage.Tx, j plan.Job, made messages.AssemblyMade, now time.Time) error
	// Refused says why there is none.
	Refused func(tx *storage.Tx, j plan.Job, no plan.Refusal, now time.Time) error
}

// Run is the work of a JobAssemble; Args "plan", "text" and "parts" (ids of the
// versions, in order) say what goes into what.
func (a *Assembler) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	files := &shelf{db: a.DB}
	defer files.close()
	o, err := a.outline(ctx, j, files)
	var no plan.Refusal
	if errors.As(err, &no) {
		return func(tx *storage.Tx) error { return a.Refused(tx, j, no, a.Clock.Now()) }, nil
	}
	if err != nil {
		return nil, fmt.Errorf("assemble %s %s: %w", j.Args["plan"], j.Args["text"], err)
	}
	made, err := a.write(ctx, o)
	if err != nil {
		return nil, fmt.Errorf("assemble %s %s: %w", j.Args["plan"], j.Args["text"], err)
	}
	return func(tx *storage.Tx) error { return a.Made(tx, j, made, a.Clock.Now()) }, nil
}

// outline reads the chapters into the order the work plan gives them.
func (a *Assembler) outline(ctx context.Context, j plan.Job, files *shelf) (document.Outline, error) {
	var world *plan.Snapshot
	var sections []plan.WrittenSection
	if err := a.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		if world, err = tx.Snapshot(); err != nil {
			return err
		}
		work, _, err := tx.WorkPlan()
		sections = work.Sections
		return err
	}); err != nil {
		return document.Outline{}, err
	}
	versions := map[plan.ChapterID]plan.Draft{}
	for part := range strings.SplitSeq(j.Args["parts"], ",") {
		n, err := strconv.ParseInt(part, 10, 64)
		if err != nil {
			return document.Outline{}, err
		}
		if d := world.Index.Draft[plan.DraftID(n)]; d != nil {
			versions[d.Chapter] = *d
		}
	}
	of := plan.PlanID(j.Args["plan"])
	o := document.Outline{Under: messages.AssemblyUnder(plan.TextStage(j.Args["text"]))}
	for _, p := range world.Plans {
		if p.ID == of {
			o.Title = p.Title
		}
	}
	err := arrange(&o, world, of, sections, func(c plan.Chapter) (document.Chapter, error) {
		d, ok := versions[c.ID]
		if !ok {
			return document.Chapter{Title: c.Title}, nil
		}
		return files.read(ctx, c.Title, d)
	})
	return o, err
}

// arrange puts a plan's chapters under the sections of the compiled text: all
// domain chapters under one, every other chapter under the next.
func arrange(o *document.Outline, w *plan.Snapshot, of plan.PlanID, sections []plan.WrittenSection, read func(plan.Chapter) (document.Chapter, error)) error {
	var frame, domain []plan.Chapter // in compiled order, as the storage lists them
	for _, c := range w.Chapters {
		switch {
		case c.Plan != of:
		case c.Kind == plan.KindDomain:
			domain = append(domain, c)
		default:
			frame = append(frame, c)
		}
	}
	for _, x := range sections {
		s := document.Section{Title: x.Title, Numbered: x.Number != ""}
		var these []plan.Chapter
		if x.Holds == plan.HoldsDomains {
			s.Parts, these = x.Parts, domain
		} else if len(frame) > 0 {
			these, frame = frame[:1], frame[1:]
		}
		for _, c := range these {
			chapter, err := read(c)
			if err != nil {
				return err
			}
			s.Chapters = append(s.Chapters, chapter)
		}
		o.Sections = append(o.Sections, s)
	}
	return nil
}

// write compiles the text into a private file and keeps it.
func (a *Assembler) write(ctx context.Context, o document.Outline) (made messages.AssemblyMade, err error) {
	text, notes, err := document.Compile(o, document.CompileWords{
		Headings: messages.HeardHeadings(), Domain: messages.HeardDomain(), Compile: messages.Compile(),
	})
	if err != nil {
		return made, err
	}
	file, err := private("planbot-text-*")
	if err != nil {
		return made, err
	}
	defer func() { _ = file.Close() }()
	if made.SHA, made.Size, err = hashed(file, func(w io.Writer) error { return paper.Write(w, text, messages.Paper()) }); err != nil {
		return made, err
	}
	made.Left = leftWords(notes)
	return made, a.DB.KeepFile(ctx, made.SHA, string(document.Docx), made.Size, io.NewSectionReader(file, 0, made.Size), a.Clock.Now())
}

// leftWords says what was not taken over, chapter by chapter.
func leftWords(notes []document.Left) []messages.AssemblyLeft {
	var out []messages.AssemblyLeft
	for _, n := range notes {
		what := messages.LeftWords(string(n.Kind), n.Count, n.Names)
		if last := len(out) - 1; last >= 0 && out[last].Chapter == n.Chapter {
			out[last].What = append(out[last].What, what)
			continue
		}
		out = append(out, messages.AssemblyLeft{Chapter: n.Chapter, What: []string{what}})
	}
	return out
}
