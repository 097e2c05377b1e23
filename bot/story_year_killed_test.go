package bot_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"planbot/bot"
	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage"
)

// pulse is what the bot's process says of itself when it is asked.
type pulse struct {
	Idle  bool
	Wake  time.Time
	Ring  time.Time
	Error string
}

// serveOnCall is the bot as a process of its own on the story's clock: each line
// of its input is the moment it is now; it answers how it is.
func serveOnCall(dir string) {
	ctx := context.Background()
	start, err := time.Parse(time.RFC3339Nano, os.Getenv("PLANBOT_CRASH_NOW"))
	if err != nil {
		panic(err)
	}
	clock := sandbox.NewClock(start)
	db, err := storage.Open(ctx, filepath.Join(dir, "planbot.db"))
	if err != nil {
		panic(err)
	}
	b, err := bot.Start(ctx, bot.Options{
		DB: db, Token: os.Getenv("PLANBOT_CRASH_TOKEN"), API: os.Getenv("PLANBOT_CRASH_API"), Clock: clock,
		Logger: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	})
	if err != nil {
		panic(err)
	}
	fmt.Println("serving")
	out := json.NewEncoder(os.Stdout)
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		now, err := time.Parse(time.RFC3339Nano, in.Text())
		if err != nil {
			panic(err)
		}
		clock.Set(now)
		var p pulse
		if p.Idle, p.Wake, err = b.Quiet(ctx); err != nil {
			p.Error = err.Error()
		}
		p.Ring = b.NextRing()
		if err := out.Encode(p); err != nil {
			panic(err)
		}
	}
}

// mortal is the bot's process as the sandbox knows it: asked over a pipe, and
// killed now and then.
type mortal struct {
	story *story
	mu    sync.Mutex
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Scanner
	ring  time.Time
	kills int
}

// born starts the process; the sandbox serves it from then on.
func (m *mortal) born() error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	s := m.story
	m.cmd = exec.Command(self)
	m.cmd.Env = append(os.Environ(), "PLANBOT_CRASH_DIR="+s.dir, "PLANBOT_CRASH_TOKEN="+s.server.Token(), "PLANBOT_CRASH_ON_CALL=yes",
		"PLANBOT_CRASH_API="+s.server.URL(), "PLANBOT_CRASH_NOW="+s.server.Clock().Now().Format(time.RFC3339Nano))
	m.cmd.Stderr = testLog{s.t}
	if m.in, err = m.cmd.StdinPipe(); err != nil {
		return err
	}
	out, err := m.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := m.cmd.Start(); err != nil {
		return err
	}
	m.out = bufio.NewScanner(out)
	if !m.out.Scan() {
		return fmt.Errorf("bot did not start: %w", m.out.Err())
	}
	return nil
}

// die kills the process, whatever it is doing, and starts it anew.
func (m *mortal) die() error {
	if err := m.cmd.Process.Kill(); err != nil {
		return err
	}
	m.mu.Lock() // only now: a question under way ends with the process
	defer m.mu.Unlock()
	_ = m.cmd.Wait()
	m.kills++
	return m.born()
}

// end kills the process for good.
func (m *mortal) end() {
	_ = m.cmd.Process.Kill()
	_ = m.cmd.Wait()
}

// Quiet tells the process what time it is and asks how it is. One that was just
// killed is not idle.
func (m *mortal) Quiet(context.Context) (bool, time.Time, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, err := fmt.Fprintln(m.in, m.story.server.Clock().Now().Format(time.RFC3339Nano)); err != nil {
		return false, time.Time{}, nil
	}
	if !m.out.Scan() {
		return false, time.Time{}, nil
	}
	var p pulse
	if err := json.Unmarshal(m.out.Bytes(), &p); err != nil {
		return false, time.Time{}, err
	}
	if p.Error != "" {
		return false, time.Time{}, fmt.Errorf("the bot's process: %s", p.Error)
	}
	m.ring = p.Ring
	return p.Idle, p.Wake, nil
}

// NextRing is what the process said last.
func (m *mortal) NextRing() time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.ring
}

// killed lives the same eleven months once more; this time the process is killed
// at a hundred random moments. The city ends where it ended before.
func killed(t *testing.T, want string) {
	const kills = 100
	y := begin(t, "")
	y.down()
	m := &mortal{story: y.story}
	if err := m.born(); err != nil {
		t.Fatal(err)
	}
	defer m.end()
	db, err := storage.Open(t.Context(), filepath.Join(y.dir, "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	y.db = db
	y.server.Attach(m)
	y.settle()
	var dying sync.WaitGroup
	var failed error
	y.stirs = func() {
		if m.killed() == kills || rand.IntN(15) != 0 {
			return
		}
		dying.Wait()
		if failed != nil {
			t.Fatal(failed)
		}
		dying.Go(func() {
			time.Sleep(time.Duration(rand.IntN(6000)) * time.Microsecond)
			failed = m.die()
		})
	}
	y.all()
	dying.Wait()
	if got := m.killed(); got != kills {
		t.Errorf("the process was killed %d times, want %d", got, kills)
	}
	again := 0
	for _, a := range y.story.people {
		for _, m := range a.Messages() {
			if m.FromBot && strings.HasPrefix(m.Text, messages.Resent) {
				again++
			}
		}
	}
	t.Logf("%d letters were said again, marked", again)
	if got := y.state(); got != want {
		t.Errorf("the killed city ended elsewhere: %s", firstDifference(want, got))
	}
	y.server.Attach(nil)
}

func (m *mortal) killed() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.kills
}
