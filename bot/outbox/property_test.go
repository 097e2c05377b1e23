package outbox_test

import (
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"log/slog"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"planbot/bot/outbox"
	"planbot/storage"
	"planbot/storage/plan"
)

// weather is what the wire does in one run: a fault for some attempts, decided
// by the letter, the attempt and a seed alone.
type weather struct {
	seed   uint64
	faults int // of a hundred attempts
}

func (w weather) outcome(l plan.Letter, n int) (o plan.Outcome, delivered bool) {
	h := fnv.New64a()
	_, _ = fmt.Fprint(h, w.seed, l.ID, n)
	dice := int(h.Sum64() % 10_000)
	if dice%100 >= w.faults {
		return plan.Outcome{Kind: plan.OutcomeSent}, true
	}
	switch dice / 100 % 8 {
	case 0:
		return plan.Outcome{Kind: plan.OutcomeRetry, Limited: true, After: time.Duration(dice%9) * time.Second}, false
	case 1:
		return plan.Outcome{Kind: plan.OutcomeRetry, Fault: true}, false
	case 2:
		return plan.Outcome{Kind: plan.OutcomeRetry}, false
	case 3:
		return plan.Outcome{Kind: plan.OutcomeUnknown}, true
	case 4:
		return plan.Outcome{Kind: plan.OutcomeUnknown}, false
	case 5:
		return plan.Outcome{Kind: plan.OutcomeUnreachable}, false
	case 6:
		return plan.Outcome{Kind: plan.OutcomeDead}, false
	}
	panic("the wire broke")
}

// TestWhateverTheWireDoesNothingIsLostOrOutOfOrder plays random letters through
// random faults and restarts.
func TestWhateverTheWireDoesNothingIsLostOrOutOfOrder(t *testing.T) {
	few(t)
	rapid.Check(t, func(rt *rapid.T) {
		wet := weather{seed: rapid.Uint64().Draw(rt, "seed"), faults: rapid.IntRange(0, 60).Draw(rt, "faults")}
		var rounds [][]plan.Letter
		for r := range rapid.IntRange(1, 4).Draw(rt, "rounds") {
			var letters []plan.Letter
			for n := range rapid.IntRange(1, 25).Draw(rt, "letters") {
				chat := rapid.Int64Range(1, 6).Draw(rt, "chat")
				letters = append(letters, plan.Letter{
					Chat: chat, Group: chat == 6, Text: fmt.Sprintf("%d.%d", r, n),
					Priority: plan.Priority(rapid.IntRange(1, 3).Draw(rt, "priority")),
				})
			}
			rounds = append(rounds, letters)
		}
		senders := rapid.IntRange(1, 5).Draw(rt, "senders")
		hurry := rapid.Bool().Draw(rt, "halt")
		path := filepath.Join(t.TempDir(), "planbot.db")
		var complaints []string
		synctest.Test(t, func(t *testing.T) { complaints = play(t, path, wet, rounds, senders, hurry) })
		if len(complaints) > 0 {
			rt.Fatal(complaints)
		}
	})
}

// few keeps an ordinary run short; -rapid.checks=1000 looks longer.
func few(t *testing.T) {
	t.Helper()
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		if err := flag.Set("rapid.checks", "25"); err != nil {
			t.Fatal(err)
		}
	}
}

// play runs the rounds, restarting the outbox in the middle of each, and says
// what went wrong.
func play(t *testing.T, path string, wet weather, rounds [][]plan.Letter, senders int, halt bool) (complaints []string) {
	db, err := storage.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	complain := func(format string, args ...any) { complaints = append(complaints, fmt.Sprintf(format, args...)) }
	w := &world{t: t, db: db, wire: &wire{delay: 300 * time.Millisecond}}
	times := map[plan.LetterID]int{} // deliveries
	first := map[int64]plan.LetterID{}
	w.wire.answer = func(l plan.Letter, n int) plan.Outcome {
		o, delivered := wet.outcome(l, n)
		if !delivered {
			return o
		}
		if times[l.ID]++; times[l.ID] == 1 {
			if l.ID < first[l.Chat] {
				complain("chat %d got letter %d after %d", l.Chat, l.ID, first[l.Chat])
			}
			first[l.Chat] = l.ID
		} else if !l.Resend {
			complain("letter %d came again without a mark", l.ID)
		}
		return o
	}
	w.opt = outbox.Options{DB: db, Clock: bubble{}, Send: w.wire.send, Mark: "again ", Pace: true, Senders: senders,
		Logger: slog.New(slog.DiscardHandler)}
	var ids []plan.LetterID
	for _, letters := range rounds {
		w.start()
		ids = append(ids, w.post(letters...)...)
		time.Sleep(1500 * time.Millisecond)
		if halt {
			w.box.Halt()
		}
		if err := w.end(); err != nil {
			complain("ended with %v", err)
		}
		w.box = nil
	}
	w.start()
	time.Sleep(24 * time.Hour)
	synctest.Wait()
	if idle, wake, _ := w.box.Quiet(context.Background()); !idle || !wake.IsZero() {
		complain("not quiet after a day: %v until %v", idle, wake)
	}
	if err := w.end(); err != nil {
		complain("ended with %v", err)
	}
	for _, id := range ids {
		l := w.letter(id)
		switch l.State {
		case plan.LetterSent:
			if times[id] == 0 {
				complain("letter %d counts as sent and never came", id)
			}
		case plan.LetterDead:
		case plan.LetterUnknown, plan.LetterHeld:
			if l.Group != (l.State == plan.LetterHeld) {
				complain("letter %d of group %v is %s", id, l.Group, l.State)
			}
		default:
			complain("letter %d is still %s", id, l.State)
		}
	}
	return append(complaints, w.wire.broken...)
}
