package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// planted is a database with the embedded work plan and a signed event or two.
func planted(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "p.db")
	db, err := storage.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	work, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Do(t.Context(), func(tx *storage.Tx) error {
		if _, err := workflow.Seed(tx, work, workplan.Anomalies(work), nil, nil, time.Unix(1609722000, 0)); err != nil {
			return err
		}
		return tx.Record(plan.Event{At: plan.Date(2021, 1, 4).At(9, 0), Act: plan.ActExport, Kind: "export"}, nil)
	}); err != nil {
		t.Fatal(err)
	}
	return path
}

var hexes = regexp.MustCompile(`[0-9a-f]{64}`)

// described takes out of a report what differs from build to build.
func described(out, dir string) string {
	out = strings.ReplaceAll(hexes.ReplaceAllString(out, "HASH"), dir, "DIR")
	return regexp.MustCompile(`written by planbot .*`).ReplaceAllString(out, "written by planbot VERSION")
}

func TestAnArchiveIsWrittenVerifiedAndVerifiedAgain(t *testing.T) {
	path := planted(t)
	dir := filepath.Dir(path)
	bundle := filepath.Join(dir, "a.zip")
	var out, errs screen
	if got := run(t.Context(), []string{"export", "archive", "--db", path, bundle}, &out, &errs); got != 0 {
		t.Fatalf("exit code %d: %s", got, errs.String())
	}
	golden(t, "archive-wrote", described(out.String(), dir))
	if got := run(t.Context(), []string{"export", "archive", "--db", path, bundle}, &out, &errs); got != exitFailed {
		t.Errorf("over an existing file: exit code %d", got)
	}
	if got := run(t.Context(), []string{"export", "archive", "--db", path, "--plan", "women", bundle + "2"}, &out, &errs); got != 0 || !strings.Contains(out.String(), "plan women") {
		t.Errorf("of one plan: exit code %d: %s", got, errs.String())
	}
	if got := run(t.Context(), []string{"export", "archive", "--db", path, "--plan", "men", bundle + "3"}, &out, &errs); got != exitUsage {
		t.Errorf("of a third plan: exit code %d", got)
	}
	var again screen
	if got := run(t.Context(), []string{"verify", bundle}, &again, &errs); got != 0 {
		t.Errorf("exit code %d: %s", got, errs.String())
	}
	golden(t, "verify-whole", described(again.String(), dir))
	head := hexes.FindString(again.String())
	for args, want := range map[string]int{head: 0, strings.Repeat("0", 64): exitFailed} {
		if got := run(t.Context(), []string{"verify", bundle, "--head", args}, &again, &errs); got != want {
			t.Errorf("with head %s: exit code %d, want %d", args, got, want)
		}
	}
}

func TestVerifySaysWhatIsWrong(t *testing.T) {
	path := planted(t)
	dir := filepath.Dir(path)
	bundle := filepath.Join(dir, "a.zip")
	var out, errs screen
	if got := run(t.Context(), []string{"export", "archive", "--db", path, bundle}, &out, &errs); got != 0 {
		t.Fatal(errs.String())
	}
	data, err := os.ReadFile(bundle)
	if err != nil {
		t.Fatal(err)
	}
	data[300] ^= 1 // inside the list
	if err := os.WriteFile(bundle, data, 0o600); err != nil {
		t.Fatal(err)
	}
	var said screen
	if got := run(t.Context(), []string{"verify", bundle}, &said, &said); got != exitFailed {
		t.Errorf("exit code %d", got)
	}
	golden(t, "verify-wrong", described(said.String(), dir))
	for _, args := range [][]string{{"verify", bundle + ".none"}, {"verify", dir}, {"verify", path}} {
		if got := run(t.Context(), args, &out, &errs); got != exitFailed {
			t.Errorf("%v: exit code %d", args, got)
		}
	}
	for _, args := range [][]string{{"verify"}, {"verify", bundle, "--fast"}, {"verify", bundle, bundle}} {
		if got := run(t.Context(), args, &out, &errs); got != exitUsage {
			t.Errorf("%v: exit code %d", args, got)
		}
	}
}
