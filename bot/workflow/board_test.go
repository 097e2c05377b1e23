package workflow

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"planbot/bot/board"
	"planbot/bot/rules"
	"planbot/storage/plan"
)

var (
	updateBoards = flag.Bool("update", false, "write the golden files anew")
	pictures     = flag.String("pictures", "", "also draw the boards of the tests into this folder, to be looked at")
)

// scene is a state of the real work plan, made in memory.
type scene struct {
	*plan.Snapshot
	now time.Time
}

// at is the real work plan as nobody has touched it, at a moment.
func at(t *testing.T, now time.Time) *scene {
	t.Helper()
	w := *newTown(t).world()
	w.Stages = slices.Clone(w.Stages)
	w.Reindex()
	return &scene{&w, now}
}

func on(month time.Month, day, hour int) time.Time { return plan.Date(2021, month, day).At(hour, 0) }

// over closes stages, every text having come in.
func (s *scene) over(stages ...int) {
	for _, no := range stages {
		st := s.Index.Stage[no]
		st.State, st.Opened, st.Closed, st.Confirmed = plan.StageClosed, st.Opens.At(9, 0), st.Deadline, true
		if no <= 2 {
			s.came(no, func(plan.Chapter) bool { return true })
		}
	}
}

// open opens a stage with the dates the program proposes.
func (s *scene) open(no int, opened time.Time) *plan.Stage {
	st := s.Index.Stage[no]
	st.State, st.Opened, st.Confirmed = plan.StageOpen, opened, true
	day := plan.DayOf(opened)
	st.Steps, _ = rules.InnerDeadlines(s.Calendar, no, day, plan.DayOf(st.Deadline), day)
	return st
}

// came hands in the texts a stage asks for, of the chapters chosen.
func (s *scene) came(stage int, which func(plan.Chapter) bool) {
	when := s.Index.Stage[stage].Opened.Add(72 * time.Hour)
	for _, c := range s.Chapters {
		if which(c) {
			s.Drafts = append(s.Drafts, plan.Draft{
				ID: plan.DraftID(len(s.Drafts) + 1), Kind: plan.DraftText, Plan: c.Plan, Chapter: c.ID, Text: rules.AskedText(stage),
				Revision: 1, State: plan.DraftReceived, Received: when,
			})
		}
	}
	s.Reindex()
}

// numbered chooses chapters by their number in either annex.
func numbered(numbers ...int) func(plan.Chapter) bool {
	return func(c plan.Chapter) bool { return slices.Contains(numbers, c.No) }
}

// consulted ends a consultation in which opinions on the chapters were adopted,
// and leaves some on others undecided.
func (s *scene) consulted(text plan.TextStage, when time.Time, adopted, undecided func(plan.Chapter) bool) {
	c := plan.Consultation{ID: plan.ConsultationID(len(s.Consultations) + 1), Text: text, Round: 1, Opened: when.Add(-240 * time.Hour), Due: when, Closed: when}
	s.Consultations = append(s.Consultations, c)
	for _, ch := range s.Chapters {
		o := plan.Opinion{ID: plan.OpinionID(len(s.Opinions) + 1), Consultation: c.ID, Chapter: ch.ID}
		switch {
		case adopted(ch):
			o.Result, o.Decided = plan.ResultAdopted, when
		case undecided(ch):
		default:
			continue
		}
		s.Opinions = append(s.Opinions, o)
	}
	s.Reindex()
}

// returned gives a chapter's text back, with a date of its own.
func (s *scene) returned(stage int, chapter string, due time.Time) {
	for _, c := range s.Chapters {
		if c.Title == chapter {
			s.Drafts = append(s.Drafts, plan.Draft{
				ID: plan.DraftID(len(s.Drafts) + 1), Kind: plan.DraftText, Plan: c.Plan, Chapter: c.ID, Text: rules.AskedText(stage),
				Revision: 1, State: plan.DraftReturned, Received: s.Index.Stage[stage].Opened.Add(time.Hour), Due: due,
			})
		}
	}
	s.Reindex()
}

// longer grants a chapter's lead a later date in a stage.
func (s *scene) longer(stage int, chapter string, until time.Time) {
	for _, d := range rules.Duties(s.Snapshot, s.now) {
		if d.Stage == stage && s.ChapterTitle(d.Chapter) == chapter {
			s.Extensions = append(s.Extensions, plan.Extension{
				ID: plan.ExtensionID(len(s.Extensions) + 1), Unit: d.Unit, DutyKey: d.Key(), Asked: s.now.Add(-96 * time.Hour), From: d.Due, Wished: until,
				State: plan.ExtensionGranted, Until: until, Settled: s.Index.Stage[stage].Opened,
			})
		}
	}
}

func none(plan.Chapter) bool { return false }

// scenes are the states the sheet was looked at in.
var scenes = []struct {
	name string
	make func(t *testing.T) *scene
}{
	{"nothing_begun", func(t *testing.T) *scene { return at(t, plan.Date(2020, 9, 3).At(10, 0)) }},
	{"stage_two_begins", func(t *testing.T) *scene {
		s := at(t, on(1, 4, 10))
		s.over(1)
		s.open(2, on(1, 4, 9))
		return s
	}},
	{"stage_one_done_outside", func(t *testing.T) *scene {
		s := at(t, on(1, 20, 10))
		first := s.Index.Stage[1]
		first.State, first.Closed = plan.StageClosed, on(1, 4, 9) // never opened here, nothing came in
		s.open(2, on(1, 4, 9))
		s.came(2, numbered(5))
		return s
	}},
	{"stage_two_past_its_date", func(t *testing.T) *scene {
		s := at(t, on(1, 25, 17))
		s.over(1)
		s.open(2, on(1, 4, 9))
		s.came(2, numbered(1, 2, 4, 5, 8, 11, 0))
		s.returned(2, "妇女与经济", on(1, 27, 18))
		s.returned(2, "儿童与家庭", on(2, 8, 18))
		s.longer(2, "妇女与法律", on(1, 29, 18))
		s.longer(2, "儿童与安全", on(1, 24, 18))
		return s
	}},
	{"stage_three_with_late_ones", func(t *testing.T) *scene {
		s := at(t, on(3, 29, 10))
		s.over(1, 2)
		s.open(3, on(2, 1, 9))
		s.consulted(plan.TextFirst, on(3, 12, 18), numbered(4, 5, 6, 9), numbered(7))
		s.came(3, numbered(4))
		s.returned(3, "妇女与教育", on(3, 31, 18))
		return s
	}},
	{"two_stages_at_once", func(t *testing.T) *scene {
		s := at(t, on(5, 17, 10))
		s.over(1, 2, 3)
		s.open(4, on(4, 1, 9))
		s.consulted(plan.TextConsultation, on(5, 10, 18), numbered(4, 5), none)
		s.came(4, numbered(4))
		s.open(5, on(5, 6, 9)).Paused = on(5, 12, 9)
		return s
	}},
	{"everything_done", func(t *testing.T) *scene {
		s := at(t, on(8, 3, 10))
		s.over(1, 2, 3, 4, 5, 6)
		return s
	}},
}

func TestTheBoardSaysWhatTheDutiesSay(t *testing.T) {
	for _, c := range scenes {
		for _, group := range []bool{false, true} {
			name := c.name
			if group {
				name += "_group"
			}
			t.Run(name, func(t *testing.T) {
				s := c.make(t)
				b := Board(s.Snapshot, s.now, group)
				compareBoard(t, name, spoken(b))
				picture(t, name, b)
			})
		}
	}
}

// spoken is the sheet as text one can read.
func spoken(b board.Board) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n%s\n%s\n\n", b.Title, b.AsOf, b.Summary)
	for _, c := range b.Columns {
		fmt.Fprintf(&out, "| %s %s [%s] ", c.Name, c.Note, c.State)
	}
	out.WriteString("\n")
	for _, band := range b.Bands {
		fmt.Fprintf(&out, "\n%s\n", band.Name)
		for _, r := range band.Rows {
			fmt.Fprintf(&out, "%s（%s）", r.Title, r.Lead)
			for _, c := range r.Cells {
				fmt.Fprintf(&out, " | %s", c.Text)
				if c.Look != board.Covered {
					fmt.Fprintf(&out, " [%s]", c.Look)
				}
				if c.Span > 1 {
					fmt.Fprintf(&out, " ×%d", c.Span)
				}
			}
			out.WriteString("\n")
		}
	}
	fmt.Fprintf(&out, "\n%s：%s；", b.Time.Title, b.Time.Now)
	for _, m := range b.Time.Months {
		fmt.Fprintf(&out, " %s%s", m.Year, m.Name)
	}
	for _, bar := range b.Time.Bars {
		fmt.Fprintf(&out, "\n%s %s—%s [%s]", bar.Name, bar.From, bar.To, bar.State)
	}
	out.WriteString("\n")
	for _, c := range b.Legend {
		fmt.Fprintf(&out, "%s [%s]；", c.Text, c.Look)
	}
	return out.String() + "\n"
}

func compareBoard(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "board", name+".txt")
	if *updateBoards {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	if got != string(want) {
		t.Errorf("board differs from %s:\n%s", path, got)
	}
}

func picture(t *testing.T, name string, b board.Board) {
	t.Helper()
	if *pictures == "" {
		return
	}
	painter, err := board.New()
	if err != nil {
		t.Fatal(err)
	}
	png, err := painter.Draw(b)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*pictures, name+".png"), png, 0o644); err != nil {
		t.Fatal(err)
	}
}
