package bot_test

import (
	"bufio"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planbot/bot"
	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// TestMain lets the test binary be the bot's process, so that it can be killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("PLANBOT_CRASH_DIR"); dir != "" {
		if os.Getenv("PLANBOT_CRASH_ON_CALL") != "" {
			serveOnCall(dir)
		} else {
			serveUntilKilled(dir)
		}
		return
	}
	os.Exit(m.Run())
}

// runningClock starts at a moment and runs with the machine.
type runningClock struct{ start, real time.Time }

func (c runningClock) Now() time.Time                       { return c.start.Add(time.Since(c.real)) }
func (runningClock) After(d time.Duration) <-chan time.Time { return time.After(d) }

func serveUntilKilled(dir string) {
	ctx := context.Background()
	db, err := storage.Open(ctx, filepath.Join(dir, "planbot.db"))
	if err != nil {
		panic(err)
	}
	start, err := time.Parse(time.RFC3339, os.Getenv("PLANBOT_CRASH_NOW"))
	if err != nil {
		panic(err)
	}
	_, err = bot.Start(ctx, bot.Options{
		DB: db, Token: os.Getenv("PLANBOT_CRASH_TOKEN"), API: os.Getenv("PLANBOT_CRASH_API"),
		Clock: runningClock{start, time.Now()}, Logger: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	})
	if err != nil {
		panic(err)
	}
	fmt.Println("serving")
	select {}
}

// crash is the bot as a process of its own.
type crash struct {
	t      *testing.T
	server *sandbox.Server
	dir    string
	cmd    *exec.Cmd
}

func (c *crash) up() {
	c.t.Helper()
	self, err := os.Executable()
	if err != nil {
		c.t.Fatal(err)
	}
	c.cmd = exec.CommandContext(c.t.Context(), self)
	c.cmd.Env = append(os.Environ(), "PLANBOT_CRASH_DIR="+c.dir, "PLANBOT_CRASH_TOKEN="+c.server.Token(),
		"PLANBOT_CRASH_API="+c.server.URL(), "PLANBOT_CRASH_NOW="+c.server.Clock().Now().Format(time.RFC3339))
	c.cmd.Stderr = testLog{c.t}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		c.t.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		c.t.Fatalf("bot did not start: %q %v", line, err)
	}
}

func (c *crash) kill() {
	c.t.Helper()
	if err := c.cmd.Process.Kill(); err != nil {
		c.t.Fatal(err)
	}
	_ = c.cmd.Wait()
}

func TestAKilledBotLosesNothingAndDoublesNothing(t *testing.T) {
	const people, each, kills = 12, 60, 10
	server, err := sandbox.Start(sandbox.Options{Unlimited: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Close() }()
	server.Clock().Run(true)
	c := &crash{t: t, server: server, dir: t.TempDir()}
	accounts := make([]*sandbox.Account, people)
	for i := range accounts {
		accounts[i] = server.Account(fmt.Sprintf("联络员%02d", i))
		if err := accounts[i].Start(""); err != nil {
			t.Fatal(err)
		}
	}
	if err := server.Flood(people*each, func(i int) (*sandbox.Account, string) {
		return accounts[i%people], fmt.Sprintf("/q%d", i/people)
	}); err != nil {
		t.Fatal(err)
	}
	c.up()
	midway := 0
	for range kills {
		time.Sleep(time.Duration(20+rand.IntN(50)) * time.Millisecond)
		c.kill()
		if !answered(accounts, each) {
			midway++
		}
		c.up()
	}
	if midway == 0 {
		t.Error("no kill came while there was work: the test proves nothing")
	}
	t.Logf("%d of %d kills came while there was work", midway, kills)
	deadline := time.Now().Add(patience)
	for !answered(accounts, each) {
		if time.Now().After(deadline) {
			t.Fatal("some messages were never answered")
		}
		time.Sleep(20 * time.Millisecond)
	}
	time.Sleep(200 * time.Millisecond) // a doubled answer would come now
	c.kill()
	for _, a := range accounts {
		checkAnswers(t, a, each)
	}
	checkLetters(t, c.dir, people*(each+1))
}

// answers are the replies to the flood a person saw, in order: the number said
// back, and whether the message is marked as sent again.
func answers(a *sandbox.Account) (numbers []int, marked []bool) {
	for _, m := range a.Messages() {
		var n int
		_, after, ok := strings.Cut(m.Text, "“/q")
		if !m.FromBot || !ok {
			continue
		}
		if _, err := fmt.Sscanf(after, "%d", &n); err == nil {
			numbers = append(numbers, n)
			marked = append(marked, strings.HasPrefix(m.Text, messages.Resent))
		}
	}
	return numbers, marked
}

func answered(accounts []*sandbox.Account, each int) bool {
	for _, a := range accounts {
		numbers, _ := answers(a)
		seen := map[int]bool{}
		for _, n := range numbers {
			seen[n] = true
		}
		if len(seen) < each {
			return false
		}
	}
	return true
}

// checkAnswers: in order, and twice only where the second is marked: a crash
// between the server's OK and our commit can repeat one message.
func checkAnswers(t *testing.T, a *sandbox.Account, each int) {
	t.Helper()
	numbers, marked := answers(a)
	next := 0
	for i, n := range numbers {
		switch {
		case n == next:
			next++
		case n == next-1 && marked[i]:
		default:
			t.Errorf("%s: answer %d came where %d was due: %v", a.Name(), n, next, numbers)
			return
		}
	}
	if next != each {
		t.Errorf("%s: %d answers, want %d", a.Name(), next, each)
	}
}

// checkLetters: every message had its effect once, whatever was sent twice.
func checkLetters(t *testing.T, dir string, want int) {
	t.Helper()
	db, err := storage.Open(t.Context(), filepath.Join(dir, "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := db.Read(t.Context(), func(tx *storage.Tx) error {
		got, err := tx.CountLetters(plan.LetterSend)
		if got != want {
			t.Errorf("%d letters were written, want %d", got, want)
		}
		bad, _, verr := tx.VerifyEvents()
		if bad != 0 || verr != nil {
			t.Errorf("event chain broken at %d: %v", bad, verr)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}
