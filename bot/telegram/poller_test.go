package telegram_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
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

func TestTheWebhookOfAnEarlierProgramIsRemoved(t *testing.T) {
	var removed, polled atomic.Bool
	server := answering(t, func(method string) (int, string) {
		switch {
		case method == "deleteWebhook":
			removed.Store(true)
			return 200, `{"ok":true,"result":true}`
		case !removed.Load():
			return 409, `{"ok":false,"error_code":409,"description":"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"}`
		}
		polled.Store(true)
		return 200, `{"ok":true,"result":[]}`
	})
	w := newTown(t)
	w.opt.Wire = dial(t, server.URL)
	w.start()
	eventually(t, func() string {
		if !polled.Load() {
			return "no poll came through"
		}
		return ""
	})
}

func TestAStopDoesNotWaitForPressesNobodyTakes(t *testing.T) {
	server := serving(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		if strings.HasSuffix(r.URL.Path, "/answerCallbackQuery") {
			<-r.Context().Done()
			return
		}
		_, _ = io.WriteString(w, `{"ok":true,"result":[{"update_id":1,"callback_query":{"id":"1","from":{"id":5},"data":"x"}}]}`)
	})
	w := newTown(t)
	w.opt.Wire = dial(t, server.URL)
	w.opt.Handle = func(_ *storage.Tx, u plan.Update) ([]plan.Answer, error) {
		out := make([]plan.Answer, 300)
		for i := range out {
			out[i] = plan.Answer{Press: u.Press.ID, At: u.Received}
		}
		return out, nil
	}
	w.start()
	time.Sleep(200 * time.Millisecond)
	began := time.Now()
	if err := w.stop(); err != nil {
		t.Fatal(err)
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("the stop took %s", d)
	}
}
