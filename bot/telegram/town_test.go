package telegram_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"planbot/bot/sandbox"
	"planbot/bot/telegram"
	"planbot/storage"
	"planbot/storage/plan"
)

// town is a sandbox with a poller against it.
type town struct {
	t      *testing.T
	server *sandbox.Server
	db     *storage.DB
	wire   *telegram.Wire
	opt    telegram.PollerOptions
	log    *safeBuffer
	stop   func() error
}

// safeBuffer takes log lines from several goroutines.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *safeBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

func newTown(t *testing.T) *town {
	t.Helper()
	server, err := sandbox.Start(sandbox.Options{})
	if err != nil {
		t.Fatal(err)
	}
	db, err := storage.Open(context.Background(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	wire, err := telegram.Dial(server.Token(), server.URL())
	if err != nil {
		t.Fatal(err)
	}
	w := &town{t: t, server: server, db: db, wire: wire, log: &safeBuffer{}}
	w.opt = telegram.PollerOptions{
		DB: db, Clock: server.Clock(), Wire: wire, Handle: w.hear, Hold: 5 * time.Second,
		Aside:  func(*storage.Tx, plan.Update, string) ([]plan.Answer, error) { return nil, nil },
		Logger: slog.New(slog.NewTextHandler(w.log, nil)),
	}
	t.Cleanup(func() {
		if w.stop != nil {
			if err := w.stop(); err != nil {
				t.Error(err)
			}
		}
		if err := errors.Join(db.Close(), server.Close()); err != nil {
			t.Error(err)
		}
		if strings.Contains(w.log.String(), server.Token()) {
			t.Error("the token is in the log")
		}
	})
	return w
}

// hear is a handler that writes down what it heard, in the transaction.
func (w *town) hear(tx *storage.Tx, u plan.Update) ([]plan.Answer, error) {
	var said string
	switch {
	case u.Message != nil:
		said = u.Message.Text
	case u.Press != nil:
		said = "press " + u.Press.Data
	default:
		said = "member"
	}
	return nil, tx.Record(plan.Event{At: u.Received, Act: plan.ActStart, Kind: "test", Name: said}, nil)
}

func (w *town) start() {
	p := telegram.NewPoller(w.opt)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- p.Run(ctx) }()
	w.stop = func() error { cancel(); w.stop = nil; return <-ended }
}

// events are what was heard and committed, in order.
func (w *town) events() (out []string) {
	w.t.Helper()
	err := w.db.Read(context.Background(), func(tx *storage.Tx) error {
		events, err := tx.Events(0, 10000)
		for i := len(events) - 1; i >= 0; i-- {
			out = append(out, events[i].Name)
		}
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

func (w *town) want(texts ...string) {
	w.t.Helper()
	eventually(w.t, func() string {
		if got := strings.Join(w.events(), "|"); got != strings.Join(texts, "|") {
			return fmt.Sprintf("heard %s, want %s", got, strings.Join(texts, "|"))
		}
		return ""
	})
}

// eventually waits until check has nothing to complain about.
func eventually(t *testing.T, check func() string) {
	t.Helper()
	var complaint string
	for range 1000 {
		if complaint = check(); complaint == "" {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error(complaint)
}

func (w *town) person(name string) *sandbox.Account {
	w.t.Helper()
	a := w.server.Account(name)
	if err := a.Start(""); err != nil {
		w.t.Fatal(err)
	}
	return a
}

func (w *town) say(a *sandbox.Account, texts ...string) {
	w.t.Helper()
	for _, text := range texts {
		if err := a.Write(text); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *town) dead() (out []storage.DeadUpdate) {
	w.t.Helper()
	if err := w.db.Read(context.Background(), func(tx *storage.Tx) (err error) {
		out, err = tx.DeadUpdates(100)
		return err
	}); err != nil {
		w.t.Fatal(err)
	}
	return out
}

// queued are the ids of the updates in the queue, as a bot without an offset
// would be given them.
func queued(t *testing.T, server *sandbox.Server) (ids []int64) {
	t.Helper()
	resp, err := http.Get(server.URL() + "/bot" + server.Token() + "/getUpdates")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	var answer struct {
		Result []struct {
			ID int64 `json:"update_id"`
		} `json:"result"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	for _, u := range answer.Result {
		ids = append(ids, u.ID)
	}
	return ids
}
