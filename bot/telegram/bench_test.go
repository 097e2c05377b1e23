package telegram_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"planbot/bot/outbox"
	"planbot/bot/sandbox"
	"planbot/bot/telegram"
	"planbot/storage"
	"planbot/storage/plan"
)

// BenchmarkRoundTrip has b.N queued messages of 100 people handled and answered
// with one letter each: poll, transaction, outbox, HTTP on loopback.
func BenchmarkRoundTrip(b *testing.B) {
	server, err := sandbox.Start(sandbox.Options{Unlimited: true})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = server.Close() }()
	db, err := storage.Open(context.Background(), filepath.Join(b.TempDir(), "planbot.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	wire, err := telegram.Dial(server.Token(), server.URL())
	if err != nil {
		b.Fatal(err)
	}
	people := make([]*sandbox.Account, 100)
	for i := range people {
		people[i] = server.Account(fmt.Sprint("p", i))
		if err := people[i].Start(""); err != nil {
			b.Fatal(err)
		}
	}
	if err := server.Flood(b.N, func(i int) (*sandbox.Account, string) { return people[i%100], "/status" }); err != nil {
		b.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	box := outbox.New(outbox.Options{DB: db, Clock: server.Clock(), Logger: log, Send: telegram.NewSender(wire, nil).Send})
	poller := telegram.NewPoller(telegram.PollerOptions{
		DB: db, Clock: server.Clock(), Wire: wire, Logger: log,
		Wake: func(storage.Wake) { box.Wake() },
		Handle: func(tx *storage.Tx, u plan.Update) ([]plan.Answer, error) {
			_, err := tx.Post(plan.Letter{Chat: u.Message.Chat, Text: "<b>进度</b> 妇女 3/11 儿童 2/10", ReplyTo: u.Message.ID,
				Buttons: [][]plan.Button{{{Label: "刷新", Act: plan.ActStart}}}}, u.Received)
			return nil, err
		},
		Aside: func(*storage.Tx, plan.Update, string) ([]plan.Answer, error) { return nil, nil },
	})
	ctx, cancel := context.WithCancel(context.Background())
	before := cpu(b)
	b.ResetTimer()
	ended := make(chan error, 2)
	go func() { ended <- box.Run(ctx) }()
	go func() { ended <- poller.Run(ctx) }()
	for server.Counters().Methods["sendMessage"] < b.N+len(people) {
		time.Sleep(time.Millisecond)
	}
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "replies/s")
	b.ReportMetric(float64((cpu(b)-before).Microseconds())/float64(b.N), "cpu-µs/reply")
	cancel()
	for range 2 {
		if err := <-ended; err != nil {
			b.Fatal(err)
		}
	}
}

// cpu is the processor time this process, server and bot, has used.
func cpu(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
