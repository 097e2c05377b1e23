package outbox_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

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
		var done atomic.Bool
		w.opt.Render = func(_ *storage.Tx, l plan.Letter, _ time.Time) (plan.Letter, bool, error) {
			if l.Reminder.Person == 3 {
				panic("no words")
			}
			l.Text = fmt.Sprintf("person %d owes something", l.Reminder.Person)
			l.Buttons = [][]plan.Button{{{Label: "交稿", Act: plan.ActStart}}}
			return l, !done.Load(), nil
		}
		w.start()
		one := plan.Letter{Chat: 1, Reminder: &plan.Reminder{Person: 1}}
		two := plan.Letter{Chat: 2, Reminder: &plan.Reminder{Person: 2}, After: time.Now().Add(time.Minute)}
		three := plan.Letter{Chat: 3, Reminder: &plan.Reminder{Person: 3}}
		ids := w.post(one, two, three, text(2, "x"), text(3, "y"))
		w.wait(time.Second)
		done.Store(true)
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

// moved is the bubble's clock, put forward or back.
type moved struct{ by *atomic.Int64 }

func (c moved) Now() time.Time                         { return time.Now().Add(time.Duration(c.by.Load())) }
func (c moved) After(d time.Duration) <-chan time.Time { return time.After(d) }

func TestAClockPutBackDoesNotStopDelivery(t *testing.T) {
	within(t, func(w *world) {
		var by atomic.Int64
		by.Store(int64(24 * time.Hour))
		w.opt.Clock = moved{&by}
		w.start()
		for _, s := range []string{"a", "b", "c", "d", "e", "f"} {
			w.post(text(1, s))
		}
		w.wait(1500 * time.Millisecond)
		by.Store(0)
		w.post(text(2, "x"))
		w.wait(time.Minute)
		if n := len(w.wire.texts()); n != 7 {
			t.Errorf("%d letters out a minute later, want 7", n)
		}
	})
}
