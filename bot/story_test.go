package bot_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"planbot/bot"
	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

var update = flag.Bool("update", false, "write the golden files anew")

// patience bounds one step of a story on the machine's clock; it is never
// reached unless something hangs.
const patience = 60 * time.Second

// story is told through the sandbox over HTTP: people write and press, the
// clock moves, and the transcript says what everybody saw. Its transcript is a
// golden file a non-programmer can read.
type story struct {
	t      *testing.T
	name   string
	server *sandbox.Server
	dir    string
	db     *storage.DB
	bot    *bot.Bot
	text   strings.Builder
	people []*actor
	groups []*sandbox.Group
	seen   map[seenKey]string
	day    plan.Day
	link   string // the office's first link
}

type seenKey struct {
	who string
	id  int
}

// actor is a person of the story.
type actor struct {
	*sandbox.Account
	story  *story
	toasts int
}

// tell starts a story at 2021-01-04 09:00 with the real work plan and a bot.
func tell(t *testing.T, name string) *story {
	t.Helper()
	server, err := sandbox.Start(sandbox.Options{Unlimited: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	s := &story{t: t, name: name, server: server, dir: t.TempDir(), seen: map[seenKey]string{}}
	s.up()
	t.Cleanup(s.down)
	return s
}

// up starts the bot (again).
func (s *story) up() {
	s.t.Helper()
	var err error
	if s.db, err = storage.Open(s.t.Context(), filepath.Join(s.dir, "planbot.db")); err != nil {
		s.t.Fatal(err)
	}
	level := slog.LevelWarn
	s.bot, err = bot.Start(context.Background(), bot.Options{
		DB: s.db, Token: s.server.Token(), API: s.server.URL(), Clock: s.server.Clock(),
		Logger: slog.New(slog.NewTextHandler(testLog{s.t}, &slog.HandlerOptions{Level: level})),
		Link:   func(link string) { s.link = link },
	})
	if err != nil {
		s.t.Fatal(err)
	}
	s.server.Attach(s.bot)
	s.settle()
}

// down stops the bot and closes its database; the sandbox goes on.
func (s *story) down() {
	if s.bot == nil {
		return
	}
	s.server.Attach(nil)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := errors.Join(s.bot.Stop(ctx), s.db.Close()); err != nil {
		s.t.Error(err)
	}
	s.bot, s.db = nil, nil
}

func (s *story) settle() {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), patience)
	defer cancel()
	if err := s.server.Settle(ctx); err != nil {
		s.t.Fatal(err)
	}
}

// person brings somebody with a Telegram account into the story.
func (s *story) person(name string) *actor {
	a := &actor{Account: s.server.Account(name), story: s}
	s.people = append(s.people, a)
	return a
}

// director opens the first link and accepts: the office is there, and has chosen
// to take files.
func (s *story) director(name string) *actor {
	s.t.Helper()
	a := s.person(name)
	s.quietly(func() {
		a.opens(s.link)
		a.presses(messages.ConfirmInvite)
		s.do(func(tx *storage.Tx) error { return tx.Set(storage.SettingMode, string(plan.ModeUpload)) })
	})
	return a
}

// liaison binds a person of the story as liaison of the unit with this name.
func (s *story) liaison(name, unit string) *actor {
	s.t.Helper()
	return s.bound(name, plan.Binding{Role: plan.RoleLiaison, Unit: s.unit(unit)})
}

// bound gives a person a role directly, for stories about something else.
func (s *story) bound(name string, b plan.Binding) *actor {
	s.t.Helper()
	a := s.person(name)
	s.quietly(func() { a.starts("") })
	s.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		b.Person, b.From = w.Index.User[a.ID()], s.server.Clock().Now()
		_, err = tx.Bind(b)
		return err
	})
	return a
}

// do changes the bot's database directly, as a story's set-up.
func (s *story) do(fn func(*storage.Tx) error) {
	s.t.Helper()
	if err := s.bot.Do(s.t.Context(), fn); err != nil {
		s.t.Fatal(err)
	}
}

// world is the bot's database as the rules see it.
func (s *story) world() (w *plan.Snapshot) {
	s.t.Helper()
	if err := s.db.Read(s.t.Context(), func(tx *storage.Tx) (err error) {
		w, err = tx.Snapshot()
		return err
	}); err != nil {
		s.t.Fatal(err)
	}
	return w
}

// unit is the id of the unit with this name.
func (s *story) unit(name string) plan.UnitID {
	s.t.Helper()
	for _, u := range s.world().Units {
		if u.Name == name || slices.Contains(u.Aliases, name) {
			return u.ID
		}
	}
	s.t.Fatalf("no unit %s", name)
	return 0
}

// quietly does something without writing it into the transcript.
func (s *story) quietly(fn func()) {
	before := s.text.String()
	fn()
	s.text.Reset()
	s.text.WriteString(before)
}

// says writes a line of the narrator.
func (s *story) says(format string, args ...any) {
	fmt.Fprintf(&s.text, "\n—— %s ——\n", fmt.Sprintf(format, args...))
}

// advanceTo moves the clock, ring by ring, and writes down what came.
func (s *story) advanceTo(t time.Time) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), patience)
	defer cancel()
	if err := s.server.AdvanceTo(ctx, t); err != nil {
		s.t.Fatal(err)
	}
	s.collect()
}

// end compares the transcript with its golden file.
func (s *story) end() {
	s.t.Helper()
	got := strings.TrimSpace(mask(s.text.String())) + "\n"
	path := filepath.Join("testdata", "stories", s.name+".txt")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			s.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			s.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatalf("%v (run with -update to write it)", err)
	}
	if got != string(want) {
		s.t.Errorf("transcript differs from %s:\n%s", path, firstDifference(string(want), got))
	}
}

// mask hides what is random: the codes of invitations.
func mask(s string) string { return codes.ReplaceAllString(s, "start=…") }

var codes = regexp.MustCompile(`start=[A-Za-z0-9_-]{22}`)

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		var a, b string
		if i < len(w) {
			a = w[i]
		}
		if i < len(g) {
			b = g[i]
		}
		if a != b {
			return fmt.Sprintf("line %d\n want: %s\n  got: %s", i+1, a, b)
		}
	}
	return "only in white space"
}

// testLog shows the bot's warnings in the test's output.
type testLog struct{ t *testing.T }

func (l testLog) Write(p []byte) (int, error) {
	l.t.Logf("bot: %s", strings.TrimSpace(string(p)))
	return len(p), nil
}
