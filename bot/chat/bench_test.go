package chat_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"planbot/bot/chat"
	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// BenchmarkHandle is one update of a batch of 100, decided, said and written,
// with its share of the commit.
func BenchmarkHandle(b *testing.B) {
	for _, text := range []string{"/todo", "/status"} {
		b.Run(text, func(b *testing.B) { benchmarkHandle(b, text) })
	}
}

func benchmarkHandle(b *testing.B, text string) {
	db, err := storage.Open(b.Context(), filepath.Join(b.TempDir(), "planbot.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	work, err := workplan.Default()
	if err != nil {
		b.Fatal(err)
	}
	now := plan.Date(2021, time.January, 4).At(9, 0)
	c := chat.New("planbot")
	update := func(i int, text string) plan.Update {
		user := int64(1000 + i%100)
		return plan.Update{ID: int64(i), Received: now, Message: &plan.Message{
			ID: i, Chat: user, Place: plan.PlacePrivate, From: plan.Sender{User: user, Name: fmt.Sprint(user)}, Date: now, Text: text,
		}}
	}
	if err := db.Do(b.Context(), func(tx *storage.Tx) error {
		if _, err := workflow.Seed(tx, work, nil, nil, nil, now); err != nil {
			return err
		}
		for i := range 100 {
			if _, err := c.Handle(tx, update(i, "/start")); err != nil {
				return err
			}
		}
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for i, p := range w.Persons {
			if _, err := tx.Bind(plan.Binding{Person: p.ID, Role: plan.RoleLiaison, Unit: w.Units[i%40].ID, From: now}); err != nil {
				return err
			}
		}
		s := *w.Index.Stage[2]
		s.State, s.Opened = plan.StageOpen, now
		return tx.SaveStage(s)
	}); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for done := 0; done < b.N; {
		if _, err := db.Batch(b.Context(), func(tx *storage.Tx) error {
			for range min(100, b.N-done) {
				done++
				if err := tx.Savepoint(func() error {
					_, err := c.Handle(tx, update(done, text))
					return err
				}); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
	}
}
