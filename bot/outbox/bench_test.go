package outbox_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"planbot/bot/outbox"
	"planbot/storage"
	"planbot/storage/plan"
)

// machine is the machine's own clock.
type machine struct{}

func (machine) Now() time.Time                         { return time.Now() }
func (machine) After(d time.Duration) <-chan time.Time { return time.After(d) }

// BenchmarkDelivery writes letters to 100 chats and has them delivered over a
// wire that takes no time: what is left is the database. Bases differ in how
// many letters wait besides, for chats that are resting.
func BenchmarkDelivery(b *testing.B) {
	for _, backlog := range []int{0, 10_000} {
		b.Run(fmt.Sprintf("backlog=%d", backlog), func(b *testing.B) { deliver(b, backlog) })
	}
}

func deliver(b *testing.B, backlog int) {
	db, err := storage.Open(context.Background(), filepath.Join(b.TempDir(), "planbot.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	far := time.Now().Add(time.Hour)
	write := func(n int, letter func(i int) plan.Letter) {
		if err := db.Do(context.Background(), func(tx *storage.Tx) error {
			for i := range n {
				if _, err := tx.Post(letter(i), time.Now()); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
	}
	write(backlog, func(i int) plan.Letter { return plan.Letter{Chat: int64(i%100 + 1), Text: "later", After: far} })
	var sent atomic.Int64
	all := make(chan struct{})
	box := outbox.New(outbox.Options{DB: db, Clock: machine{}, Logger: slog.New(slog.DiscardHandler),
		Send: func(context.Context, plan.Letter) plan.Outcome {
			if sent.Add(1) == int64(b.N) {
				close(all)
			}
			return plan.Outcome{Kind: plan.OutcomeSent, Message: 1}
		}})
	write(b.N, func(i int) plan.Letter {
		return plan.Letter{Chat: int64(i%100 + 1), Text: "在读的一句话，够长够长够长够长"}
	})
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	b.ResetTimer()
	go func() { ended <- box.Run(ctx) }()
	<-all
	cancel()
	if err := <-ended; err != nil {
		b.Fatal(err)
	}
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "letters/s")
}
