package outbox_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"planbot/bot/outbox"
	"planbot/storage"
	"planbot/storage/plan"
)

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
		// The two chats go side by side, each in its own order.
		if got := strings.Join(w.wire.texts(), "|"); got != "（重发）收到|after|next" && got != "（重发）收到|next|after" && got != "after|（重发）收到|next" {
			t.Errorf("sent %s", got)
		}
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

func TestALetterInFlightAtAKillIsSentAgainMarked(t *testing.T) {
	within(t, func(w *world) {
		ids := w.post(text(1, "a"), text(1, "b"))
		if err := w.db.Do(context.Background(), func(tx *storage.Tx) error {
			_, err := tx.TakeLetters(ids[:1])
			return err
		}); err != nil {
			t.Fatal(err)
		}
		w.start()
		w.wait(time.Minute)
		w.want("（重发）a", "b")
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
