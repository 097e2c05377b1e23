package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"planbot/storage"
	"planbot/storage/plan"
)

// kept makes a database with one event and a backup of it.
func kept(t *testing.T) (path, backup string) {
	t.Helper()
	dir := t.TempDir()
	path, backup = filepath.Join(dir, "p.db"), filepath.Join(dir, "copy.db")
	db, err := storage.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := db.Do(t.Context(), func(tx *storage.Tx) error {
		return tx.Record(plan.Event{At: plan.Date(2021, 1, 4).At(9, 0), Act: plan.ActExport, Kind: "export"}, nil)
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	return path, backup
}

func TestRestoreSaysWhatItDid(t *testing.T) {
	path, backup := kept(t)
	var out, errs screen
	if got := run(t.Context(), []string{"restore", "--db", path, backup}, &out, &errs); got != 0 {
		t.Fatalf("exit code %d: %s", got, errs.String())
	}
	want := regexp.MustCompile(`^put aside: ` + regexp.QuoteMeta(path) + `\.aside-\d{8}-\d{6}\nrestored ` + regexp.QuoteMeta(path) + `: 1 event, 0 files, all verified\n$`)
	if !want.MatchString(out.String()) {
		t.Errorf("said %q", out.String())
	}
	if got := run(t.Context(), []string{"doctor", "--db", path}, &out, &errs); got != 0 {
		t.Errorf("the doctor's exit code is %d: %s%s", got, out.String(), errs.String())
	}
}

func TestRestoreIsRefusedWhileTheDatabaseIsServed(t *testing.T) {
	path, backup := kept(t)
	lock, err := storage.Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lock.Release() }()
	var out, errs screen
	if got := run(t.Context(), []string{"restore", "--db", path, backup}, &out, &errs); got != exitLocked {
		t.Errorf("exit code %d: %s", got, errs.String())
	}
	if left, _ := filepath.Glob(path + ".aside*"); len(left) > 0 {
		t.Errorf("put aside: %v", left)
	}
}

func TestRestoreOfNothingFails(t *testing.T) {
	path, _ := kept(t)
	for _, args := range [][]string{
		{"restore", "--db", path, path + ".none"},
		{"restore", "--db", path, path},
		{"restore", "--db", path, "restore_test.go"},
	} {
		var out, errs screen
		if got := run(t.Context(), args, &out, &errs); got != exitFailed || errs.String() == "" {
			t.Errorf("%v: exit code %d, said %q", args, got, errs.String())
		}
	}
	var out, errs screen
	if got := run(t.Context(), []string{"restore", "--db", path}, &out, &errs); got != exitUsage {
		t.Errorf("without a backup: exit code %d", got)
	}
}

// doctored takes out of the doctor's lines what differs from machine to machine.
func doctored(out string) string {
	out = regexp.MustCompile(`\d+\.\d MB free, the database takes \d+\.\d MB`).ReplaceAllString(out, "N MB free, the database takes N MB")
	out = regexp.MustCompile(`\d{4}-\d\d-\d\d \d\d:\d\d in Beijing, which is what counts; this machine's zone is \S+`).ReplaceAllString(out, "NOW in Beijing, which is what counts; this machine's zone is ZONE")
	out = regexp.MustCompile(`it is \d{4}-\d\d-\d\d \d\d:\d\d in`).ReplaceAllString(out, "it is NOW in")
	return regexp.MustCompile(`since \d+h\d+m0s`).ReplaceAllString(out, "since LONG")
}

func TestTheDoctorSpeaksPlainly(t *testing.T) {
	path, _ := kept(t)
	var out, errs screen
	if got := run(t.Context(), []string{"doctor", "--db", path}, &out, &errs); got != 0 {
		t.Errorf("exit code %d: %s", got, errs.String())
	}
	golden(t, "doctor-well", doctored(out.String()))
}

func TestTheDoctorFindsWhatIsWrong(t *testing.T) {
	const secret, words = "42:AAsecret", "a sentence of somebody"
	path, _ := kept(t)
	db, err := storage.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }() // also while it is open
	long, ahead := plan.Date(2021, 1, 4).At(9, 0), plan.Date(2200, 1, 1).At(9, 0)
	if err := db.Do(t.Context(), func(tx *storage.Tx) error {
		person, err := tx.AddPerson(plan.Person{Name: words, User: 7, Chat: 7}, long)
		if err != nil {
			return err
		}
		if err := tx.Set("token", secret); err != nil {
			return err
		}
		if _, err := tx.Bind(plan.Binding{Person: person, Role: plan.RoleOffice, From: long}); err != nil {
			return err
		}
		if err := tx.Unreachable(person, long); err != nil {
			return err
		}
		if _, err := tx.Post(plan.Letter{Chat: 7, Kind: plan.LetterSend, Priority: plan.PriorityNews, Text: words}, long); err != nil {
			return err
		}
		return tx.Record(plan.Event{At: ahead, Act: plan.ActExport, Kind: "export"}, nil)
	}); err != nil {
		t.Fatal(err)
	}
	var out, errs screen
	if got := run(t.Context(), []string{"doctor", "--db", path}, &out, &errs); got != exitFailed {
		t.Errorf("exit code %d: %s", got, out.String())
	}
	if said := out.String() + errs.String(); strings.Contains(said, secret) || strings.Contains(said, words) {
		t.Errorf("the doctor talks: %s", said)
	}
	golden(t, "doctor-ill", doctored(out.String()))
}

func TestTheDoctorFindsADamagedFile(t *testing.T) {
	path, _ := kept(t)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.ReplaceAll(data, []byte("exportexport"), []byte("exporteXport")) // act and kind of the event
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs screen
	if got := run(t.Context(), []string{"doctor", "--db", path}, &out, &errs); got != exitFailed || !strings.Contains(out.String(), "the chain of events is broken at event 1") {
		t.Errorf("exit code %d: %s%s", got, out.String(), errs.String())
	}
	if got := run(t.Context(), []string{"doctor", "--db", "restore_test.go"}, &out, &errs); got != exitFailed {
		t.Errorf("no database: exit code %d", got)
	}
}
