package workflow

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// town is a database set up from the real work plan, in a real file, with people
// bound by name.
type town struct {
	t      *testing.T
	db     *storage.DB
	now    time.Time
	people map[string]plan.PersonID
	read   map[plan.LetterID]bool
}

func newTown(t *testing.T) *town {
	t.Helper()
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	c := &town{t: t, db: db, now: plan.Date(2021, 1, 4).At(9, 0), people: map[string]plan.PersonID{}, read: map[plan.LetterID]bool{}}
	work, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := workplan.Holidays()
	if err != nil {
		t.Fatal(err)
	}
	c.do(func(tx *storage.Tx) error {
		_, err := Seed(tx, work, workplan.Anomalies(work), holidays, workplan.Notices(), c.now)
		return err
	})
	return c
}

func (c *town) do(fn func(*storage.Tx) error) {
	c.t.Helper()
	if err := c.db.Do(c.t.Context(), fn); err != nil {
		c.t.Fatal(err)
	}
}

// refused does something that must be refused, and tells why.
func (c *town) refused(fn func(*storage.Tx) error) plan.Refusal {
	c.t.Helper()
	var r plan.Refusal
	if err := c.db.Do(c.t.Context(), fn); !errors.As(err, &r) {
		c.t.Fatalf("not refused: %v", err)
	}
	return r
}

func (c *town) world() (w *plan.Snapshot) {
	c.t.Helper()
	c.do(func(tx *storage.Tx) (err error) {
		w, err = tx.Snapshot()
		return err
	})
	return w
}

func (c *town) unit(name string) plan.UnitID {
	c.t.Helper()
	for _, u := range c.world().Units {
		if u.Name == name || slices.Contains(u.Aliases, name) {
			return u.ID
		}
	}
	c.t.Fatalf("no unit %s", name)
	return 0
}

// bind gives somebody roles; unit "" for roles without one.
func (c *town) bind(name string, role plan.Role, rank plan.Rank, units ...string) plan.PersonID {
	c.t.Helper()
	id, known := c.people[name]
	c.do(func(tx *storage.Tx) (err error) {
		if !known {
			n := int64(100 + len(c.people))
			id, err = tx.AddPerson(plan.Person{User: n, Chat: n, Name: name}, c.now)
			c.people[name] = id
		}
		return err
	})
	if len(units) == 0 {
		units = []string{""}
	}
	for _, u := range units {
		b := plan.Binding{Person: id, Role: role, Rank: rank, From: c.now.Add(-time.Hour)}
		if u != "" {
			b.Unit = c.unit(u)
		}
		c.do(func(tx *storage.Tx) error {
			_, err := tx.Bind(b)
			return err
		})
	}
	return id
}

// letters are the texts written to a person since they were last read.
func (c *town) letters(name string) []string {
	c.t.Helper()
	return c.to(int64(100 + slices.Index(c.names(), name)))
}

func (c *town) names() []string {
	out := make([]string, len(c.people))
	for name, id := range c.people {
		out[int(id)-1] = name
	}
	return out
}

func (c *town) to(chat int64) []string {
	c.t.Helper()
	var out []string
	c.do(func(tx *storage.Tx) error {
		for id := plan.LetterID(1); ; id++ {
			l, ok, err := tx.Letter(id)
			if err != nil || !ok {
				return err
			}
			if l.Chat == chat && !c.read[id] {
				c.read[id] = true
				out = append(out, l.Text)
			}
		}
	})
	return out
}

// proposed are the dates the office is shown when it opens a stage.
func (c *town) proposed(no int) StageDates {
	c.t.Helper()
	w := c.world()
	deadline, today := plan.DayOf(w.Index.Stage[no].Deadline), plan.DayOf(c.now)
	steps, ok := rules.InnerDeadlines(w.Calendar, no, today, deadline, today)
	if !ok {
		c.t.Fatal("no dates to propose")
	}
	return StageDates{Deadline: deadline, Steps: steps}
}

// second has stage 1 noted as done and stage 2 open, with the office, a leader,
// two liaisons and a work group.
func second(t *testing.T) *town {
	t.Helper()
	c := newTown(t)
	c.bind("director", plan.RoleOffice, plan.RankDirector)
	c.bind("clerk", plan.RoleOffice, plan.RankNone)
	c.bind("head", plan.RoleLeader, plan.RankHead)
	c.bind("health", plan.RoleLiaison, plan.RankNone, "市卫健委")
	c.bind("both", plan.RoleLiaison, plan.RankNone, "市教育局", "市民政局")
	c.do(func(tx *storage.Tx) error {
		return tx.BindGroup(plan.GroupChat{Chat: -1, Title: "group", By: 1, From: c.now.Add(-time.Hour)})
	})
	c.do(func(tx *storage.Tx) error {
		_, err := EndStage(tx, c.people["clerk"], 1, "", c.now)
		return err
	})
	c.do(func(tx *storage.Tx) error {
		_, err := OpenStage(tx, c.people["clerk"], 2, c.proposed2(tx), c.now)
		return err
	})
	return c
}

func (c *town) proposed2(tx *storage.Tx) StageDates {
	w, err := tx.Snapshot()
	if err != nil {
		c.t.Fatal(err)
	}
	deadline, today := plan.DayOf(w.Index.Stage[2].Deadline), plan.DayOf(c.now)
	steps, _ := rules.InnerDeadlines(w.Calendar, 2, today, deadline, today)
	return StageDates{Deadline: deadline, Steps: steps}
}

func only(t *testing.T, letters []string, holds ...string) string {
	t.Helper()
	if len(letters) != 1 {
		t.Fatalf("%d letters, want 1: %q", len(letters), letters)
	}
	for _, h := range holds {
		if !strings.Contains(letters[0], h) {
			t.Errorf("letter does not say %q:\n%s", h, letters[0])
		}
	}
	return letters[0]
}

func (c *town) readAll() {
	for name := range c.people {
		c.letters(name)
	}
	c.to(-1)
}
