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
	"sync/atomic"
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

	mu    sync.Mutex
	heard []string
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
	said := ""
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

func TestWhatWasSaidBeforeAndAfterTheStartIsHeardOnceInOrder(t *testing.T) {
	w := newTown(t)
	a := w.person("甲")
	var want []string
	want = append(want, "/start")
	for i := range 250 {
		w.say(a, fmt.Sprint(i))
		want = append(want, fmt.Sprint(i))
	}
	w.start()
	w.want(want...)
	w.say(a, "later")
	w.want(append(want, "later")...)
}

func TestAnUpdateThatFailsTwiceIsSetAsideAndTheOthersAreNot(t *testing.T) {
	w := newTown(t)
	a := w.person("甲")
	tries := 0
	w.opt.Handle = func(tx *storage.Tx, u plan.Update) ([]plan.Answer, error) {
		if _, err := w.hear(tx, u); err != nil {
			return nil, err
		}
		switch u.Message.Text {
		case "bad":
			tries++
			return nil, errors.New("can't be done")
		case "worse":
			panic("can't be thought")
		case "shy":
			if tries++; tries == 1 {
				return nil, errors.New("the first time only")
			}
		}
		return nil, nil
	}
	numbers := map[string]string{}
	w.opt.Aside = func(tx *storage.Tx, u plan.Update, number string) ([]plan.Answer, error) {
		if u.Message == nil {
			numbers["undecodable"] = number
			return nil, nil
		}
		numbers[u.Message.Text] = number
		return nil, tx.Record(plan.Event{At: u.Received, Act: plan.ActStart, Kind: "test", Name: "aside " + u.Message.Text}, nil)
	}
	w.say(a, "shy", "bad", "good", "worse")
	w.server.Inject(json.RawMessage(`{"update_id":900000000,"message":{"message_id":"seven"}}`))
	w.say(a, "end")
	w.start()
	w.want("/start", "shy", "aside bad", "good", "aside worse", "end")
	dead := w.dead()
	if len(dead) != 3 || len(numbers) != 3 {
		t.Fatalf("%d updates set aside, numbers %v", len(dead), numbers)
	}
	for _, d := range dead {
		if len(d.Raw) == 0 || !json.Valid(d.Raw) || d.Number == "" || d.Why == "" {
			t.Errorf("set aside: %+v", d)
		}
	}
}

func TestAFailureOfTheMachineConfirmsNothing(t *testing.T) {
	w := newTown(t)
	a := w.person("甲")
	full := true
	var mu sync.Mutex
	w.opt.Handle = func(tx *storage.Tx, u plan.Update) ([]plan.Answer, error) {
		mu.Lock()
		defer mu.Unlock()
		if full && u.Message.Text == "third" {
			return nil, fmt.Errorf("write: %w", context.DeadlineExceeded)
		}
		return w.hear(tx, u)
	}
	w.say(a, "second", "third", "fourth")
	w.start()
	eventually(t, func() string {
		if !strings.Contains(w.log.String(), "poll failed") {
			return "the failure is not logged"
		}
		return ""
	})
	if got := w.events(); len(got) != 0 {
		t.Errorf("committed %v of a batch that failed", got)
	}
	mu.Lock()
	full = false
	mu.Unlock()
	w.want("/start", "second", "third", "fourth")
	if len(w.dead()) != 0 {
		t.Error("an update was set aside for the machine's fault")
	}
}

func TestGarbageFromTheServerNeverStopsThePoller(t *testing.T) {
	for _, kind := range []string{"500html", "drop-before", "drop-after", "truncated", "null", "409", "429", "401", "404", "403"} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			w := newTown(t)
			a := w.person("甲")
			w.server.Fail(sandbox.Fault{Kind: kind, Method: "getUpdates", Times: 2})
			w.say(a, "one")
			w.start()
			w.want("/start", "one")
			w.server.Fail(sandbox.Fault{Kind: kind, Method: "getUpdates", Times: 1})
			w.say(a, "two")
			w.want("/start", "one", "two")
		})
	}
}

func TestARedeliveredUpdateIsHandledOnce(t *testing.T) {
	w := newTown(t)
	a := w.person("甲")
	w.say(a, "one")
	w.start()
	w.want("/start", "one")
	if err := w.stop(); err != nil {
		t.Fatal(err)
	}
	// The answer that confirmed the batch is lost with the process: a new one
	// begins without an offset and is served what is still in the queue.
	w.say(a, "two")
	w.server.Fail(sandbox.Fault{Kind: "drop-after", Method: "getUpdates", Times: 1})
	w.start()
	w.want("/start", "one", "two")
}

func TestAnUpdateInWorkAtThreeCrashesIsNotTriedAFourthTime(t *testing.T) {
	w := newTown(t)
	a := w.person("甲")
	w.say(a, "killer", "victim")
	id := queued(t, w.server)[1]
	// What three runs leave that died while handling it.
	if err := w.db.Do(context.Background(), func(tx *storage.Tx) error {
		for range 3 {
			if _, err := tx.BeginServing(); err != nil {
				return err
			}
			if _, err := tx.NextAttempt(id); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	w.start()
	w.want("/start", "victim")
	if dead := w.dead(); len(dead) != 1 || dead[0].Update != id {
		t.Errorf("set aside %v, want update %d", dead, id)
	}
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

func TestATokenTheServerDoesNotKnowEndsThePoller(t *testing.T) {
	w := newTown(t)
	wire, err := telegram.Dial("1:unknown", w.server.URL())
	if err != nil {
		t.Fatal(err)
	}
	w.opt.Wire = wire
	if err := telegram.NewPoller(w.opt).Run(context.Background()); !errors.Is(err, telegram.ErrToken) {
		t.Errorf("ended with %v, want ErrToken", err)
	}
	if _, err := wire.Me(context.Background()); !errors.Is(err, telegram.ErrToken) {
		t.Errorf("asked who the bot is: %v, want ErrToken", err)
	}
}

func TestPressesAreAnsweredOnceAfterTheCommitAndNotWhenOld(t *testing.T) {
	w := newTown(t)
	a := w.person("甲")
	sender := telegram.NewSender(w.wire, nil)
	o := sender.Send(context.Background(), plan.Letter{Chat: a.ID(), Kind: plan.LetterSend, Text: "choose", PressKey: "KEY",
		Buttons: [][]plan.Button{{{Label: "Yes", Act: plan.ActStart}, {Label: "No", Act: plan.ActStart}}}})
	if o.Kind != plan.OutcomeSent {
		t.Fatal(o)
	}
	w.opt.Handle = func(tx *storage.Tx, u plan.Update) ([]plan.Answer, error) {
		if u.Press == nil {
			return nil, nil
		}
		return []plan.Answer{{Press: u.Press.ID, Text: "got " + u.Press.Data, At: u.Received},
			{Press: u.Press.ID, Text: "too late", At: u.Received.Add(-time.Minute)}}, nil
	}
	w.start()
	if err := a.Press("No"); err != nil {
		t.Fatal(err)
	}
	eventually(t, func() string {
		toasts := a.Toasts()
		if len(toasts) != 1 || toasts[0].Text != "got KEY:1" {
			return fmt.Sprintf("toasts %v, want got KEY:1", toasts)
		}
		return ""
	})
}

func TestAnEmptyAnswerAtOnceIsNotAskedForInACircle(t *testing.T) {
	var polls atomic.Int64
	server := answering(t, func(method string) (int, string) {
		if method == "getUpdates" {
			polls.Add(1)
		}
		return 200, `{"ok":true,"result":[]}`
	})
	w := newTown(t)
	wire, err := telegram.Dial(testToken, server.URL)
	if err != nil {
		t.Fatal(err)
	}
	w.opt.Wire = wire
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := telegram.NewPoller(w.opt).Run(ctx); err != nil {
		t.Fatal(err)
	}
	if n := polls.Load(); n < 2 || n > 6 {
		t.Errorf("%d polls in a second", n)
	}
}
