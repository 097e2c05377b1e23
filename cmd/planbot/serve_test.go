package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"planbot/bot/sandbox"
	"planbot/storage"
)

// screen is a console that can be read while a command writes it.
type screen struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

func telegram(t *testing.T) *sandbox.Server {
	t.Helper()
	clock := sandbox.NewClock(time.Now())
	clock.Run(true)
	server, err := sandbox.Start(sandbox.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	return server
}

func TestServePrintsTheFirstLinkAndStopsWhenTold(t *testing.T) {
	server := telegram(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var out, errs screen
	code := make(chan int)
	go func() {
		code <- run(ctx, []string{"serve", "--token", server.Token(), "--api", server.URL(), "--db", filepath.Join(t.TempDir(), "p.db")}, &out, &errs)
	}()
	for deadline := time.Now().Add(20 * time.Second); !strings.Contains(out.String(), "https://t.me/"+server.Username()+"?start="); {
		if time.Now().After(deadline) {
			t.Fatalf("no first link: %q %q", out.String(), errs.String())
		}
		time.Sleep(5 * time.Millisecond)
	}
	stop()
	if got := <-code; got != 0 {
		t.Errorf("exit code %d, want 0: %s", got, errs.String())
	}
	if strings.Contains(out.String()+errs.String(), server.Token()) {
		t.Error("the token was printed")
	}
}

func TestASecondInstanceIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.db")
	lock, err := storage.Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lock.Release() }()
	var out, errs screen
	if got := run(t.Context(), []string{"serve", "--token", "1:A", "--db", path}, &out, &errs); got != exitLocked {
		t.Errorf("exit code %d, want %d: %s", got, exitLocked, errs.String())
	}
}

func TestAWrongTokenEndsServe(t *testing.T) {
	server := telegram(t)
	const wrong = "42:AAwrong"
	var out, errs screen
	got := run(t.Context(), []string{"serve", "--token", wrong, "--api", server.URL(), "--db", filepath.Join(t.TempDir(), "p.db")}, &out, &errs)
	if got != exitToken {
		t.Errorf("exit code %d, want %d: %s", got, exitToken, errs.String())
	}
	if strings.Contains(out.String()+errs.String(), wrong) {
		t.Error("the token was printed")
	}
}

func TestABackupIsWrittenAndNotTwice(t *testing.T) {
	dir := t.TempDir()
	path, to := filepath.Join(dir, "p.db"), filepath.Join(dir, "copy.db")
	var out, errs screen
	if got := run(t.Context(), []string{"backup", "--db", path, to}, &out, &errs); got != exitFailed {
		t.Errorf("backing up nothing: exit code %d, want %d", got, exitFailed)
	}
	db, err := storage.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }() // also while it is open
	if got := run(t.Context(), []string{"backup", "--db", path, to}, &out, &errs); got != 0 {
		t.Errorf("exit code %d: %s", got, errs.String())
	}
	if got := run(t.Context(), []string{"backup", "--db", path, to}, &out, &errs); got != exitFailed {
		t.Errorf("over an existing file: exit code %d, want %d", got, exitFailed)
	}
}
