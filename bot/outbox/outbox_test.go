package outbox_test

import (
	"context"
	"errors"
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

func (bubble) Now() time.Time                         { return time.Now() }
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

func TestLettersOfAChatGoInTheOrderTheyWereWritten(t *testing.T) {
	within(t, func(w *world) {
		w.start()
		w.post(text(1, "a"), text(1, "b"), plan.Letter{Chat: 1, Text: "c", Priority: plan.PriorityNotice}, text(1, "d"))
		w.wait(time.Minute)
		w.want("a", "b", "c", "d")
	})
}

func TestSomebodyWaitingGoesBeforeANotice(t *testing.T) {
	within(t, func(w *world) {
		w.opt.Senders = 1
		for i := range 40 {
			w.post(plan.Letter{Chat: int64(i + 10), Text: "notice", Priority: plan.PriorityNotice})
		}
		w.start()
		w.wait(100 * time.Millisecond)
		w.post(text(1, "reply"))
		w.wait(200 * time.Millisecond)
		got := w.wire.texts()
		if got[len(got)-1] != "reply" && !contains(got, "reply") {
			t.Errorf("the reply is not out after 300 ms, %d notices are", len(got))
		}
		w.wait(time.Minute)
		if n := len(w.wire.texts()); n != 41 {
			t.Errorf("%d letters out, want 41", n)
		}
	})
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

func TestAReplyBehindANoticeRaisesItsChat(t *testing.T) {
	within(t, func(w *world) {
		w.opt.Senders = 1
		for i := range 200 {
			w.post(plan.Letter{Chat: int64(i + 10), Text: "notice", Priority: plan.PriorityNotice})
		}
		w.post(plan.Letter{Chat: 5, Text: "digest", Priority: plan.PriorityNotice})
		w.start()
		w.wait(time.Second)
		w.post(text(5, "reply"))
		w.wait(2 * time.Second)
		if !contains(w.wire.texts(), "reply") {
			t.Error("the reply waits behind the notices of all other chats")
		}
	})
}

func TestPaceStaysBelowTheServersLimits(t *testing.T) {
	within(t, func(w *world) {
		var all []plan.Letter
		for chat := range 60 {
			for n := range 5 {
				all = append(all, text(int64(chat+1), fmt.Sprint(n)))
			}
		}
		for n := range 45 {
			all = append(all, plan.Letter{Chat: -7, Group: true, Text: fmt.Sprint(n)})
		}
		w.post(all...)
		w.start()
		w.wait(4 * time.Minute)
		if n := len(w.wire.got); n != len(all) {
			t.Fatalf("%d letters out, want %d", n, len(all))
		}
		most(t, "all chats in a second", w.wire, func(plan.Letter) bool { return true }, time.Second, 50)
		most(t, "all chats in ten seconds", w.wire, func(plan.Letter) bool { return true }, 10*time.Second, 275)
		most(t, "one chat in ten seconds", w.wire, func(l plan.Letter) bool { return l.Chat == 3 }, 10*time.Second, 13)
		most(t, "a group in a minute", w.wire, func(l plan.Letter) bool { return l.Group }, time.Minute, 20)
	})
}

func most(t *testing.T, what string, w *wire, which func(plan.Letter) bool, span time.Duration, limit int) {
	t.Helper()
	var at []time.Time
	for i, l := range w.got {
		if which(l) {
			at = append(at, w.at[i])
		}
	}
	for i := range at {
		n := 0
		for j := i; j < len(at) && at[j].Sub(at[i]) < span; j++ {
			n++
		}
		if n > limit {
			t.Errorf("%s: %d letters, limit %d", what, n, limit)
			return
		}
	}
}

func TestRetryAfterIsObeyedAndKeepsTheOrder(t *testing.T) {
	within(t, func(w *world) {
		w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
			if l.Text == "a" && n == 1 {
				return plan.Outcome{Kind: plan.OutcomeRetry, Limited: true, After: 7 * time.Second}
			}
			return plan.Outcome{Kind: plan.OutcomeSent}
		}
		w.start()
		w.post(text(1, "a"), text(1, "b"))
		w.wait(6 * time.Second)
		w.want()
		if idle, wake, _ := w.box.Quiet(context.Background()); !idle || time.Until(wake) != time.Second {
			t.Errorf("quiet %v until %v, want idle for one second more", idle, time.Until(wake))
		}
		w.wait(10 * time.Second)
		w.want("a", "b")
	})
}

func TestASecondChatLimitedRestsEverybody(t *testing.T) {
	within(t, func(w *world) {
		w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
			if l.Chat <= 2 && n == 1 {
				return plan.Outcome{Kind: plan.OutcomeRetry, Limited: true, After: 20 * time.Second}
			}
			return plan.Outcome{Kind: plan.OutcomeSent}
		}
		w.start()
		w.post(text(1, "a"), text(2, "b"))
		w.wait(time.Second)
		w.post(text(3, "c"))
		w.wait(10 * time.Second)
		w.want()
		w.wait(20 * time.Second)
		if len(w.wire.got) != 3 {
			t.Errorf("%d letters out, want 3", len(w.wire.got))
		}
	})
}

func TestWithoutAnAnswerAPersonGetsItOnceMoreMarked(t *testing.T) {
	within(t, func(w *world) {
		w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
			if l.Text == "收到" || l.Text == "（重发）永远不明" || l.Text == "永远不明" {
				return plan.Outcome{Kind: plan.OutcomeUnknown, Why: "no answer"}
			}
			return plan.Outcome{Kind: plan.OutcomeSent}
		}
		w.start()
		ids := w.post(text(1, "收到"), text(1, "next"), text(2, "永远不明"), text(2, "after"))
		w.wait(time.Minute)
		w.want("（重发）收到", "after", "next")
		if s := w.letter(ids[2]).State; s != plan.LetterUnknown {
			t.Errorf("state %s after two unknowns, want unknown", s)
		}
	})
}

func TestWithoutAnAnswerAGroupPostWaitsForTheOffice(t *testing.T) {
	within(t, func(w *world) {
		var told []plan.LetterState
		w.opt.Hook = func(tx *storage.Tx, l plan.Letter, o plan.Outcome, now time.Time) error {
			told = append(told, l.State)
			_, err := tx.Post(text(99, "office: held"), now)
			return err
		}
		w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
			if l.Text == "post" && n == 1 {
				return plan.Outcome{Kind: plan.OutcomeUnknown}
			}
			return plan.Outcome{Kind: plan.OutcomeSent}
		}
		w.start()
		ids := w.post(plan.Letter{Chat: -5, Group: true, Text: "post"}, plan.Letter{Chat: -5, Group: true, Text: "next"})
		w.wait(time.Minute)
		if got := strings.Join(w.wire.texts(), "|"); got != "next|office: held" && got != "office: held|next" {
			t.Errorf("sent %s", got)
		}
		if len(told) != 1 || told[0] != plan.LetterHeld {
			t.Errorf("hook was told %v, want held", told)
		}
		if err := w.db.Do(context.Background(), func(tx *storage.Tx) error {
			_, err := tx.Release(ids[0])
			return err
		}); err != nil {
			t.Fatal(err)
		}
		w.box.Wake()
		w.wait(time.Minute)
		if !contains(w.wire.texts(), "（重发）post") {
			t.Errorf("released, but sent %v", w.wire.texts())
		}
	})
}

func TestAnUnreachablePersonIsToldToTheHookAndBlocksNobody(t *testing.T) {
	within(t, func(w *world) {
		told := 0
		w.opt.Hook = func(_ *storage.Tx, l plan.Letter, o plan.Outcome, _ time.Time) error {
			told++
			if o.Kind != plan.OutcomeUnreachable {
				t.Errorf("hook got %s", o.Kind)
			}
			return errors.New("a hook that fails must not undo the outcome")
		}
		w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
			if l.Text == "a" {
				return plan.Outcome{Kind: plan.OutcomeUnreachable, Why: "blocked"}
			}
			return plan.Outcome{Kind: plan.OutcomeSent}
		}
		w.start()
		ids := w.post(text(1, "a"), text(1, "b"))
		w.wait(time.Minute)
		w.want("b")
		if l := w.letter(ids[0]); l.State != plan.LetterDead || l.Fault != "blocked" || told != 1 {
			t.Errorf("state %s fault %q told %d", l.State, l.Fault, told)
		}
	})
}

func TestAMigratedGroupGetsItsLettersUnderTheNewID(t *testing.T) {
	within(t, func(w *world) {
		w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
			if l.Chat == -5 {
				return plan.Outcome{Kind: plan.OutcomeMigrated, Chat: -1005}
			}
			return plan.Outcome{Kind: plan.OutcomeSent}
		}
		w.start()
		w.post(plan.Letter{Chat: -5, Group: true, Text: "a"}, plan.Letter{Chat: -5, Group: true, Text: "b"})
		w.wait(time.Minute)
		w.want("a", "b")
	})
}

func TestARejectedTokenStopsTheOutboxAndKeepsTheLetters(t *testing.T) {
	within(t, func(w *world) {
		w.wire.answer = func(plan.Letter, int) plan.Outcome { return plan.Outcome{Kind: plan.OutcomeStop} }
		w.start()
		ids := w.post(text(1, "a"))
		w.wait(time.Minute)
		if err := w.end(); !errors.Is(err, outbox.ErrStop) {
			t.Errorf("ended with %v, want ErrStop", err)
		}
		if l := w.letter(ids[0]); l.State != plan.LetterReady || l.Attempts != 0 {
			t.Errorf("letter is %s after %d attempts", l.State, l.Attempts)
		}
	})
}

func TestALetterForLaterBlocksNobodyUntilItsTime(t *testing.T) {
	within(t, func(w *world) {
		w.start()
		later := text(1, "later")
		later.After = time.Now().Add(time.Hour)
		w.post(later, text(1, "now"))
		w.wait(time.Minute)
		w.want("now")
		if idle, wake, _ := w.box.Quiet(context.Background()); !idle || !wake.Equal(later.After.Truncate(time.Millisecond)) {
			t.Errorf("quiet %v until %v, want until %v", idle, wake, later.After)
		}
		w.wait(time.Hour)
		w.want("now", "later")
	})
}

func TestAReminderIsWordedWhenItsTurnComes(t *testing.T) {
	within(t, func(w *world) {
		done := false
		w.opt.Render = func(_ *storage.Tx, l plan.Letter, _ time.Time) (plan.Letter, bool, error) {
			if l.Reminder.Person == 3 {
				panic("no words")
			}
			l.Text = fmt.Sprintf("person %d owes something", l.Reminder.Person)
			l.Buttons = [][]plan.Button{{{Label: "交稿", Act: plan.ActStart}}}
			return l, !done, nil
		}
		w.start()
		one := plan.Letter{Chat: 1, Reminder: &plan.Reminder{Person: 1}}
		two := plan.Letter{Chat: 2, Reminder: &plan.Reminder{Person: 2}, After: time.Now().Add(time.Minute)}
		three := plan.Letter{Chat: 3, Reminder: &plan.Reminder{Person: 3}}
		ids := w.post(one, two, three, text(2, "x"), text(3, "y"))
		w.wait(time.Second)
		done = true
		w.wait(time.Hour)
		if got := w.wire.texts(); len(got) != 3 || !contains(got, "person 1 owes something") || !contains(got, "y") {
			t.Errorf("sent %v", got)
		}
		first := w.letter(ids[0])
		if first.PressKey == "" || len(first.Buttons) != 1 || first.Text == "" {
			t.Errorf("the words and buttons of the reminder are not kept: %+v", first)
		}
		if a, b := w.letter(ids[1]).State, w.letter(ids[2]).State; a != plan.LetterVoid || b != plan.LetterDead {
			t.Errorf("states %s, %s, want void, dead", a, b)
		}
	})
}

func TestALetterInFlightAtAKillIsSentAgainMarked(t *testing.T) {
	within(t, func(w *world) {
		ids := w.post(text(1, "a"), text(1, "b"))
		if err := w.db.Do(context.Background(), func(tx *storage.Tx) error {
			_, _, err := tx.TakeLetter(ids[0])
			return err
		}); err != nil {
			t.Fatal(err)
		}
		w.start()
		w.wait(time.Minute)
		w.want("（重发）a", "b")
	})
}

func TestAStopFinishesWhatIsUnderWayAndHandsBackTheRest(t *testing.T) {
	within(t, func(w *world) {
		w.opt.Senders = 2
		w.wire.delay = 5 * time.Second
		var all []plan.Letter
		for i := range 10 {
			all = append(all, text(int64(i+1), "x"))
		}
		ids := w.post(all...)
		w.start()
		w.wait(time.Second)
		if err := w.end(); err != nil {
			t.Fatal(err)
		}
		count := map[plan.LetterState]int{}
		for _, id := range ids {
			l := w.letter(id)
			count[l.State]++
			if l.State == plan.LetterReady && l.Attempts != 0 {
				t.Errorf("letter %d was not begun but counts %d attempts", id, l.Attempts)
			}
		}
		if count[plan.LetterSent] != 2 || count[plan.LetterReady] != 8 {
			t.Errorf("states %v, want 2 sent, 8 ready", count)
		}
	})
}

func TestHaltCutsShortWhatIsUnderWay(t *testing.T) {
	within(t, func(w *world) {
		w.wire.delay = time.Hour
		w.wire.answer = func(plan.Letter, int) plan.Outcome { return plan.Outcome{Kind: plan.OutcomeUnknown} }
		id := w.post(text(1, "x"))[0]
		w.start()
		w.wait(time.Second)
		began := time.Now()
		w.box.Halt()
		if err := w.end(); err != nil {
			t.Fatal(err)
		}
		if d := time.Since(began); d > time.Second {
			t.Errorf("took %s", d)
		}
		if l := w.letter(id); l.State != plan.LetterReady || !l.Resend {
			t.Errorf("letter is %s, resend %v", l.State, l.Resend)
		}
	})
}

func TestALetterTheServerFailsAtWhileServingOthersIsGivenUp(t *testing.T) {
	within(t, func(w *world) {
		w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
			if l.Text == "poison" {
				return plan.Outcome{Kind: plan.OutcomeRetry, Fault: true, Why: "500"}
			}
			return plan.Outcome{Kind: plan.OutcomeSent}
		}
		w.start()
		id := w.post(text(1, "poison"), text(1, "behind"))[0]
		w.wait(time.Hour)
		if s := w.letter(id).State; s != plan.LetterReady {
			t.Errorf("given up (%s) though the server served nobody else either", s)
		}
		for range 40 {
			w.post(text(2, "other"))
			w.wait(time.Minute)
		}
		if s := w.letter(id).State; s != plan.LetterDead || !contains(w.wire.texts(), "behind") {
			t.Errorf("state %s, behind sent: %v", s, contains(w.wire.texts(), "behind"))
		}
	})
}
