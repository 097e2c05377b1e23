package outbox_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"planbot/bot/outbox"
	"planbot/storage"
	"planbot/storage/plan"
)

// bubble is the clock of a synctest bubble.
type bubble struct{}

func (bubble) Now() time.Time { return time.Now() }

func (bubble) After(d time.Duration) <-chan time.Time { return time.After(d) }

// wire is where letters arrive in these tests: it remembers them in order and
// answers as it is told.
type wire struct {
	mu     sync.Mutex
	got    []plan.Letter
	at     []time.Time
	busy   map[int64]bool
	broken []string
	answer func(l plan.Letter, n int) plan.Outcome // n: how often this letter was tried, from 1
	tries  map[plan.LetterID]int
	delay  time.Duration
}

func (w *wire) send(ctx context.Context, l plan.Letter) plan.Outcome {
	w.mu.Lock()
	if w.busy == nil {
		w.busy, w.tries = map[int64]bool{}, map[plan.LetterID]int{}
	}
	if w.busy[l.Chat] {
		w.broken = append(w.broken, fmt.Sprintf("two letters at once for chat %d", l.Chat))
	}
	w.busy[l.Chat] = true
	w.tries[l.ID]++
	n := w.tries[l.ID]
	w.mu.Unlock()
	select {
	case <-time.After(w.delay):
	case <-ctx.Done():
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.busy[l.Chat] = false
	o := plan.Outcome{Kind: plan.OutcomeSent}
	if w.answer != nil {
		o = w.answer(l, n)
	}
	if o.Kind == plan.OutcomeSent {
		w.got = append(w.got, l)
		w.at = append(w.at, time.Now())
		if o.Message == 0 {
			o.Message = len(w.got)
		}
	}
	return o
}

func (w *wire) texts() (out []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, l := range w.got {
		out = append(out, l.Text)
	}
	return out
}

type world struct {
	t    *testing.T
	db   *storage.DB
	wire *wire
	box  *outbox.Outbox
	opt  outbox.Options
	end  func() error
}

// within runs a test in a synctest bubble with a database and an outbox that is
// not started yet.
func within(t *testing.T, test func(w *world)) {
	path := filepath.Join(t.TempDir(), "planbot.db")
	synctest.Test(t, func(t *testing.T) {
		db, err := storage.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		w := &world{t: t, db: db, wire: &wire{}}
		w.opt = outbox.Options{DB: db, Clock: bubble{}, Send: w.wire.send, Mark: "（重发）", Pace: true, Logger: slog.New(slog.DiscardHandler)}
		test(w)
		if w.end != nil {
			if err := w.end(); err != nil {
				t.Error(err)
			}
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
		for _, b := range w.wire.broken {
			t.Error(b)
		}
	})
}

func (w *world) start() {
	w.box = outbox.New(w.opt)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	box := w.box
	go func() { ended <- box.Run(ctx) }()
	w.end = func() error { cancel(); w.end = nil; return <-ended }
}

func (w *world) post(letters ...plan.Letter) (ids []plan.LetterID) {
	w.t.Helper()
	err := w.db.Do(context.Background(), func(tx *storage.Tx) error {
		for _, l := range letters {
			id, err := tx.Post(l, time.Now())
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if w.box != nil {
		w.box.Wake()
	}
	return ids
}

func (w *world) letter(id plan.LetterID) (l plan.Letter) {
	w.t.Helper()
	err := w.db.Read(context.Background(), func(tx *storage.Tx) (err error) {
		l, _, err = tx.Letter(id)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return l
}

func (w *world) wait(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

func (w *world) want(texts ...string) {
	w.t.Helper()
	if got := strings.Join(w.wire.texts(), "|"); got != strings.Join(texts, "|") {
		w.t.Errorf("sent %s, want %s", got, strings.Join(texts, "|"))
	}
}

func text(chat int64, s string) plan.Letter { return plan.Letter{Chat: chat, Text: s} }

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}
