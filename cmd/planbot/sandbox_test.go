package main

import (
	"context"
	"encoding/json"
	"net/http"
	"regexp"
	"testing"
	"time"
)

var pageAddress = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)

// playing is what the page shows of a running sandbox.
type playing struct {
	Bot    struct{ Up bool }
	People []struct {
		Name    string
		Started bool
		Unread  int
	}
	Groups []struct{ Title, Last string }
}

// play starts the sandbox, looks at its page's state and ends it.
func play(t *testing.T, args ...string) (p playing) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	var out, errs screen
	code := make(chan int)
	go func() { code <- run(ctx, append([]string{"sandbox", "--addr", "127.0.0.1:0"}, args...), &out, &errs) }()
	defer func() {
		stop()
		if got := <-code; got != 0 {
			t.Errorf("exit code %d: %s", got, errs.String())
		}
	}()
	for deadline := time.Now().Add(60 * time.Second); !pageAddress.MatchString(out.String()); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("no page: %q %q", out.String(), errs.String())
		}
	}
	resp, err := http.Get(pageAddress.FindString(out.String()) + "sim/state")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if err := json.NewDecoder(resp.Body).Decode(&p); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTheSandboxIsReadyToPlayAndKeepsItsState(t *testing.T) {
	dir := t.TempDir()
	first := play(t, "--data", dir)
	started := 0
	for _, who := range first.People {
		if who.Started {
			started++
		}
	}
	if !first.Bot.Up || len(first.People) != len(cast) || started != len(cast)-1 {
		t.Errorf("bot up %v, %d people, %d of them started", first.Bot.Up, len(first.People), started)
	}
	if len(first.Groups) != 1 || first.Groups[0].Last == "" {
		t.Errorf("groups %+v, want the work group with what was said in it", first.Groups)
	}
	again := play(t, "--data", dir)
	if len(again.People) != len(cast) || len(again.Groups) != 1 || again.Groups[0].Last != first.Groups[0].Last {
		t.Errorf("after a restart %d people and groups %+v", len(again.People), again.Groups)
	}
}
