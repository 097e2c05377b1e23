package chat_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golmud is the real work plan as a world, with one liaison in it.
func golmud(t *testing.T) *plan.Snapshot {
	t.Helper()
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	work, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	var world *plan.Snapshot
	if err := db.Do(t.Context(), func(tx *storage.Tx) error {
		now := plan.Date(2021, time.January, 4).At(9, 0)
		if _, err := workflow.Seed(tx, work, nil, nil, nil, now); err != nil {
			return err
		}
		if _, err := tx.AddPerson(plan.Person{User: 1, Name: "张丽萍"}, now); err != nil {
			return err
		}
		world, err = tx.Snapshot()
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return world
}

// The table is what officials type, each with what it is understood as. It is
// read, not only compared: a wrong reading is a defect of the words.
func TestSentencesAreUnderstoodAsTheyAreMeant(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "sentences.txt"))
	if err != nil {
		t.Fatal(err)
	}
	world := golmud(t)
	names := rules.NamesOf(world)
	var out strings.Builder
	n := 0
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		sentence, _, _ := strings.Cut(line, "\t")
		if sentence == "" || strings.HasPrefix(sentence, "#") {
			fmt.Fprintln(&out, line)
			continue
		}
		n++
		got := sentence + "\t" + reads(world, messages.Hear(sentence, names, plan.Date(2021, time.January, 4)))
		if !*update && got != line {
			t.Errorf("\n got %s\nwant %s", got, line)
		}
		fmt.Fprintln(&out, got)
	}
	if n < 150 {
		t.Errorf("only %d sentences", n)
	}
	if *update {
		if err := os.WriteFile(filepath.Join("testdata", "sentences.txt"), []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// reads writes down what was understood.
func reads(w *plan.Snapshot, h plan.Heard) string {
	var out []string
	if h.Ask != "" {
		out = append(out, "?"+string(h.Ask))
	}
	for _, a := range h.Acts {
		out = append(out, "/"+string(a))
	}
	if h.Plan != "" {
		out = append(out, messages.PlanName(h.Plan))
	}
	for _, m := range h.Mentions {
		var all []string
		for _, c := range m.Chapters {
			all = append(all, w.Index.Chapter[c].Code+w.ChapterTitle(c))
		}
		for _, u := range m.Units {
			all = append(all, w.UnitName(u))
		}
		for _, p := range m.Persons {
			all = append(all, w.PersonName(p))
		}
		for _, x := range m.Members {
			all = append(all, w.Index.Member[x].Name)
		}
		out = append(out, strings.Join(all, "|"))
	}
	for _, d := range h.Days {
		out = append(out, messages.Date(d.Day))
	}
	if h.Workdays != 0 {
		out = append(out, fmt.Sprintf("+%d", h.Workdays))
	}
	if h.Stage != 0 {
		out = append(out, fmt.Sprintf("阶段%d", h.Stage))
	}
	if h.Text != "" {
		out = append(out, messages.TextName(h.Text))
	}
	if h.Own {
		out = append(out, "own")
	}
	if h.None {
		out = append(out, "none")
	}
	if len(h.Left) > 0 {
		out = append(out, "["+strings.Join(h.Left, " ")+"]")
	}
	return strings.Join(out, " ")
}
