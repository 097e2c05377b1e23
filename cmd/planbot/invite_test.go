package main

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// seeded is a database file set up from the embedded work plan.
func seeded(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "planbot.db")
	db, err := storage.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	work, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Do(t.Context(), func(tx *storage.Tx) error {
		_, err := workflow.Seed(tx, work, workplan.Anomalies(work), nil, nil, time.Unix(1609722000, 0))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestInvitePrintsALinkThatBindsOnePerson(t *testing.T) {
	file := seeded(t)
	var out, errs bytes.Buffer
	args := []string{"invite", "--db", file, "--bot", "@some_bot", "--role", "liaison", "--unit", "教育", "--name", "张丽萍"}
	if code := run(context.Background(), args, &out, &errs); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	link := regexp.MustCompile(`https://t\.me/some_bot\?start=([A-Za-z0-9_-]{22})\ngood for one person until 2`).FindStringSubmatch(out.String())
	if link == nil {
		t.Fatalf("printed %q", out.String())
	}
	db, err := storage.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	now := time.Now()
	if err := db.Do(t.Context(), func(tx *storage.Tx) error {
		person, err := tx.AddPerson(plan.Person{User: 1, Chat: 1, Name: "x"}, now)
		if err != nil {
			return err
		}
		i, err := workflow.FindInvite(tx, person, link[1], now)
		if err != nil {
			return err
		}
		if _, err := workflow.Accept(tx, person, i.ID, now); err != nil {
			return err
		}
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		units := world.ActorOf(person, now).Units()
		if len(units) != 1 || world.UnitName(units[0]) != "市教育局" || world.PersonName(person) != "张丽萍" {
			t.Errorf("bound to %v as %s", units, world.PersonName(person))
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
}

func TestInviteSaysWhatIsWrong(t *testing.T) {
	file := seeded(t)
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no bot known", nil, "--bot"},
		{"no such unit", []string{"--bot", "b", "--role", "liaison", "--unit", "nowhere"}, "0 units"},
		{"several units", []string{"--bot", "b", "--role", "liaison", "--unit", "市"}, "want one"},
		{"a unit for an expert", []string{"--bot", "b", "--role", "expert", "--unit", "教育"}, "only a liaison"},
		{"no such role", []string{"--bot", "b", "--role", "king"}, "--role must be one of"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			if code := run(context.Background(), append([]string{"invite", "--db", file}, c.args...), &out, &errs); code == 0 {
				t.Errorf("exit 0, printed %q", out.String())
			}
			if !strings.Contains(errs.String(), c.want) {
				t.Errorf("said %q, want %q in it", errs.String(), c.want)
			}
		})
	}
}
