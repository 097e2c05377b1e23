package bot_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"planbot/bot"
	"planbot/bot/sandbox"
	"planbot/storage"
)

// logbook keeps what the bot logs.
type logbook struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func TestWhateverTheServerAnswersTheLoopGoesOnAndNobodyIsForgotten(t *testing.T) {
	for _, kind := range []string{"500html", "truncated", "null", "drop-before", "drop-after", "429", "409", "slow"} {
		for _, method := range []string{"getUpdates", "sendMessage", ""} {
			t.Run(kind+" on "+name(method), func(t *testing.T) {
				t.Parallel()
				server, logs := served(t)
				a := server.Account("张丽萍")
				if err := a.Start(""); err != nil {
					t.Fatal(err)
				}
				server.Fail(sandbox.Fault{Kind: kind, Method: method, Times: 2, RetryAfter: 3, Delay: 50 * time.Millisecond})
				for i := range 5 {
					if err := a.Write(fmt.Sprintf("/nothing%d", i)); err != nil {
						t.Fatal(err)
					}
				}
				settle(t, server)
				for i := range 5 {
					if n := replies(a, fmt.Sprintf("/nothing%d", i)); n == 0 || (n > 1 && !mayDouble(kind)) {
						t.Errorf("message %d was answered %d times", i, n)
					}
				}
				if strings.Contains(logs.String(), server.Token()) {
					t.Error("the log contains the token")
				}
			})
		}
	}
}

func name(method string) string {
	if method == "" {
		return "everything"
	}
	return method
}

// mayDouble: the effect took place and the answer was lost, so a second message,
// marked, is right.
func mayDouble(kind string) bool {
	return kind == "drop-after" || kind == "truncated" || kind == "null"
}

func replies(a *sandbox.Account, word string) (n int) {
	for _, m := range a.Messages() {
		if m.FromBot && strings.Contains(m.Text, "“"+word+"”") {
			n++
		}
	}
	return n
}

func served(t *testing.T) (*sandbox.Server, *logbook) {
	t.Helper()
	server, err := sandbox.Start(sandbox.Options{Unlimited: true})
	if err != nil {
		t.Fatal(err)
	}
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	logs := &logbook{}
	b, err := bot.Start(t.Context(), bot.Options{
		DB: db, Token: server.Token(), API: server.URL(), Clock: server.Clock(),
		Logger: slog.New(slog.NewTextHandler(logs, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	if err != nil {
		t.Fatal(err)
	}
	server.Attach(b)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if err := b.Stop(ctx); err != nil {
			t.Error(err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
		if err := server.Close(); err != nil {
			t.Error(err)
		}
	})
	return server, logs
}

func settle(t *testing.T, server *sandbox.Server) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	if err := server.Settle(ctx); err != nil {
		t.Fatal(err)
	}
}
